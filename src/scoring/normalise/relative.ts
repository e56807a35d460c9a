import { type Fit, fittedToParts } from '../fitted.js';
import { mean } from '../stats/mean.js';
import { courseOf, type Normaliser } from './method.js';
import { referenceOf } from './reference.js';

/**
 * x ÷ reference, or where less is better reference ÷ x: both rise as it gets better, and are 1 at the reference. Throws a
 * RangeError on a reference that is not above 0, and where less is better on an x that is not. Handbook, step 5
 * (distance to a reference).
 */
export const ratioTo: Normaliser<'ratio-to'> = ({ reference, sample }, column, beside, sign) =>
  fittedToParts(sample, column, beside, courseOf(sign), (values, part, parts) => {
    const to = referenceOf(reference, values, sign, { column, beside, parts, part });
    if (!(to > 0 && to < Infinity)) throw new RangeError(`a ratio is to a number above 0, and the reference is ${to}`);
    if (sign > 0) return (value) => value / to;
    return (value) => {
      if (value > 0) return to / value;
      throw new RangeError(`where less is better a ratio divides by the number, and ${value} is not above 0`);
    };
  });

/** x ÷ the greatest; where less is better the least ÷ x. */
export const shareOfBest: Normaliser<'share-of-best'> = ({ sample }, ...context) =>
  ratioTo({ method: 'ratio-to', reference: 'best', sample }, ...context);

/** (y − reference) ÷ |reference|, or with `relative: false` y − reference. Handbook, step 5 (distance to a reference). */
export const differenceTo: Normaliser<'difference-to'> = (by, column, beside, sign) => {
  const { reference, relative = true, sample } = by;
  return fittedToParts(sample, column, beside, courseOf(sign), (values, part, parts) => {
    const to = referenceOf(reference, values, sign, { column, beside, parts, part });
    if (!relative) return (value) => sign * (value - to);
    if (to === 0) throw new RangeError('a difference relative to 0 says nothing: set "relative: false"');
    return (value) => (sign * (value - to)) / Math.abs(to);
  });
};

/**
 * 1 where x ÷ mean is above 1 + margin, −1 where it is below 1 − margin, 0 between and at both ends; turned where less
 * is better. Throws a RangeError on a mean that is not above 0. Handbook, step 5 (indicators above or below the mean).
 */
export const aboveMean: Normaliser<'above-mean'> = ({ margin, sample }, column, beside, sign) => {
  if (!(margin >= 0 && margin < Infinity)) throw new RangeError(`a margin is a number from 0 up, not ${margin}`);
  const fit: Fit = (values) => {
    const centre = mean(values) as number;
    if (!(centre > 0)) throw new RangeError(`a margin about the mean needs a mean above 0, and it is ${centre}`);
    return (value) => {
      if (value / centre > 1 + margin) return sign;
      return value / centre < 1 - margin ? -sign : 0;
    };
  };
  return fittedToParts(sample, column, beside, courseOf(sign), fit, { range: [-1, 1] });
};
