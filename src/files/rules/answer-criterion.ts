import { type Answer } from '../../assessments/answer.js';
import { type Finding } from '../../common/finding.js';
import { type Series } from '../../frameworks/framework.js';
import { type AnswerContext } from './answer-context.js';
import { answerValue } from './answer-value.js';
import { unknownCode } from './unknown-code.js';

/** A series takes one value: a number, or a text that is a label. */
function seriesValue({ value }: Answer, { code, type }: Series): readonly Finding[] {
  if (typeof value === (type === 'number' ? 'number' : 'string')) return [];
  const what = type === 'number' ? 'a number' : 'a label in quotes';
  return [
    { path: [value === undefined ? 'criterion' : 'value'], message: `the series ${code} takes ${what} as its "value"` },
  ];
}

/** An answer is to a criterion of the framework, and its values are ones that the criterion admits. */
export function answerCriterion(answer: Answer, { criteria, framework }: AnswerContext): readonly Finding[] {
  const criterion = criteria.get(answer.criterion);
  const series = (framework.series ?? []).find(({ code }) => code === answer.criterion);
  if (series) return seriesValue(answer, series);
  const known = { has: (code: string) => criteria.has(code), codes: criteria.keys() };
  if (!criterion) return unknownCode('criterion', answer.criterion, known, ['criterion']);
  return [
    ...(answer.value === undefined ? [] : answerValue(answer.value, criterion, ['value'])),
    ...(answer.unsure ?? []).flatMap((value, index) => answerValue(value, criterion, ['unsure', index])),
    ...(answer.disputed ?? []).flatMap((value, index) => answerValue(value, criterion, ['disputed', index])),
  ];
}
