import { type Goalpost, type OutputRange } from '../column-methods.js';
import { type Course, type Fit, fitted, fittedToParts, type Mapping } from '../fitted.js';
import { mean } from '../stats/mean.js';
import { quantile } from '../stats/quantile.js';
import { type Normaliser, type Sign, UNIT_RANGE } from './method.js';
import { straight } from './straight.js';
import { ln } from '../stats/natural-log.js';

/** The ends in the order of getting better. Throws a RangeError where they are one, or say twice that less is better. */
function worstAndBest(min: number, max: number, sign: Sign): readonly [worst: number, best: number] {
  if (!Number.isFinite(min) || !Number.isFinite(max)) {
    throw new RangeError(`goalposts are numbers, not ${min} and ${max}`);
  }
  if (min === max) throw new RangeError(`goalposts need two different numbers, both are ${min}`);
  if (sign > 0) return [min, max];
  if (min > max) {
    throw new RangeError(`goalposts from ${min} down to ${max} say already that less is better: take "direction" out`);
  }
  return [max, min];
}

function logarithms(worst: number, best: number, to: OutputRange, cut: boolean): Mapping {
  const least = Math.min(worst, best);
  if (!(least > 0)) throw new RangeError(`goalposts on a scale of logarithms lie above 0, and ${least} does not`);
  const line = straight(ln(worst), ln(best), to, cut);
  return (value, unit) => {
    if (value > 0) return line(ln(value), unit);
    if (cut) return line(ln(least), unit);
    throw new RangeError(`${value} has no logarithm, and "cut: false" leaves it beyond the goalposts`);
  };
}

/**
 * (x − min) ÷ (max − min) between fixed goalposts, cut to the range unless `cut` is false, on a scale of logarithms
 * with `log`. A min above max says that less is better, as direction `negative` does: not both. Handbook, step 5.
 */
export const goalposts: Normaliser<'goalposts'> = (by, _, __, sign) => {
  const { cut = true, to = UNIT_RANGE, log = false } = by;
  const [worst, best] = worstAndBest(by.min, by.max, sign);
  const map = log ? logarithms(worst, best, to, cut) : straight(worst, best, to, cut);
  return fitted(map, worst < best ? 'rises' : 'falls');
};

/** The mean of so many of ascending values, from the first on or up to the last. */
function meanOfEnd(ascending: Float64Array, count: number, end: 'first' | 'last'): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`a goalpost is a mean of a whole number of values from 1 up, not of ${count}`);
  }
  if (count > ascending.length) {
    throw new RangeError(`a goalpost of ${count} values cannot be had of the ${ascending.length} in the sample`);
  }
  return mean(end === 'first' ? ascending.subarray(0, count) : ascending.subarray(ascending.length - count)) as number;
}

function placed(post: Goalpost, ascending: Float64Array): number {
  if (typeof post === 'number') return post;
  if ('quantile' in post) return quantile(ascending, post.quantile) as number;
  if ('meanOfLeast' in post) return meanOfEnd(ascending, post.meanOfLeast, 'first');
  return meanOfEnd(ascending, post.meanOfGreatest, 'last');
}

/**
 * As `goalposts`, between ends that the sample gives: a quantile, the mean of the so many least or greatest, or a
 * number. G. Lafortune and others, SDG Index and Dashboards: Detailed Methodological Paper, 2018 (2.5th percentile to
 * the mean of the five best). All parts of a sample run the same way.
 */
export const sampleGoalposts: Normaliser<'sample-goalposts'> = (by, column, beside, sign) => {
  const { cut = true, to = UNIT_RANGE } = by;
  const courses = new Set<Course>();
  const fit: Fit = (values) => {
    const ascending = Float64Array.from(values).sort();
    const [worst, best] = worstAndBest(placed(by.min, ascending), placed(by.max, ascending), sign);
    courses.add(worst < best ? 'rises' : 'falls');
    return straight(worst, best, to, cut);
  };
  const courseOfAll = (): Course => {
    if (courses.size > 1) throw new RangeError('the goalposts rise in one part of the sample and fall in another');
    return courses.has('falls') ? 'falls' : 'rises';
  };
  return fittedToParts(by.sample, column, beside, courseOfAll, fit, cut ? { range: to } : {});
};
