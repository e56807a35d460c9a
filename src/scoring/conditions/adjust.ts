import { type ElementColumns, isExact } from '../element-columns.js';
import { codeOfReason } from '../element-columns.js';
import { type Adjustment } from '../method.js';
import { isTied } from '../tie.js';
import { NO, type Truth, UNKNOWN, YES } from './truth.js';

/** What an adjustment makes of a number. Of none it makes none, unless it sets one. */
function adjusted(
  value: number,
  { set, multiply = 1, add = 0, atLeast = -Infinity, atMost = Infinity }: Adjustment,
): number {
  const start = set ?? value;
  return Number.isNaN(start) ? start : Math.min(atMost, Math.max(atLeast, start * multiply + add));
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** The hull of what bounds are with and without an adjustment, as far as the condition leaves both possible. */
function adjustedEnds(low: number, high: number, by: Adjustment, answer: number): Ends {
  if (answer === NO) return { low, high };
  const [first, last] = [adjusted(low, by), adjusted(high, by)];
  const [least, greatest] = [Math.min(first, last), Math.max(first, last)];
  if (answer === YES || Number.isNaN(low)) return { low: least, high: greatest };
  return { low: Math.min(low, least), high: Math.max(high, greatest) };
}

/**
 * Changes scores where a condition holds. Where that is not known, a score stands only if it is the same both ways,
 * else there is none for want of data; the bounds hold whatever the condition turns out to be. `set` gives a score
 * also to what had none, whatever the reason.
 */
export function adjust(columns: ElementColumns, by: Adjustment, { point, whole }: Truth): ElementColumns {
  const stays = isExact(columns) && !whole.includes(UNKNOWN);
  const score = Float64Array.from(columns.score);
  const missing = Uint8Array.from(columns.missing);
  const [low, high] = stays ? [score, score] : [Float64Array.from(columns.low), Float64Array.from(columns.high)];
  for (let unit = 0; unit < score.length; unit += 1) {
    const before = columns.score[unit] as number;
    const after = adjusted(before, by);
    const answer = point[unit] as number;
    if (answer === YES && !Number.isNaN(after)) {
      score[unit] = after;
      missing[unit] = 0;
    } else if (answer === UNKNOWN && !Number.isNaN(before) && !isTied(before, after)) {
      score[unit] = Number.NaN;
      missing[unit] = codeOfReason('insufficient-data');
    }
    if (stays) continue;
    const ends = adjustedEnds(columns.low[unit] as number, columns.high[unit] as number, by, whole[unit] as number);
    low[unit] = ends.low;
    high[unit] = ends.high;
  }
  return { score, low, high, missing };
}
