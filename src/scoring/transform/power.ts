import { fitted } from '../fitted.js';
import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { type Transformer } from './method.js';

/**
 * x to the power of the exponent, as exp(exponent · ln x); 0 stays 0; square roots are exact. Throws a RangeError on a
 * negative x, on 0 to a negative power, and on an exponent of 0, which would make all equal.
 */
export const power: Transformer<'power'> = ({ exponent }) => {
  if (!Number.isFinite(exponent) || exponent === 0) {
    throw new RangeError(`the exponent of a power is a number other than 0, and ${exponent} is not`);
  }
  return fitted(
    (value) => {
      if (value < 0) throw new RangeError(`${value} has no power: only numbers from 0 up have one, so clip them first`);
      if (value === 0 && exponent < 0) throw new RangeError(`0 has no power of ${exponent}: clip the numbers first`);
      if (exponent === 0.5) return Math.sqrt(value);
      return value === 0 ? 0 : exp(exponent * ln(value));
    },
    exponent > 0 ? 'rises' : 'falls',
  );
};
