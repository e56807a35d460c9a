/** Throws a RangeError on NaN and Infinity, which no statistic here can take. */
export function assertFinite(values: readonly number[]): void {
  for (const value of values) if (!Number.isFinite(value)) throw new RangeError(`statistics of ${value} make no sense`);
}

/** The arithmetic mean: Σx ÷ n, summed from left to right. Null of no values. Throws a RangeError on NaN and Infinity. */
export function mean(values: readonly number[]): number | null {
  assertFinite(values);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
