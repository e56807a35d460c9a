import { codeOfReason, type ElementColumns, isExact } from '../element-columns.js';
import { type Adjustment, type NumberOrScore } from '../method.js';
import { isTied } from '../tie.js';
import { NO, type Truth, UNKNOWN, YES } from './truth.js';

/** The least and the greatest that a number can be; NaN of none. */
type Ends = readonly [least: number, greatest: number];

/** What an effect is for a unit: by the scores as they stand, or by all that they can still be. */
type EffectAt = (unit: number, by: 'point' | 'whole') => Ends;

interface Effects {
  readonly set: EffectAt;
  readonly atLeast: EffectAt;
  readonly atMost: EffectAt;
  readonly multiply: number;
  readonly add: number;
}

const INSUFFICIENT = codeOfReason('insufficient-data');

/** A score of which nothing can be known is `none`: what changes nothing. */
function effectOf(
  given: NumberOrScore | undefined,
  none: number,
  scoresOf: (code: string) => ElementColumns,
): EffectAt {
  if (typeof given !== 'object') {
    const ends = [given ?? none, given ?? none] as const;
    return () => ends;
  }
  const { score, low, high } = scoresOf(given.element);
  return (unit, by) => {
    const [own, least, greatest] = [score[unit] as number, low[unit] as number, high[unit] as number];
    if (!Number.isNaN(own) && (by === 'point' || Number.isNaN(least))) return [own, own];
    return Number.isNaN(least) ? [none, none] : [least, greatest];
  };
}

/** What effects make of a number that lies between two ends. Of none they make none, unless they set one. */
function adjusted(own: Ends, effects: Effects, unit: number, by: 'point' | 'whole'): Ends {
  const set = effects.set(unit, by);
  const [first, last] = (Number.isNaN(set[0]) ? own : set).map((each) => each * effects.multiply + effects.add) as [
    number,
    number,
  ];
  const [floor, cap] = [effects.atLeast(unit, by), effects.atMost(unit, by)];
  return [
    Math.min(cap[0], Math.max(floor[0], Math.min(first, last))),
    Math.min(cap[1], Math.max(floor[1], Math.max(first, last))),
  ];
}

/** The hull of what bounds are with and without an adjustment, as far as the condition leaves both possible. */
function adjustedBounds(own: Ends, effects: Effects, unit: number, answer: number): Ends {
  if (answer === NO) return own;
  const [least, greatest] = adjusted(own, effects, unit, 'whole');
  if (answer === YES || Number.isNaN(own[0])) return [least, greatest];
  return [Math.min(own[0], least), Math.max(own[1], greatest)];
}

/** Whether a number comes out that is the same whatever the effects still turn out to be. */
function isOne([least, greatest]: Ends): boolean {
  return least === greatest || isTied(least, greatest);
}

/**
 * Changes scores where a condition holds, by numbers or by the scores of other elements. Where it is not known whether
 * it holds, or what such a score is, a score stands only if it is the same every way, else there is none for want of
 * data; the bounds hold whatever conditions and scores turn out to be. `set` gives a score also to what had none,
 * whatever the reason. A score of which nothing can be known sets, lifts and caps nothing.
 */
export function adjust(
  columns: ElementColumns,
  by: Adjustment,
  { point, whole }: Truth,
  scoresOf: (code: string) => ElementColumns,
): ElementColumns {
  const { set, multiply = 1, add = 0, atLeast, atMost } = by;
  const taken = [set, atLeast, atMost].flatMap((effect) => (typeof effect === 'object' ? [effect.element] : []));
  const stays = isExact(columns) && !whole.includes(UNKNOWN) && taken.every((code) => isExact(scoresOf(code)));
  const effects: Effects = {
    multiply,
    add,
    set: effectOf(set, Number.NaN, scoresOf),
    atLeast: effectOf(atLeast, -Infinity, scoresOf),
    atMost: effectOf(atMost, Infinity, scoresOf),
  };
  const score = Float64Array.from(columns.score);
  const missing = Uint8Array.from(columns.missing);
  const [low, high] = stays ? [score, score] : [Float64Array.from(columns.low), Float64Array.from(columns.high)];
  for (let unit = 0; unit < score.length; unit += 1) {
    const before = columns.score[unit] as number;
    const after = adjusted([before, before], effects, unit, 'point');
    const answer = point[unit] as number;
    if (answer === YES && !Number.isNaN(after[0])) {
      score[unit] = isOne(after) ? after[0] : Number.NaN;
      missing[unit] = isOne(after) ? 0 : INSUFFICIENT;
    } else if (answer === UNKNOWN && !Number.isNaN(before) && !(isOne(after) && isTied(before, after[0]))) {
      score[unit] = Number.NaN;
      missing[unit] = INSUFFICIENT;
    }
    if (stays) continue;
    const own = [columns.low[unit] as number, columns.high[unit] as number] as const;
    [low[unit], high[unit]] = adjustedBounds(own, effects, unit, whole[unit] as number);
  }
  return { score, low, high, missing };
}
