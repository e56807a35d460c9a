import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { repeatedItems } from './repeated-items.js';

const OUTCOMES = ['value', 'missing', 'unsure', 'disputed'] as const;

/** An answer has exactly one of value, missing, unsure and disputed; what stays possible is listed once. */
export function oneOutcome(answer: Answer): readonly Finding[] {
  const there = OUTCOMES.filter((key) => answer[key] !== undefined);
  if (there.length === 1) {
    return (['unsure', 'disputed'] as const).flatMap((key) => repeatedItems(answer[key]?.map(String), [key]));
  }
  const message =
    there.length === 0
      ? `the answer to ${answer.criterion} says nothing: give one of ${OUTCOMES.join(', ')}`
      : `the answer to ${answer.criterion} has ${there.join(' and ')}: keep one of them`;
  return [{ path: there.length === 0 ? [] : [there[1] ?? ''], message }];
}
