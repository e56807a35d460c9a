/**
 * What can happen to a column of numbers: the methods of the steps transform, impute, treat and normalise, which is
 * also their order. Formulas, sources and edge cases: docs/method.md, section 3.
 */

/** The units that a parameter is worked out from: when left out, all that have a value. */
export interface Sample {
  /** A series of labels, or several: each of their groups (a region, a year, a region in a year) by itself. */
  readonly within?: string | readonly string[];
  /** Only units that have these labels, by series: an earlier year, the members of a group. */
  readonly where?: Readonly<Record<string, string>>;
}

/** Whether more is better, as everywhere when left out, or less. Every normalisation gets −x where less is better. */
export type Direction = 'positive' | 'negative';

/** Least and greatest of the range that a normalisation gives. */
export type OutputRange = readonly [least: number, greatest: number];

/** From `from`, included, to the next step a number earns these points. */
export interface Step {
  readonly from: number;
  readonly points: number;
}

/** What happens to each number by itself, before gaps, outliers and normalisation. */
export type Transform =
  /** log(x + offset), to base e when left out. */
  | { readonly method: 'log'; readonly base?: number; readonly offset?: number }
  /** x to a power other than 0, of x that is not negative. */
  | { readonly method: 'power'; readonly exponent: number }
  | { readonly method: 'clip'; readonly min?: number; readonly max?: number }
  /** factor · x + offset. */
  | { readonly method: 'linear'; readonly factor?: number; readonly offset?: number }
  /** x ÷ (or times) the number of the same unit in a series, times factor. */
  | { readonly method: 'divide'; readonly by: string; readonly factor?: number }
  | { readonly method: 'multiply'; readonly by: string; readonly factor?: number }
  /** x + factor · the number of the same unit in a series; a factor of −1 takes it away. */
  | { readonly method: 'add'; readonly series: string; readonly factor?: number }
  /** How far x lies from an ideal number, or from the nearer end of an ideal range: 0 inside it. */
  | { readonly method: 'deviation'; readonly from: number | readonly [least: number, greatest: number] }
  /** Straight lines between points, level beyond the first and the last. */
  | { readonly method: 'piecewise'; readonly points: readonly (readonly [x: number, y: number])[] }
  /** The points of the highest step that is reached; `below` (0) under all. */
  | { readonly method: 'steps'; readonly steps: readonly Step[]; readonly below?: number }
  /** x − the value `over` (1) earlier in time of the same unit; `relative` divides it by the earlier value. */
  | {
      readonly method: 'change';
      readonly unit: string;
      readonly time: string;
      readonly over?: number;
      readonly relative?: boolean;
    }
  /** The mean of x and of the earlier values of the same unit that lie less than `over` back, as far as there are any. */
  | { readonly method: 'moving-average'; readonly unit: string; readonly time: string; readonly over: number };

/** How gaps become numbers. */
export type Impute =
  /** The mean of the sample, weighted by a series (such as people) where one is named. */
  | { readonly method: 'mean'; readonly weights?: string; readonly sample?: Sample }
  | { readonly method: 'median'; readonly sample?: Sample }
  /** The p-quantile of the sample: 0 the least, 1 the greatest. */
  | { readonly method: 'quantile'; readonly p: number; readonly sample?: Sample }
  | { readonly method: 'constant'; readonly value: number }
  /** What a straight line through the sample, by least squares, makes of the number of the same unit in a series. */
  | { readonly method: 'regression'; readonly on: string; readonly sample?: Sample }
  /** The number of the same unit in a series: an estimate, another source. */
  | { readonly method: 'series'; readonly series: string }
  /** The last earlier value of the same unit, at most so long ago; `leading` also gives the first to what is before it. */
  | {
      readonly method: 'carry';
      readonly unit: string;
      readonly time: string;
      readonly atMost?: number;
      readonly leading?: boolean;
    }
  /** A straight line in time between the values of the same unit; beyond them level, or with `ends: none` nothing. */
  | {
      readonly method: 'interpolate';
      readonly unit: string;
      readonly time: string;
      readonly atMost?: number;
      readonly ends?: 'level' | 'none';
    }
  /** One method after another, each for the gaps that those before it leave, all from the numbers at first. */
  | { readonly method: 'first'; readonly of: readonly Impute[] };

/** Logarithms and powers that draw a long tail in: of a whole column, by its least and greatest value. */
export type Tail =
  /** ln(x − least + 0.01 · (greatest − least)). */
  | { readonly method: 'log' }
  /** The same where the skewness is above 0, else turned: −ln(greatest + 0.01 · (greatest − least) − x). */
  | { readonly method: 'log-either' }
  /** ln(x − least + 1). */
  | { readonly method: 'log-shift' }
  /** ln((greatest · factor − 1) · (x − least) ÷ (greatest − least) + 1). */
  | { readonly method: 'log-scaled'; readonly factor?: number }
  /** Box–Cox of y = x − least + 1: ln y with λ = 0, else (y^λ − 1) ÷ λ. */
  | { readonly method: 'box-cox'; readonly lambda: number };

/** What is done about outliers. */
export type Treat =
  /**
   * Where both skewness and kurtosis are too high, moves the most extreme values to the next, one after another, until
   * one is not, or `atMost` values are moved; then, if both still are, `otherwise` treats the column in their place.
   */
  | {
      readonly method: 'winsorise';
      readonly skewness?: number;
      readonly kurtosis?: number;
      readonly atMost?: number;
      readonly otherwise?: Tail;
      /** What `otherwise` works on: the numbers as they were (when left out), or the winsorised ones. */
      readonly on?: 'original' | 'winsorised';
      readonly sample?: Sample;
    }
  /** Cuts to two quantiles of the sample. */
  | { readonly method: 'quantiles'; readonly lower?: number; readonly upper?: number; readonly sample?: Sample }
  /** Cuts to so many interquartile ranges beyond the quartiles, or standard deviations beyond the mean. */
  | {
      readonly method: 'fences';
      readonly around: 'quartiles' | 'mean';
      readonly times: number;
      readonly sample?: Sample;
    }
  | (Tail & { readonly sample?: Sample });

/** An end of a scale: a number, or one that the sample gives. */
export type Goalpost =
  | number
  | { readonly quantile: number }
  /** The mean of the so many least, or greatest, values. */
  | { readonly meanOfLeast: number }
  | { readonly meanOfGreatest: number };

/** What the others are measured by: a statistic of the sample, or the one unit that has a label in a series. */
export type Reference =
  | 'mean'
  | 'median'
  | 'best'
  | 'worst'
  | 'sum'
  /** The series is `jurisdiction` when left out. */
  | { readonly unit: string; readonly series?: string };

/** Which rank tied values have: the lowest of their places (when left out), the mean, or the highest. */
export type ColumnTies = 'low' | 'average' | 'high';

/** How a column of numbers is brought to the common range. y is x, or −x where less is better. */
export type Normalise =
  | { readonly method: 'none' }
  /** (x − min) ÷ (max − min) between fixed goalposts, cut to 0–1; `log` takes the logarithms of all three first. */
  | {
      readonly method: 'goalposts';
      readonly min: number;
      readonly max: number;
      /** Cut what lies beyond the goalposts: true when left out. */
      readonly cut?: boolean;
      readonly to?: OutputRange;
      readonly log?: boolean;
    }
  /** The same between goalposts that the sample gives: quantiles, means of the best. */
  | {
      readonly method: 'sample-goalposts';
      readonly min: Goalpost;
      readonly max: Goalpost;
      readonly cut?: boolean;
      readonly to?: OutputRange;
      readonly sample?: Sample;
    }
  /** (y − least) ÷ (greatest − least) of the sample; `ifEqual` is what all get where these two are one. */
  | {
      readonly method: 'min-max';
      readonly to?: OutputRange;
      /** Cut what lies beyond the sample: false when left out. */
      readonly cut?: boolean;
      readonly ifEqual?: number;
      readonly sample?: Sample;
    }
  /** (y − mean) ÷ standard deviation of the sample, or of another (`from`), brought to `mean` and `deviation`. */
  | {
      readonly method: 'z-score';
      readonly mean?: number;
      readonly deviation?: number;
      readonly from?: { readonly mean: number; readonly deviation: number };
      /** Divides by n rather than by n − 1. */
      readonly population?: boolean;
      /** Least and greatest that can come out. */
      readonly cut?: OutputRange;
      readonly ifEqual?: number;
      readonly sample?: Sample;
    }
  /** The part of a normal distribution below the z-score, 0 to 1. */
  | {
      readonly method: 'normal-share';
      readonly from?: { readonly mean: number; readonly deviation: number };
      readonly population?: boolean;
      readonly to?: OutputRange;
      readonly sample?: Sample;
    }
  /** The place from the worst, which is 1, up; or with `order: descending` from the best down. */
  | {
      readonly method: 'rank';
      readonly ties?: ColumnTies;
      readonly order?: 'ascending' | 'descending';
      readonly sample?: Sample;
    }
  /** (rank − 1) ÷ (n − 1), or with `of: all` rank ÷ n. */
  | {
      readonly method: 'percentile-rank';
      readonly ties?: ColumnTies;
      readonly of?: 'others' | 'all';
      readonly to?: OutputRange;
      readonly sample?: Sample;
    }
  /** The points of the highest step that rank ÷ n reaches. */
  | {
      readonly method: 'percentile-steps';
      readonly steps: readonly Step[];
      readonly below?: number;
      readonly ties?: ColumnTies;
      readonly of?: 'others' | 'all';
      readonly sample?: Sample;
    }
  /** rank − 1: how many are worse. */
  | { readonly method: 'borda'; readonly ties?: ColumnTies; readonly sample?: Sample }
  /** 1 − (greatest − y) ÷ (greatest − least). */
  | { readonly method: 'distance-to-best'; readonly sample?: Sample }
  /** (y − least) ÷ (target − least), the target as the numbers are; `cut` gives at most 1. */
  | {
      readonly method: 'distance-to-target';
      readonly target: number;
      readonly cut?: boolean;
      readonly to?: OutputRange;
      readonly sample?: Sample;
    }
  /** 1 − (y of the unit − y) ÷ (y of the unit − least); `cut` gives at most 1. */
  | {
      readonly method: 'distance-to-unit';
      readonly unit: string;
      /** The labels that name the unit: `jurisdiction` when left out. */
      readonly series?: string;
      readonly cut?: boolean;
      readonly sample?: Sample;
    }
  /** x ÷ the greatest; least ÷ x where less is better. */
  | { readonly method: 'share-of-best'; readonly sample?: Sample }
  /** x ÷ reference; reference ÷ x where less is better. */
  | { readonly method: 'ratio-to'; readonly reference: Reference; readonly sample?: Sample }
  /** (y − reference) ÷ |reference|, or with `relative: false` the difference alone. */
  | {
      readonly method: 'difference-to';
      readonly reference: Reference;
      readonly relative?: boolean;
      readonly sample?: Sample;
    }
  /** 1, 0 or −1: more than `margin` above the mean (a share of it), within it, below it. */
  | { readonly method: 'above-mean'; readonly margin: number; readonly sample?: Sample };
