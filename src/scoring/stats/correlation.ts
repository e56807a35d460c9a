import { averageRanks } from './average-ranks.js';
import { completePairs, type Pairs } from './complete-pairs.js';
import { isConstant } from './constant.js';
import { crossProducts } from './covariance.js';
import { correlationPValue } from './t-distribution.js';

export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** How far two columns move together, and how many units that rests on. */
export interface Correlation {
  /** −1 to 1; null of fewer than two pairs and where a column does not vary. */
  readonly r: number | null;
  /** The units that have both values. */
  readonly n: number;
  /** Of seeing such a correlation, or a stronger one, by chance among unrelated columns; null where there is none. */
  readonly p: number | null;
}

function pearson({ x, y }: Pairs): number {
  const r = crossProducts(x, y) / Math.sqrt(crossProducts(x, x) * crossProducts(y, y));
  return Math.min(1, Math.max(-1, r));
}

function kendall({ x, y }: Pairs): number {
  const ranksX = averageRanks(x);
  const ranksY = averageRanks(y);
  let agreement = 0;
  let variesX = 0;
  let variesY = 0;
  for (let i = 1; i < x.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      const signX = Math.sign((ranksX[i] as number) - (ranksX[j] as number));
      const signY = Math.sign((ranksY[i] as number) - (ranksY[j] as number));
      agreement += signX * signY;
      variesX += Math.abs(signX);
      variesY += Math.abs(signY);
    }
  }
  return agreement / Math.sqrt(variesX * variesY);
}

const METHODS: Readonly<Record<CorrelationMethod, (pairs: Pairs) => number>> = {
  pearson,
  spearman: ({ x, y }) => pearson({ x: averageRanks(x), y: averageRanks(y) }),
  kendall,
};

/**
 * The correlation of two columns over the units that have both values (pairwise complete; NaN is a gap). `pearson` is
 * Σ (x − x̄)(y − ȳ) ÷ √(Σ (x − x̄)² · Σ (y − ȳ)²), `spearman` the same of the ranks with ties averaged, `kendall` is
 * tau-b: pairs of units in the same order less those in opposite order, over √(pairs that differ in x · pairs that
 * differ in y). Of fewer than two pairs, and of a column that does not vary, there is none. The p-value is two-sided
 * by Student's t with n − 2 degrees of freedom, exact for normal columns under Pearson, the usual approximation under
 * Spearman; Kendall has none. Throws a RangeError on columns of different lengths and on Infinity.
 * Sources: M. G. Kendall, Rank Correlation Methods, 1948 (tau-b); OECD/JRC Handbook (2008), step 4.
 */
export function correlate(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  method: CorrelationMethod = 'pearson',
): Correlation {
  const pairs = completePairs(x, y);
  const n = pairs.x.length;
  if (n < 2 || isConstant(pairs.x) || isConstant(pairs.y)) return { r: null, n, p: null };
  const r = METHODS[method](pairs);
  return { r, n, p: method === 'kendall' ? null : correlationPValue(r, n) };
}
