import { type Aggregate } from './method.js';

type Mean = (values: readonly number[], weights: readonly number[], total: number) => number;

function weightedSum(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (weights[i] as number) * (values[i] as number);
  return sum;
}

/** exp(Σ w·ln x ÷ Σ w). */
function geometric(values: readonly number[], weights: readonly number[], total: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    const weight = weights[i] as number;
    if (weight === 0) continue;
    if (value < 0) throw new RangeError(`a geometric mean has no negative values, and ${value} is one`);
    sum += weight * Math.log(value);
  }
  return Math.exp(sum / total);
}

/** The most extreme of the values that weigh anything: the greatest, or with `sign` −1 the least. */
function extreme(sign: 1 | -1): Mean {
  return (values, weights) => {
    let best = -Infinity;
    for (let i = 0; i < values.length; i += 1) {
      if (weights[i] !== 0) best = Math.max(best, sign * (values[i] as number));
    }
    return sign * best;
  };
}

const METHODS: Readonly<Record<Aggregate['method'], Mean>> = {
  arithmetic: (values, weights, total) => weightedSum(values, weights) / total,
  geometric,
  minimum: extreme(-1),
  maximum: extreme(1),
};

/** The sum of weights. Throws a RangeError on a weight that is negative or no number, and on a sum of zero. */
function totalWeight(values: readonly number[], weights: readonly number[]): number {
  if (values.length !== weights.length) {
    throw new RangeError(`${values.length} values cannot have ${weights.length} weights`);
  }
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    const weight = weights[i] as number;
    if (!(weight >= 0)) throw new RangeError(`a weight is zero or more, and ${weight} is not`);
    if (!Number.isFinite(values[i])) throw new RangeError(`a mean takes complete numbers, and ${values[i]} is none`);
    total += weight;
  }
  if (!(total > 0 && total < Infinity)) throw new RangeError(`weights that sum to ${total} give no mean`);
  return total;
}

/**
 * One number for several complete ones. Weights need not sum to one; a value of weight 0 counts for nothing, in the
 * least and the greatest too. A geometric mean with a 0 is 0, and with a negative value throws. Throws a RangeError
 * on no values, on a gap (NaN) and on weights that sum to zero: gaps are the missing-value policy's to close.
 * Sums run from left to right without compensation: the result is the same bits on every engine, every method is
 * monotone in each value, and the rounding error stays far below the tolerance of a tie. docs/method.md, section 5.
 */
export function aggregate(method: Aggregate, values: readonly number[], weights: readonly number[]): number {
  return METHODS[method.method](values, weights, totalWeight(values, weights));
}
