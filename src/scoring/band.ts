import { type Band } from './method.js';
import { type Score } from './score.js';
import { isTied } from './tie.js';

/**
 * The code of the band that a score falls into: the highest whose `from` it reaches. Bands are half-open, so no score
 * lies between two. The threshold itself counts, and so does a score tied with it: a sum that misses 0.6 by its last
 * bit is 0.6. Null without a score, and below the lowest band. The order of the bands does not matter.
 */
export function bandOf(score: Score, bands: readonly Band[]): string | null {
  if (score === null) return null;
  let best: Band | null = null;
  for (const band of bands) {
    const isReached = score >= band.from || isTied(score, band.from);
    if (isReached && (best === null || band.from > best.from)) best = band;
  }
  return best?.code ?? null;
}
