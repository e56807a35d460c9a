import { type GovernmentReply, type RepliesByPlace } from '../assessments/reply.js';
import { didYouMean } from '../common/did-you-mean.js';
import { type Finding, within } from '../common/finding.js';
import { type DataFolder, type FileRecords } from './data-folder.js';
import { type AnswerContext } from './rules/answer-context.js';
import { REPLY_RULES } from './rules-of.js';

/** A government says one thing to a question. */
function onceEach({ records }: FileRecords<GovernmentReply>): readonly Finding[] {
  const earlier = new Set<string>();
  return records.flatMap(({ record: { criterion }, path }) => {
    if (!earlier.has(criterion)) {
      earlier.add(criterion);
      return [];
    }
    return [{ path: [...path, 'criterion'], message: `${criterion} has a reply already: keep one` }];
  });
}

/**
 * Reads and checks the governments' replies of an assessment, of the jurisdictions given or of all. `places`: who may
 * have any; null where that is not known.
 */
export function checkReplies(
  folder: DataFolder,
  context: AnswerContext,
  places: readonly string[] | null,
  jurisdictions: readonly string[] | null,
): RepliesByPlace {
  const dir = `${context.assessment.id}/replies`;
  const codes = folder.names(dir).flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []));
  const wanted = codes.filter((code) => jurisdictions === null || jurisdictions.includes(code));
  const read = wanted.map((code) => {
    const file = folder.read('replies', `${dir}/${code}.yaml`);
    if (places && !places.includes(code)) {
      const message = `"${code}" is neither a subject nor a memo row of the assessment.${didYouMean(code, places)}`;
      folder.report(file.file, [{ path: [], message }], 1);
    }
    for (const { record, path } of file.records) {
      for (const rule of REPLY_RULES) folder.report(file.file, within(path, rule(record, context)));
    }
    folder.report(file.file, onceEach(file));
    return [code, file.records.map(({ record }) => record)] as const;
  });
  return Object.fromEntries(read);
}
