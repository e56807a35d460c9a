import { type Answer } from '../../assessments/answer.js';
import { ticked } from '../../scoring/points.js';
import { type AnswerScale, type AnswerValue } from '../../scoring/method.js';

/** What a coder says of a question: a value, a reason for none, or the values between which it is open. */
export type Code = Pick<Answer, 'value' | 'missing' | 'unsure' | 'disputed'>;

/** The same text for values that say the same. The order in which a checklist was ticked says nothing. */
function valueKey(scale: AnswerScale, value: AnswerValue): string {
  const codes = scale.type === 'checklist' ? ticked(scale, value) : null;
  if (codes === null) return JSON.stringify(value);
  return codes.length === 0 ? '"none"' : JSON.stringify([...codes].sort().join(' '));
}

function setKey(scale: AnswerScale, values: readonly AnswerValue[]): string {
  return [...new Set(values.map((value) => valueKey(scale, value)))].sort().join(' ');
}

/**
 * A text that two codes share exactly when they say the same: the same value, the same reason for none, or the same
 * set of open values, in whatever order. How it is justified and what it cites does not count. Of nothing it is
 * `not-assessed`.
 */
export function codeKey(scale: AnswerScale, { value, missing, unsure, disputed }: Code): string {
  if (value !== undefined) return `value ${valueKey(scale, value)}`;
  if (unsure !== undefined) return `unsure ${setKey(scale, unsure)}`;
  if (disputed !== undefined) return `disputed ${setKey(scale, disputed)}`;
  return `missing ${missing ?? 'not-assessed'}`;
}

/** Whether two codes of a question differ. */
export function codesDiffer(scale: AnswerScale, first: Code, second: Code): boolean {
  return codeKey(scale, first) !== codeKey(scale, second);
}
