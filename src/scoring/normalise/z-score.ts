import { type OutputRange } from '../column-methods.js';
import { type Fit, fitted, type Fitted, fittedToParts, type Mapping } from '../fitted.js';
import { mean } from '../stats/mean.js';
import { normalShare } from '../stats/normal-share.js';
import { standardDeviation } from '../stats/standard-deviation.js';
import { assertRange, courseOf, type Normaliser, type Settings, UNIT_RANGE } from './method.js';
import { equalOr, leastAndGreatest } from './min-max.js';

type Standard = Pick<Settings<'z-score'>, 'from' | 'population' | 'ifEqual' | 'sample'>;
type Context = Parameters<Normaliser<'z-score'>>;

function spreadOf(values: Float64Array, population: boolean): number {
  const [least, greatest] = leastAndGreatest(values);
  if (least === greatest) return 0;
  const spread = standardDeviation(values) as number;
  if (!Number.isFinite(spread)) throw new RangeError('the numbers are too great to have a standard deviation');
  return population ? spread * Math.sqrt((values.length - 1) / values.length) : spread;
}

/** Scores by sign · (x − mean) ÷ deviation, given on to what becomes of them, in a range where there is one. */
function standardised(
  by: Standard,
  [, column, beside, sign]: Context,
  become: (z: number) => number,
  range?: OutputRange,
): Fitted {
  const { from, population = false, ifEqual, sample } = by;
  const map = (centre: number, spread: number): Mapping => {
    return (value) => become(((value - centre) / spread) * sign);
  };
  if (from !== undefined) {
    if (!(from.deviation > 0 && from.deviation < Infinity && Number.isFinite(from.mean))) {
      throw new RangeError(`z-scores are from a mean and a deviation above 0, not ${from.mean} and ${from.deviation}`);
    }
    return fitted(map(from.mean, from.deviation), courseOf(sign));
  }
  const fit: Fit = (values) => {
    const spread = spreadOf(values, population);
    if (spread === 0) return equalOr(ifEqual, `the standard deviation is 0, since all values are ${values[0]}`);
    return map(mean(values) as number, spread);
  };
  return fittedToParts(sample, column, beside, courseOf(sign), fit, { range });
}

/**
 * (y − mean) ÷ standard deviation of the sample (n − 1), times `deviation` (1) plus `mean` (0), cut to a range where
 * one is named. Frozen parameters (`from`) are as the numbers are, before direction. Handbook, step 5.
 */
export const zScore: Normaliser<'z-score'> = (...context) => {
  const [by] = context;
  const { mean: centre = 0, deviation = 1, cut } = by;
  if (!(deviation > 0 && deviation < Infinity) || !Number.isFinite(centre)) {
    throw new RangeError(`z-scores become a mean and a deviation above 0, not ${centre} and ${deviation}`);
  }
  if (cut === undefined) return standardised(by, context, (z) => z * deviation + centre);
  assertRange(cut);
  const [least, greatest] = cut;
  return standardised(by, context, (z) => Math.min(greatest, Math.max(least, z * deviation + centre)), cut);
};

/** The share of a normal distribution below the z-score, brought to a range. */
export const normalShareOf: Normaliser<'normal-share'> = ({ to = UNIT_RANGE, ...by }, ...context) => {
  assertRange(to);
  const [least, greatest] = to;
  const share = (z: number): number => normalShare(z) * (greatest - least) + least;
  return standardised(by, [{ method: 'z-score' }, ...context], share, to);
};
