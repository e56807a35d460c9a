import { numbersOf, partsOf, valuesByPart } from '../column.js';
import { mean } from '../stats/mean.js';
import { quantile } from '../stats/quantile.js';
import { type Filler, type Imputer } from './method.js';

/** Fills with the number of the unit's part; nothing for a unit in no part, or of a part without a number. */
function byPart(of: Int32Array, fillers: readonly (number | null)[]): Filler {
  return (unit) => {
    const value = fillers[of[unit] as number] ?? null;
    return value === null ? null : { unit, value };
  };
}

/**
 * The mean, median or p-quantile of the values of the unit's part of the sample. Nothing for a unit in no part, and
 * for all of a part in which nobody has a value. Handbook, step 3.
 */
export const ofSample: Imputer<'mean' | 'median' | 'quantile'> = (by, column, beside) => {
  const parts = partsOf(by.sample, column.length, beside);
  const p = by.method === 'quantile' ? by.p : 0.5;
  const values = valuesByPart(column, parts);
  return byPart(
    parts.of,
    values.map((each) => (by.method === 'mean' ? mean(each) : quantile(each, p))),
  );
};

/**
 * The mean, or with `weights` Σ w·x ÷ Σ w over the units that have both. Throws a RangeError on a weight below 0;
 * nothing where the weights sum to 0.
 */
export const weightedMean: Imputer<'mean'> = (by, column, beside) => {
  if (by.weights === undefined) return ofSample(by, column, beside);
  const weights = numbersOf(beside, by.weights, column.length);
  const parts = partsOf(by.sample, column.length, beside);
  const sums = parts.names.map(() => ({ weighted: 0, weight: 0 }));
  for (let unit = 0; unit < column.length; unit += 1) {
    const [value, weight, sum] = [column[unit] as number, weights[unit] as number, sums[parts.of[unit] as number]];
    if (weight < 0) throw new RangeError(`the weight ${weight} in the series "${by.weights}" is below 0`);
    if (sum === undefined || parts.counts[unit] === 0 || Number.isNaN(value) || Number.isNaN(weight)) continue;
    sum.weighted += weight * value;
    sum.weight += weight;
  }
  return byPart(
    parts.of,
    sums.map(({ weighted, weight }) => (weight > 0 ? weighted / weight : null)),
  );
};
