import * as z from 'zod';
import { nearest } from '../common/did-you-mean.js';
import { branchFor, childSchema, childValue } from './schema-branch.js';

/**
 * A record as it was meant, so that what it refers to can be checked at once with its form: misspelt keys take the
 * names that are suggested for them, other unknown keys are left out. Nothing else is mended.
 */
export function meantRecord(schema: z.core.$ZodType, value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const meant: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    let at: z.core.$ZodType | null = schema;
    let here = meant;
    for (const step of issue.path) {
      at = at && childSchema(at, here, step);
      here = childValue(here, step);
    }
    if (at && typeof here === 'object' && here !== null) renameKeys(at, here as Record<string, unknown>, issue.keys);
  }
  return meant;
}

function renameKeys(schema: z.core.$ZodType, record: Record<string, unknown>, keys: readonly string[]): void {
  const branch = branchFor(schema, record);
  const known = branch instanceof z.ZodObject ? Object.keys(branch.def.shape) : [];
  for (const key of keys) {
    const name = nearest(
      key,
      known.filter((each) => !(each in record)),
    );
    if (name !== null) record[name] = record[key];
    delete record[key];
  }
}
