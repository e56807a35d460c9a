import { type Ranking } from './aggregate-methods.js';
import { type Column } from './column.js';
import { rankColumn } from './rank-column.js';
import { rankRangeColumns } from './rank-range.js';
import { type Score } from './score.js';

function columnOf(scores: readonly Score[]): Column {
  return Float64Array.from(scores, (score) => score ?? Number.NaN);
}

function scoresOf(column: Column): Score[] {
  return Array.from(column, (number) => (Number.isNaN(number) ? null : number));
}

/**
 * Ranks of scores: 1 is best, ties share the lowest number, and the next rank skips theirs, unless `how` says otherwise
 * (see `rankColumn`). A unit without a score has no rank and counts for none. Throws a RangeError on NaN and Infinity.
 */
export function rank(scores: readonly Score[], how: Ranking = {}): Score[] {
  for (const score of scores) {
    if (score !== null && !Number.isFinite(score)) throw new RangeError(`${score} has no rank`);
  }
  const ranks = new Float64Array(scores.length);
  rankColumn(columnOf(scores), how, ranks);
  return scoresOf(ranks);
}

/**
 * The best and the worst rank that each unit can have, given the bounds of all scores: `low` is 1 + those surely
 * better (their low above our high), `high` is 1 + those possibly better (their high above our low). Above is by more
 * than a tie. A unit without bounds has no range and counts for none. All who have bounds are counted, also those
 * without a score, so a rank among the scored alone may be better than `low`. Throws a RangeError where a unit has one
 * bound only, or its low above its high. `how` as in `rankRangeColumns`.
 */
export function rankRange(
  lows: readonly Score[],
  highs: readonly Score[],
  how: Ranking = {},
): { low: Score[]; high: Score[] } {
  if (lows.length !== highs.length) throw new RangeError(`${lows.length} lows do not match ${highs.length} highs`);
  lows.forEach((low, unit) => {
    const high = highs[unit] as Score;
    const isInterval = low === null || high === null ? low === high : low <= high;
    if (!isInterval) throw new RangeError(`${low} to ${high} is no interval`);
  });
  const range = rankRangeColumns(columnOf(lows), columnOf(highs), how);
  return { low: scoresOf(range.low), high: scoresOf(range.high) };
}
