import { isConstant } from './constant.js';
import { assertFinite, mean } from './mean.js';

/**
 * The skewness of a sample, type 2 of Joanes and Gill (1998), the one of SAS and spreadsheets:
 * √(n(n − 1)) ÷ (n − 2) · m₃ ÷ m₂^1.5, with the moments m about the mean. 0 is symmetric, above 0 the long tail is
 * at the high end. Null of fewer than three values and where all are one. Throws a RangeError on NaN and Infinity.
 */
export function skewness(values: readonly number[]): number | null {
  assertFinite(values);
  const n = values.length;
  if (n < 3 || isConstant(values)) return null;
  const centre = mean(values) as number;
  let [squares, cubes] = [0, 0];
  for (const value of values) {
    const d = value - centre;
    squares += d * d;
    cubes += d * d * d;
  }
  const g = (Math.sqrt(n) * cubes) / (squares * Math.sqrt(squares));
  return (g * Math.sqrt(n * (n - 1))) / (n - 2);
}
