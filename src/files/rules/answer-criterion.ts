import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { type AnswerContext } from './answer-context.js';
import { answerValue } from './answer-value.js';
import { unknownCode } from './unknown-code.js';

/** An answer is to a criterion of the framework, and its values are ones that the criterion admits. */
export function answerCriterion(answer: Answer, { criteria }: AnswerContext): readonly Finding[] {
  const criterion = criteria.get(answer.criterion);
  const known = { has: (code: string) => criteria.has(code), codes: criteria.keys() };
  if (!criterion) return unknownCode('criterion', answer.criterion, known, ['criterion']);
  return [
    ...(answer.value === undefined ? [] : answerValue(answer.value, criterion, ['value'])),
    ...(answer.unsure ?? []).flatMap((value, index) => answerValue(value, criterion, ['unsure', index])),
    ...(answer.disputed ?? []).flatMap((value, index) => answerValue(value, criterion, ['disputed', index])),
  ];
}
