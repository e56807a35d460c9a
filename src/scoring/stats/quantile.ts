import { assertFinite, type Numbers } from './mean.js';

/**
 * The p-quantile (p from 0 to 1) by method R-7 of Hyndman and Fan (1996): between the values at the places beside
 * (n − 1)·p + 1, in a straight line. The values may stand in any order. Null of no values. Throws a RangeError on NaN
 * and Infinity, and on a p outside 0–1.
 */
export function quantile(values: Numbers, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies between 0 and 1, and ${p} does not`);
  assertFinite(values);
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}
