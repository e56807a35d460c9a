import { type AnswerValue } from '../scoring/method.js';
import { type Rows } from './compared.js';
import { questionsOf } from './reform/reform-levers.js';
import { rescorer } from './reform/rescore.js';
import { type AssessmentData } from './scoreboard.js';

/**
 * What a place would have of each element with the best answer to every question that can be asked of it; a date, which
 * nobody chooses, stays as it is, and so does what does not apply.
 */
export function fullScale(data: AssessmentData, jurisdiction: string): Rows {
  const rescore = rescorer(data, jurisdiction);
  const best = questionsOf(data.framework.root, rescore).flatMap(({ criterion, answers }) => {
    const answer = answers.at(-1);
    return answer ? [[criterion.code, answer.value] as const] : [];
  });
  return rescore.own(new Map<string, AnswerValue>(best));
}
