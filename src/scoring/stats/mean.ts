/** Numbers in a row, of either kind. */
export type Numbers = readonly number[] | Float64Array;

/** Throws a RangeError on NaN and Infinity, which no statistic here can take. */
export function assertFinite(values: Numbers): void {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`statistics of ${value} make no sense`);
}

/** The arithmetic mean: Σx ÷ n, summed from left to right. Null of no values. Throws a RangeError on NaN and Infinity. */
export function mean(values: Numbers): number | null {
  assertFinite(values);
  let sum = 0;
  for (const value of values) sum += value;
  return values.length === 0 ? null : sum / values.length;
}
