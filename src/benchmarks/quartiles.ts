import { type Score } from '../scoring/score.js';
import { quantile } from '../scoring/stats/quantile.js';

/** Below this number of known scores, quartiles describe the members rather than the group. */
export const MINIMUM_N = 20;

/** Quartiles of the known scores, or the reason why there are none. `n` is the number of known scores. */
export type Quartiles =
  | { readonly n: number; readonly quartiles: readonly [number, number, number]; readonly refused: null }
  | { readonly n: number; readonly quartiles: null; readonly refused: string };

/**
 * The quartiles of a group by method R-7 (Hyndman and Fan, 1996), of the members that have a score; refused with the
 * reason where fewer than `minimum` (default 20, at least 1) have one.
 */
export function quartiles(scores: readonly Score[], minimum = MINIMUM_N): Quartiles {
  const known = scores.filter((score) => score !== null);
  const n = known.length;
  if (n < Math.max(1, minimum)) {
    return { n, quartiles: null, refused: `quartiles need at least ${minimum} scores, and there are ${n}` };
  }
  const at = (p: number): number => quantile(known, p) as number;
  return { n, quartiles: [at(0.25), at(0.5), at(0.75)], refused: null };
}
