import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';

function overlap(a: Answer, b: Answer): boolean {
  const start = ({ valid }: Answer): string => (valid?.from === undefined ? '' : (spanOf(valid.from)?.latest ?? ''));
  const end = ({ valid }: Answer): string =>
    valid?.until === undefined ? '9999' : (spanOf(valid.until)?.earliest ?? '9999');
  return start(a) <= end(b) && start(b) <= end(a);
}

/** A criterion has one answer at a time: two are admitted only for intervals apart from each other. */
export function duplicateAnswers(
  answers: readonly { readonly record: Answer; readonly path: Finding['path'] }[],
): readonly Finding[] {
  return answers.flatMap(({ record, path }, index) => {
    const earlier = answers
      .slice(0, index)
      .some((other) => other.record.criterion === record.criterion && overlap(other.record, record));
    const message = `${record.criterion} has an answer already that holds at the same time: keep one, or set "valid" apart`;
    return earlier ? [{ path: [...path, 'criterion'], message }] : [];
  });
}
