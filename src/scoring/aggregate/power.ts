import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { type Additive } from './additive.js';
import { arithmetic } from './arithmetic.js';
import { geometric } from './geometric.js';
import { harmonic } from './harmonic.js';
import { type Settings } from './settings.js';

const hasNo = 'a power mean has no negative values';

const quadratic: Additive = {
  term: (weight, value) => (value >= 0 ? weight * (value * value) : Number.NaN),
  finish: (sum, total) => Math.sqrt(sum / total),
  hasNo,
};

const ofRoots: Additive = {
  term: (weight, value) => weight * Math.sqrt(value),
  finish: (sum, total) => (sum / total) * (sum / total),
  hasNo,
};

function byLogs(exponent: number): Additive {
  return {
    term: (weight, value) =>
      value > 0 || (value === 0 && exponent > 0) ? weight * exp(exponent * ln(value)) : Number.NaN,
    finish: (sum, total) => exp(ln(sum / total) / exponent),
    hasNo: exponent > 0 ? hasNo : 'a power mean with an exponent below zero has no values of zero or less',
  };
}

/**
 * (Σ w·x^p ÷ Σ w)^(1 ÷ p) with p the exponent: 1 is the arithmetic mean, 0 (the limit) the geometric, −1 the harmonic.
 * Exponents of 1, 2, −1 and 0.5 are worked out without logarithms. A negative value cannot be taken (but with an
 * exponent of 1), nor a zero with an exponent below zero. Throws a RangeError on an exponent that is no number.
 * Hardy, Littlewood and Pólya, Inequalities (1934), chapter II.
 */
export function power({ exponent }: Settings<'power'>): Additive {
  if (!Number.isFinite(exponent)) throw new RangeError(`a power mean needs a number for exponent, not ${exponent}`);
  switch (exponent) {
    case 1:
      return arithmetic;
    case 0:
      return geometric;
    case -1:
      return harmonic;
    case 2:
      return quadratic;
    case 0.5:
      return ofRoots;
    default:
      return byLogs(exponent);
  }
}
