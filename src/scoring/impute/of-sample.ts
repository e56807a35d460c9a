import { partsOf, valuesOf } from '../column.js';
import { mean } from '../stats/mean.js';
import { quantile } from '../stats/quantile.js';
import { type Imputer } from './method.js';

/**
 * The mean, median or p-quantile of the values of the unit's part of the sample. Nothing for a unit in no part, and
 * for all of a part in which nobody has a value. Handbook, step 3.
 */
export const ofSample: Imputer<'mean' | 'median' | 'quantile'> = (by, column, beside) => {
  const parts = partsOf(by.sample, column.length, beside);
  const p = by.method === 'quantile' ? by.p : 0.5;
  const fillers = parts.names.map((_, part) => {
    const values = valuesOf(column, parts, part);
    return by.method === 'mean' ? mean(values) : quantile(values, p);
  });
  return (unit) => {
    const value = fillers[parts.of[unit] as number] ?? null;
    return value === null ? null : { unit, value };
  };
};
