import { isConstant } from './constant.js';
import { assertFinite, mean } from './mean.js';

/**
 * The excess kurtosis of a sample, type 2 of Joanes and Gill (1998), the one of SAS and spreadsheets:
 * (n − 1) ÷ ((n − 2)(n − 3)) · ((n + 1)(m₄ ÷ m₂² − 3) + 6), with the moments m about the mean. 0 is that of the
 * normal distribution, above 0 the tails are heavier. Null of fewer than four values and where all are one. Throws a
 * RangeError on NaN and Infinity.
 */
export function kurtosis(values: readonly number[]): number | null {
  assertFinite(values);
  const n = values.length;
  if (n < 4 || isConstant(values)) return null;
  const centre = mean(values) as number;
  let [squares, fourths] = [0, 0];
  for (const value of values) {
    const d = (value - centre) * (value - centre);
    squares += d;
    fourths += d * d;
  }
  const excess = (n * fourths) / (squares * squares) - 3;
  return (((n + 1) * excess + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
