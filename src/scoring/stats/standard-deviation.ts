import { mean, type Numbers } from './mean.js';

/**
 * The sample standard deviation: √(Σ(x − x̄)² ÷ (n − 1)), in two passes. Null of fewer than two values. Throws a
 * RangeError on NaN and Infinity.
 */
export function standardDeviation(values: Numbers): number | null {
  const centre = mean(values);
  if (centre === null || values.length < 2) return null;
  let squares = 0;
  for (let i = 0; i < values.length; i += 1) {
    const deviation = (values[i] as number) - centre;
    squares += deviation * deviation;
  }
  return Math.sqrt(squares / (values.length - 1));
}
