import { type AnswerValue } from '../../scoring/method.js';
import { type Question } from './reform-levers.js';
import { type Changes } from './rescore.js';

/** Steps into which the way of a number is divided. */
const STEPS = 10_000;

/** A number a part of the way from one to another, without the digits that rounding errors leave. */
function onTheWay(from: number, to: number, step: number): number {
  return Number((from + ((to - from) * step) / STEPS).toPrecision(12));
}

/**
 * Changes whose numbers go no further than they must: all of them the same part of their way from the known answer to the
 * best, in ten-thousandths. Numbers that are not known go all the way, and other answers stay.
 */
export function eased(
  changes: Changes,
  questions: readonly Question[],
  reaches: (changes: Changes) => boolean,
): Changes {
  const ways = questions.flatMap(({ criterion: { code }, answer, row }) => {
    const to = changes.get(code);
    const isKnown = row.score !== null && typeof answer.value === 'number' && typeof to === 'number';
    return isKnown ? [{ code, from: answer.value, to }] : [];
  });
  if (ways.length === 0) return changes;
  const at = (step: number): Changes =>
    new Map<string, AnswerValue>([
      ...changes,
      ...ways.map(({ code, from, to }) => [code, onTheWay(from, to, step)] as const),
    ]);
  let [short, enough] = [0, STEPS];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(at(middle))) enough = middle;
    else short = middle;
  }
  return at(enough);
}
