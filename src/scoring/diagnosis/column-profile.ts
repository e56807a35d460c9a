import { kurtosis } from '../stats/kurtosis.js';
import { mean } from '../stats/mean.js';
import { median } from '../stats/median.js';
import { skewness } from '../stats/skewness.js';
import { standardDeviation } from '../stats/standard-deviation.js';
import { MINIMUM_UNITS, type Refused, tooFew } from './refused.js';

/** The shape of a column. Skewness and kurtosis are null where the column does not vary. */
export interface Distribution {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  readonly standardDeviation: number;
  readonly skewness: number | null;
  readonly kurtosis: number | null;
  /** A few extreme values carry the column: |skewness| above 2 and kurtosis above 3.5. */
  readonly isOutlying: boolean;
}

/** What a column holds: counts whatever the number of units, and the shape where there are enough. */
export interface ColumnProfile {
  readonly units: number;
  /** Units with a value, and without. */
  readonly n: number;
  readonly missing: number;
  readonly zeros: number;
  /** Different values. */
  readonly unique: number;
  /** Units that share the most frequent value; and that value (the least of several), null where there is none. */
  readonly same: number;
  readonly mode: number | null;
  readonly distribution: Distribution | Refused;
}

function distributionOf(values: readonly number[]): Distribution {
  const skew = skewness(values);
  const kurt = kurtosis(values);
  return {
    min: values.reduce((least, value) => Math.min(least, value), Infinity),
    max: values.reduce((greatest, value) => Math.max(greatest, value), -Infinity),
    mean: mean(values) as number,
    median: median(values) as number,
    standardDeviation: standardDeviation(values) as number,
    skewness: skew,
    kurtosis: kurt,
    isOutlying: skew !== null && kurt !== null && Math.abs(skew) > 2 && kurt > 3.5,
  };
}

/** How many share each value, least value first. */
function heaps(values: readonly number[]): readonly { readonly value: number; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/**
 * What a column of numbers over units holds; NaN is a gap. The shape (with the standard deviation of a sample, and
 * skewness and kurtosis of type 2) is refused below the minimum n. Throws a RangeError on Infinity.
 * OECD/JRC Handbook (2008), steps 3 to 5.
 */
export function profileColumn(column: ArrayLike<number>, minimum = MINIMUM_UNITS): ColumnProfile {
  const values = Array.from(column).filter((value) => !Number.isNaN(value));
  const n = values.length;
  const distribution = tooFew(n, Math.max(2, minimum), 'have a value') ?? distributionOf(values);
  const found = heaps(values);
  const largest = found.reduce((best, heap) => (heap.count > best.count ? heap : best), {
    value: Number.NaN,
    count: 0,
  });
  return {
    units: column.length,
    n,
    missing: column.length - n,
    zeros: values.filter((value) => value === 0).length,
    unique: found.length,
    same: largest.count,
    mode: n === 0 ? null : largest.value,
    distribution,
  };
}
