import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';

/** The means for which the best that a budget can buy is known without trying. */
export type Separable = 'sum' | 'arithmetic' | 'geometric' | 'harmonic' | 'minimum' | 'maximum';

/** A mean as something that children can be joined to, one after another. */
export interface Fold {
  readonly none: number;
  readonly join: (sum: number, value: number, weight: number) => number;
  /** From the weight that has numbers, and the whole weight of all that could have one. */
  readonly finish: (sum: number, weight: number, whole: number) => number;
}

/** The folds of these means. Each rises with every value. */
export const FOLDS: Readonly<Record<Separable, Fold>> = {
  // Of gaps no more can be made than their weight's share of what is known.
  sum: {
    none: 0,
    join: (sum, value, weight) => sum + value * weight,
    finish: (sum, weight, whole) => Math.max(sum, (sum * whole) / weight),
  },
  arithmetic: { none: 0, join: (sum, value, weight) => sum + value * weight, finish: (sum, weight) => sum / weight },
  geometric: {
    none: 0,
    join: (sum, value, weight) => sum + weight * ln(value),
    finish: (sum, weight) => exp(sum / weight),
  },
  harmonic: {
    none: 0,
    join: (sum, value, weight) => sum - weight / value,
    finish: (sum, weight) => -weight / sum,
  },
  minimum: { none: Infinity, join: (least, value) => Math.min(least, value), finish: (least) => least },
  maximum: { none: -Infinity, join: (most, value) => Math.max(most, value), finish: (most) => most },
};
