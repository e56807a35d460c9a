import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { type AnswerContext } from './answer-context.js';

/** A typed answer in the place of a derived one says why; one where nothing is derived overrides nothing. */
export function overrideReason(answer: Answer, { criteria }: AnswerContext): readonly Finding[] {
  const criterion = criteria.get(answer.criterion);
  if (!criterion) return [];
  const derived = criterion.derive !== undefined;
  if (derived && answer.override === undefined) {
    const message = `${answer.criterion} is derived from the register of law: say in "override" why a typed answer stands in its place, or take the answer out`;
    return [{ path: ['criterion'], message }];
  }
  if (derived || answer.override === undefined) return [];
  return [
    {
      path: ['override'],
      message: `${answer.criterion} is not derived, so there is nothing to override: take "override" out`,
    },
  ];
}
