/** Numbers in a row, of either kind. */
export type Numbers = readonly number[] | Float64Array;

/** Throws a RangeError on NaN and Infinity, which no statistic here can take. */
export function assertFinite(values: Numbers): void {
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isFinite(values[i])) throw new RangeError(`statistics of ${values[i]} make no sense`);
  }
}

/** The arithmetic mean: Σx ÷ n, summed from left to right. Null of no values. Throws a RangeError on NaN and Infinity. */
export function mean(values: Numbers): number | null {
  assertFinite(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] as number;
  return values.length === 0 ? null : sum / values.length;
}
