/**
 * What can happen to a column of numbers: the methods of the steps transform, impute, treat and normalise, which is
 * also their order. Formulas, sources and edge cases: docs/method.md, section 3.
 */

/** The units that a parameter is worked out from: when left out, all that have a value. */
export interface Sample {
  /** A series of labels: each of its groups by itself. */
  readonly within?: string;
  /** Only units that have these labels, by series: an earlier year, the members of a group. */
  readonly where?: Readonly<Record<string, string>>;
}

/** Whether more is better, as everywhere when left out, or less. Every normalisation gets −x where less is better. */
export type Direction = 'positive' | 'negative';

/** Least and greatest of the range that a normalisation gives. */
export type OutputRange = readonly [least: number, greatest: number];

/** What happens to each number before gaps, outliers and normalisation. docs/method.md, section 3. */
export type Transform =
  /** log(x + offset), to base e when left out. */
  | { readonly method: 'log'; readonly base?: number; readonly offset?: number }
  /** x to a power other than 0, of x that is not negative. */
  | { readonly method: 'power'; readonly exponent: number }
  | { readonly method: 'clip'; readonly min?: number; readonly max?: number }
  /** factor · x + offset. */
  | { readonly method: 'linear'; readonly factor?: number; readonly offset?: number }
  /** x ÷ the number of the same unit in a series, times factor. */
  | { readonly method: 'divide'; readonly by: string; readonly factor?: number }
  /** The points of the highest step that is reached; `below` (0) under all. */
  | { readonly method: 'steps'; readonly steps: readonly Step[]; readonly below?: number };

/** From `from`, included, to the next step a number earns these points. */
export interface Step {
  readonly from: number;
  readonly points: number;
}

/** How gaps become numbers before anything is normalised. docs/method.md, section 3. */
export type Impute =
  | { readonly method: 'mean' | 'median'; readonly sample?: Sample }
  | { readonly method: 'constant'; readonly value: number };

/** What is done about outliers. docs/method.md, section 3. */
export type Treat =
  /** Cuts to two quantiles of the sample. */
  { readonly method: 'quantiles'; readonly lower?: number; readonly upper?: number; readonly sample?: Sample };

/** How a column of numbers is brought to the common range. docs/method.md, section 3. */
export type Normalise =
  | { readonly method: 'none' }
  /** (x − min) ÷ (max − min) between fixed goalposts, cut to 0–1. OECD/JRC Handbook (2008), step 5. */
  | {
      readonly method: 'goalposts';
      readonly min: number;
      readonly max: number;
      /** Cut what lies beyond the goalposts: true when left out. */
      readonly cut?: boolean;
      readonly to?: OutputRange;
    }
  /** (x − least) ÷ (greatest − least) of the sample. */
  | { readonly method: 'min-max'; readonly to?: OutputRange; readonly cut?: boolean; readonly sample?: Sample }
  /** (x − mean) ÷ standard deviation of the sample, or of another (`from`), brought to `mean` and `deviation`. */
  | {
      readonly method: 'z-score';
      readonly mean?: number;
      readonly deviation?: number;
      readonly from?: { readonly mean: number; readonly deviation: number };
      /** Divides by n rather than by n − 1. */
      readonly population?: boolean;
      readonly sample?: Sample;
    };
