import { exp } from './exponential.js';

const SERIES_TO = 3;
const FRACTION_TERMS = 60;
const LOG_ROOT_TWO_PI = 0.9189385332046727;

/** ½ + φ(z) · (z + z³/3 + z⁵/(3·5) + …), for z that are not far from 0. */
function bySeries(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 3; Math.abs(term) > 1e-18; n += 2) {
    term *= (z * z) / n;
    sum += term;
  }
  return 0.5 + sum * exp(-(z * z) / 2 - LOG_ROOT_TWO_PI);
}

/** φ(z) ÷ (z + 1 ÷ (z + 2 ÷ (z + 3 ÷ …))): what lies above a z that is far above 0. */
function byFraction(z: number): number {
  let fraction = z;
  for (let n = FRACTION_TERMS; n > 0; n -= 1) fraction = z + n / fraction;
  return exp(-(z * z) / 2 - LOG_ROOT_TWO_PI) / fraction;
}

/**
 * The share of a standard normal distribution below z, to some 15 digits: by its series up to 3 deviations from the
 * mean, by its continued fraction beyond. Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions,
 * 1964, 26.2.11 and 26.2.14. Throws a RangeError on NaN.
 */
export function normalShare(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('NaN has no share below it');
  if (Math.abs(z) <= SERIES_TO) return bySeries(z);
  return z > 0 ? 1 - byFraction(z) : byFraction(-z);
}
