import { type Column } from '../column.js';
import { type Numbers } from './settings.js';

/** What to do about a value that a method cannot take. */
export const TAKE_ANOTHER = 'bring the values there first ("normalise", "linear", "clip"), or take another method';

/**
 * A mean that adds up a term for each value and makes something of the sum. The row and the column below are the same
 * operations in the same order, so they give the same bits.
 */
export interface Additive {
  /** What a value adds; NaN for a value that the mean cannot take. */
  readonly term: (weight: number, value: number) => number;
  /** What becomes of the sum of terms; `total` is the sum of the sizes of the weights. */
  readonly finish: (sum: number, total: number) => number;
  /** What it cannot take, for the error: "a geometric mean has no negative values". */
  readonly hasNo: string;
}

/** The mean of the first `n` values. Throws a RangeError on a value that it cannot take. */
export function additiveRow(mean: Additive, values: Numbers, weights: Numbers, n: number, total: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) {
    const term = mean.term(weights[i] as number, values[i] as number);
    if (Number.isNaN(term)) throw new RangeError(`${mean.hasNo}, and ${values[i]} is one: ${TAKE_ANOTHER}`);
    sum += term;
  }
  return mean.finish(sum, total);
}

/** The mean of each unit, a column of values for each child; NaN where a value is missing or cannot be taken. */
export function additiveColumns(
  mean: Additive,
  children: readonly Column[],
  weights: Numbers,
  total: number,
  out: Column,
): void {
  const { term, finish } = mean;
  out.fill(0);
  for (let child = 0; child < children.length; child += 1) {
    const values = children[child] as Column;
    const weight = weights[child] as number;
    for (let unit = 0; unit < out.length; unit += 1) {
      out[unit] = (out[unit] as number) + term(weight, values[unit] as number);
    }
  }
  for (let unit = 0; unit < out.length; unit += 1) out[unit] = finish(out[unit] as number, total);
}
