import { type Score } from '../scoring/score.js';

/** Score less comparator: positive where the jurisdiction is ahead. Null where either is not known. */
export function gap(score: Score, comparator: Score): Score {
  return score === null || comparator === null ? null : score - comparator;
}
