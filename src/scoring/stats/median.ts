import { type Numbers } from './mean.js';
import { quantile } from './quantile.js';

/** The middle value, or the mean of the two in the middle. Null of no values. Throws a RangeError on NaN and Infinity. */
export function median(values: Numbers): number | null {
  return quantile(values, 0.5);
}
