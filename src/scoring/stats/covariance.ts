import { completePairs } from './complete-pairs.js';

function centre(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return sum / values.length;
}

/** Σ (x − x̄)(y − ȳ) over complete columns, in two passes. 0 of no values. */
export function crossProducts(x: Float64Array, y: Float64Array): number {
  const meanX = centre(x);
  const meanY = centre(y);
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += ((x[i] as number) - meanX) * ((y[i] as number) - meanY);
  return sum;
}

/**
 * The sample covariance Σ (x − x̄)(y − ȳ) ÷ (n − 1) over the n units that have both values (NaN is a gap). Null of
 * fewer than two. Throws a RangeError on columns of different lengths and on Infinity.
 */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const pairs = completePairs(x, y);
  const n = pairs.x.length;
  return n < 2 ? null : crossProducts(pairs.x, pairs.y) / (n - 1);
}
