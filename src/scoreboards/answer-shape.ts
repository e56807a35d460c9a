import { type Criterion } from '../frameworks/framework.js';
import { type AnswerValue } from '../scoring/method.js';
import { admissible, earned, isEarnedAlone } from '../scoring/points.js';
import { type SettledAnswer } from './scoreboard.js';

/** How an answer stands in a matrix: what it earns of what can be earned, or why that is not known. */
export type AnswerShape = 'full' | 'part' | 'none' | 'unsure' | 'not-assessed' | 'not-applicable';

/** Whether nothing could be known: outside the survey or the question, or declined. */
export function isClosed({ missing, otherwise }: SettledAnswer): boolean {
  return otherwise !== undefined || missing === 'not-applicable' || missing === 'not-covered' || missing === 'declined';
}

function shapeOfPoints(criterion: Criterion, points: number): AnswerShape {
  if (!isEarnedAlone(criterion)) return 'part';
  const [worst, best] = admissible(criterion);
  if (points >= best - 1e-9) return 'full';
  return points <= worst + 1e-9 ? 'none' : 'part';
}

function shapeOfAnswer(criterion: Criterion, value: AnswerValue): AnswerShape {
  return isEarnedAlone(criterion) ? shapeOfPoints(criterion, earned(criterion, value)) : 'part';
}

/**
 * The shape of an answer. Full and none are the best and the worst that the criterion's scale gives; where an answer is
 * held against those of others, none is either, and all are `part`. A value that is only believed keeps its shape, and
 * whoever draws it says so. Without an answer it is `not-assessed`.
 */
export function answerShape(criterion: Criterion, answer: SettledAnswer | undefined): AnswerShape {
  if (!answer) return 'not-assessed';
  if (isClosed(answer)) return 'not-applicable';
  if (answer.points.score !== null) return shapeOfPoints(criterion, answer.points.score);
  if (answer.value !== null) return shapeOfAnswer(criterion, answer.value);
  return answer.candidates.length > 0 ? 'unsure' : 'not-assessed';
}
