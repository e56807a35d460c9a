import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';

/** Whether both hold on some day; a year or month stands for all of its days, as when answers are looked up. */
function overlap(a: Answer, b: Answer): boolean {
  const start = ({ valid }: Answer): string => (valid?.from === undefined ? '' : (spanOf(valid.from)?.earliest ?? ''));
  const end = ({ valid }: Answer): string =>
    valid?.until === undefined ? '9999' : (spanOf(valid.until)?.latest ?? '9999');
  return start(a) <= end(b) && start(b) <= end(a);
}

/**
 * A criterion has one answer at a time: two are admitted only for intervals apart from each other. `others` are answers
 * of the same jurisdiction that stand elsewhere: in the table.
 */
export function duplicateAnswers(
  answers: readonly { readonly record: Answer; readonly path: Finding['path'] }[],
  others: readonly Answer[] = [],
): readonly Finding[] {
  return answers.flatMap(({ record, path }, index) => {
    const holdsToo = (other: Answer): boolean => other.criterion === record.criterion && overlap(other, record);
    const earlier = answers.slice(0, index).some((other) => holdsToo(other.record));
    const message = earlier
      ? `${record.criterion} has an answer already that holds at the same time: keep one, or set "valid" apart`
      : `${record.criterion} has an answer in answers.csv already: keep one`;
    return earlier || others.some(holdsToo) ? [{ path: [...path, 'criterion'], message }] : [];
  });
}
