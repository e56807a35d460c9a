import { type Score } from './score.js';
import { isAbove, isTied } from './tie.js';

/**
 * Ranks of scores: 1 is best, ties share the lowest number, and the next rank skips theirs. A score is tied with the
 * first of a tie when |a − b| ≤ 1e-12 · max(1, |a|, |b|): measured from the first, so that a chain of near-ties does
 * not run on. A unit without a score has no rank and counts for none. Throws a RangeError on NaN and Infinity.
 */
export function rank(scores: readonly Score[]): Score[] {
  const ranks: Score[] = scores.map(() => null);
  const order = scores.flatMap((score, unit) => (score === null ? [] : [{ score, unit }]));
  for (const { score } of order) if (!Number.isFinite(score)) throw new RangeError(`${score} has no rank`);
  order.sort((a, b) => b.score - a.score);
  let first = 0;
  order.forEach(({ score, unit }, place) => {
    if (!isTied((order[first] as { score: number }).score, score)) first = place;
    ranks[unit] = first + 1;
  });
  return ranks;
}

/** How many of the ascending numbers lie above a value by more than a tie. */
function countAbove(ascending: Float64Array, value: number): number {
  let from = 0;
  let until = ascending.length;
  while (from < until) {
    const middle = (from + until) >>> 1;
    if (isAbove(ascending[middle] as number, value)) until = middle;
    else from = middle + 1;
  }
  return ascending.length - from;
}

function ascending(values: readonly Score[]): Float64Array {
  return Float64Array.from(values.filter((value) => value !== null)).sort();
}

/**
 * The best and the worst rank that each unit can have, given the bounds of all scores: `low` is 1 + those surely
 * better (their low above our high), `high` is 1 + those possibly better (their high above our low). Above is by more
 * than a tie. A unit without bounds has no range and counts for none. All who have bounds are counted, also those
 * without a score, so a rank among the scored alone may be better than `low`. Throws a RangeError where a unit has one
 * bound only, or its low above its high.
 */
export function rankRange(lows: readonly Score[], highs: readonly Score[]): { low: Score[]; high: Score[] } {
  if (lows.length !== highs.length) throw new RangeError(`${lows.length} lows do not match ${highs.length} highs`);
  const sortedLows = ascending(lows);
  const sortedHighs = ascending(highs);
  const range: { low: Score[]; high: Score[] } = { low: [], high: [] };
  lows.forEach((low, unit) => {
    const high = highs[unit] as Score;
    if (low === null && high === null) {
      range.low.push(null);
      range.high.push(null);
      return;
    }
    if (low === null || high === null || !(low <= high)) throw new RangeError(`${low} to ${high} is no interval`);
    const itself = isAbove(high, low) ? 1 : 0;
    range.low.push(1 + countAbove(sortedLows, high));
    range.high.push(1 + countAbove(sortedHighs, low) - itself);
  });
  return range;
}
