import { mean } from '../stats/mean.js';
import { quantile } from '../stats/quantile.js';
import { standardDeviation } from '../stats/standard-deviation.js';
import { type TreatedPart, type Treater } from './method.js';

function cutBetween(least: number, greatest: number): Omit<TreatedPart, 'part'> {
  return { by: 'cut', map: (value) => Math.min(greatest, Math.max(least, value)), shapes: [], moved: 0 };
}

/** Cuts to two quantiles of the values; 0 and 1 when left out. */
export const quantiles: Treater<'quantiles'> = ({ lower = 0, upper = 1 }, values) => {
  if (!(lower < upper)) throw new RangeError(`the quantiles run upwards, and ${lower} to ${upper} do not`);
  return cutBetween(quantile(values, lower) as number, quantile(values, upper) as number);
};

/**
 * Cuts to `times` interquartile ranges below the first and above the third quartile (J. W. Tukey, Exploratory Data
 * Analysis, 1977), or to as many standard deviations of the sample on either side of the mean. One value alone has no
 * deviation and stays.
 */
export const fences: Treater<'fences'> = ({ around, times }, values) => {
  if (!(times > 0 && times < Infinity))
    throw new RangeError(`fences stand at a number above 0 of widths, not ${times}`);
  if (around === 'mean') {
    const reach = times * (standardDeviation(values) ?? 0);
    const centre = mean(values) as number;
    return cutBetween(centre - reach, centre + reach);
  }
  const [first, third] = [quantile(values, 0.25) as number, quantile(values, 0.75) as number];
  return cutBetween(first - times * (third - first), third + times * (third - first));
};
