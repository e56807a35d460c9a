import { type Aggregate } from './aggregate-methods.js';
import { type ByUnit, prepare, totalWeight } from './aggregate/prepare.js';
import { type Numbers } from './aggregate/settings.js';

/**
 * One number for the first `n` of complete values without weights of 0, by a prepared method. Throws a RangeError where
 * the method cannot take a value, and where the result leaves what a number holds.
 */
export function aggregateRow(prepared: ByUnit, values: Numbers, weights: Numbers, n: number, total: number): number {
  const result = prepared.row(values, weights, n, total);
  if (Number.isFinite(result)) return result;
  throw new RangeError(`these values give ${result}, which is no score: bring them to a smaller range first`);
}

/**
 * One number for several complete ones. Weights need not sum to one; a value of weight 0 counts for nothing, in the
 * least and the greatest too. A sum and an arithmetic mean take weights below zero, which count against the result: it is
 * divided by the sum of their sizes. Throws a RangeError on no values, on a gap (NaN), on weights that sum to zero, and
 * on values that the method cannot take: gaps are the missing-value policy's to close. Sums run from left to right
 * without compensation: the result is the same bits on every engine, every method is monotone in each value (falling
 * where the weight is below zero), and the rounding error stays far below the tolerance of a tie. A method that holds
 * units against one another has no score for one alone: a RangeError.
 * docs/method.md, section 5.
 */
export function aggregate(method: Aggregate, values: readonly number[], weights: readonly number[]): number {
  if (values.length !== weights.length) {
    throw new RangeError(`${values.length} values cannot have ${weights.length} weights`);
  }
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`a mean takes complete numbers, and ${value} is none`);
  }
  const total = totalWeight(method, weights);
  const counted = values.filter((_, i) => weights[i] !== 0);
  const carried = weights.filter((weight) => weight !== 0);
  const prepared = prepare(method, counted.length);
  if ('field' in prepared) {
    throw new RangeError(`${method.method} holds units against one another, and gives no score to one alone`);
  }
  return aggregateRow(prepared, counted, carried, counted.length, total);
}
