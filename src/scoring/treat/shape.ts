import { kurtosis } from '../stats/kurtosis.js';
import { skewness } from '../stats/skewness.js';
import { type Shape } from './method.js';

/** From which skewness and kurtosis on a tail is too long. */
export interface Thresholds {
  readonly skewness: number;
  readonly kurtosis: number;
}

/**
 * The shape of the values, which passes with |skewness| or kurtosis below its threshold: a tail is too long only where
 * both are reached. Where neither can be told (fewer than three values, all equal) there is nothing to treat.
 */
export function shapeOf(values: Float64Array, thresholds: Thresholds): Shape {
  const skew = skewness([...values]);
  const kurt = kurtosis([...values]);
  const fails =
    skew !== null && Math.abs(skew) >= thresholds.skewness && (kurt === null || kurt >= thresholds.kurtosis);
  return { skewness: skew, kurtosis: kurt, passes: !fails };
}
