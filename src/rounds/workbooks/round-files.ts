import { zipSync } from 'fflate';
import { type Ruling } from '../../assessments/ruling.js';
import { recordsText } from '../../files/format.js';
import { criteriaOf, type Framework } from '../../frameworks/framework.js';
import { withFixedTimes } from '../../reports/tables/zip-times.js';
import { type RoundItem } from '../item.js';
import { publishedAnswer } from '../published-answer.js';
import { type Round } from '../round.js';

/**
 * The data files that a round would be, in their canonical form, by name: its assessment, the typed answers of each
 * place in the order of the framework, its comparators and its rulings. What is set aside is not among them.
 */
export function roundFiles(
  { id, assessment, comparators }: Round,
  framework: Framework,
  items: readonly RoundItem[],
  rulings: readonly Ruling[],
): ReadonlyMap<string, string> {
  const files = new Map([[`${id}/assessment.yaml`, recordsText('assessment', [assessment])]]);
  const byPlace = new Map<string, Map<string, RoundItem>>();
  for (const item of items) {
    const place = byPlace.get(item.jurisdiction) ?? new Map<string, RoundItem>();
    byPlace.set(item.jurisdiction, place.set(item.criterion, item));
  }
  for (const [jurisdiction, own] of [...byPlace].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const answers = criteriaOf(framework.root).flatMap(({ code }) => {
      const item = own.get(code);
      return (item && publishedAnswer(item)) ?? [];
    });
    if (answers.length > 0) files.set(`${id}/answers/${jurisdiction}.yaml`, recordsText('answers', answers));
  }
  if (comparators.length > 0) files.set(`${id}/comparators.yaml`, recordsText('comparators', comparators));
  if (rulings.length > 0) files.set(`${id}/rulings.yaml`, recordsText('rulings', rulings));
  return files;
}

/** Files as one archive. The same files give the same bytes. */
export function archiveOf(files: ReadonlyMap<string, string>): Buffer {
  const entries = [...files].map(([name, text]) => [name, Buffer.from(text, 'utf8')] as const);
  return withFixedTimes(Buffer.from(zipSync(Object.fromEntries(entries), { mtime: '1980-01-01' })));
}
