import { framework as frameworkFile } from '../../src/files/schema/framework.js';
import { type Criterion } from '../../src/frameworks/framework.js';
import { readYaml } from './read-data.js';

/** A framework of obligations of the checkout, in its first version. */
export function obligationsOf(id: string) {
  return frameworkFile.parse(readYaml(`assessments/frameworks/${id}/1.yaml`));
}

/** Whether the content of an obligation, or the number of its article, was not seen. */
export function isUnverified({ note = '' }: Criterion): boolean {
  return note.startsWith('Unverified: ');
}

/** Whether only the Union can have it: a task of the Commission, or a report to it. */
export function isOfTheUnion({ note = '' }: Criterion): boolean {
  return note.includes('not-applicable');
}
