import { type FillPoint, pseudoRandom, quasiRandom } from '../stats/quasi-random.js';
import { type Model } from './assumption.js';
import { BLOCK } from './block.js';
import { counterOf } from './count-draws.js';
import { type Ranks } from './rank-draw.js';
import { type System, systemOf } from './system.js';
import { emptyTally, type Tally } from './tally.js';

/** Where the numbers of the draws come from. */
export interface Sequence {
  readonly seed: number;
  /** Points of a Sobol' sequence, shifted by the seed, instead of random ones: fewer draws do for the same exactness. */
  readonly quasi?: boolean;
}

/** A range of draws: from the first, included, to the last, not included. */
export interface DrawRange {
  readonly from: number;
  readonly to: number;
}

/** What a long run asks and tells between blocks of draws. */
export interface Hooks {
  /** True ends the run with `null`. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (drawsDone: number) => void;
}

/** The points of a sequence for a number of dimensions. */
export function pointsOf({ seed, quasi }: Sequence, dimensions: number): FillPoint {
  return quasi ? quasiRandom(seed, dimensions) : pseudoRandom(seed);
}

/** The ranks by the declared method, 0 where a unit has none. */
export function declaredRanks(system: System): Ranks {
  const ranks = system.placing.room(system.units);
  system.placing.rank(system.declared(), ranks, 0);
  return ranks;
}

/** Draws one range after another. Null when `shouldStop` said so. */
export type DrawRanges = (range: DrawRange, hooks?: Hooks) => Tally | null;

/** Throws a RangeError unless a range runs from a whole number to the same or a greater one. */
export function assertRange({ from, to }: DrawRange): void {
  if (Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && to >= from) return;
  throw new RangeError(`a range runs from a whole number to a greater one, not from ${from} to ${to}`);
}

/**
 * Makes a model ready to be drawn. What a draw is follows from the sequence and its number alone, and what is counted
 * are whole numbers: ranges add up (`mergeTallies`) to the same bits however the draws were divided, and on how many
 * threads. The core has no clock: between blocks of draws the host is told how many of the range are done, and asked
 * whether to stop.
 */
export function drawsOf(model: Model, sequence: Sequence): DrawRanges {
  const system = systemOf(model);
  const { units, dimensions } = system;
  const fill = pointsOf(sequence, dimensions);
  const points = new Float64Array(BLOCK * dimensions);
  const scores = new Float64Array(BLOCK * units);
  const { rank, room, parts } = system.placing;
  const ranks = room(BLOCK * units);
  const count = counterOf(units, BLOCK, declaredRanks(system), parts);
  return (range, hooks = {}) => {
    assertRange(range);
    const { from, to } = range;
    const tally = emptyTally(units, from, to);
    for (let first = from; first < to; first += BLOCK) {
      if (hooks.shouldStop?.()) return null;
      const draws = Math.min(BLOCK, to - first);
      for (let i = 0; i < draws; i += 1) fill(points.subarray(i * dimensions, (i + 1) * dimensions), first + i);
      const refused = system.score(points, draws, scores);
      tally.refused[0] = (tally.refused[0] as number) + refused;
      for (let i = 0; i < draws; i += 1) rank(scores, ranks, i * units);
      count(ranks, draws, tally);
      const kept = Math.min(draws * units, tally.scores.length - (first - from) * units);
      if (kept > 0) tally.scores.set(scores.subarray(0, kept), (first - from) * units);
      hooks.onProgress?.(first - from + draws);
    }
    return tally;
  };
}
