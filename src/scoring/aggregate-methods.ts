/**
 * How several become one, what is done about gaps, and how scores are rounded and placed: the part of the method
 * language that `method.ts` gives to the elements. Formulas, sources and edge cases: docs/method.md, sections 4–7.
 */

import { type Sample } from './column-methods.js';

/**
 * How the scores of the children become the score of an element. A weight below zero counts against the element, in
 * `sum`, `arithmetic`, `copeland` and `condorcet-kemeny`. The last three hold all units against one another. Formulas, sources and edge cases: docs/method.md, section 5.
 */
export type Aggregate =
  | { readonly method: 'sum' }
  | { readonly method: 'arithmetic' }
  | { readonly method: 'geometric' }
  | { readonly method: 'harmonic' }
  /** (Σ w·x^exponent ÷ Σ w)^(1 ÷ exponent); an exponent of 0 is the geometric mean. */
  | { readonly method: 'power'; readonly exponent: number }
  /** Π x^w: with weights of 1 the values multiplied. */
  | { readonly method: 'product' }
  /** The root of the product, of the degree `root`; left out, the sum of weights (a geometric mean). */
  | { readonly method: 'product-root'; readonly root?: number }
  /** Values from 0 to `top` turned round, their geometric mean turned back. `floor`: a tenth of `top` when left out. */
  | { readonly method: 'inverted-geometric'; readonly top: number; readonly floor?: number }
  | { readonly method: 'minimum' }
  | { readonly method: 'maximum' }
  | { readonly method: 'median' }
  /** The plain mean of the `count` best children, or of the worst. */
  | { readonly method: 'best-of'; readonly count: number }
  | { readonly method: 'worst-of'; readonly count: number }
  /** Units beaten less units that it is beaten by, in pairs; weights that differ by `tolerance` (1e-9) are a draw. */
  | { readonly method: 'copeland'; readonly tolerance?: number }
  /** How many units stand below in the order that the most weight supports. */
  | { readonly method: 'condorcet-kemeny' }
  /**
   * Each unit by the weights that are best for it; a child's share of its score between two bounds, and no weight more
   * than `maxRatio` times another.
   */
  | {
      readonly method: 'benefit-of-the-doubt';
      readonly minShare?: number;
      readonly maxShare?: number;
      readonly maxRatio?: number;
    };

/** A share such as `2/3`, kept as a fraction so that two of three meets it exactly; or a number. */
export type Share = number | string;

/** When there is enough to judge by. */
interface Enough {
  /** The least share of the children that must have a score, of their weight or `by` their number. */
  readonly atLeast: Share;
  /** What the share is counted by: `weight` when left out. */
  readonly by?: 'weight' | 'count';
  /** The least number of children that must have a score. */
  readonly count?: number;
  /**
   * Children of which nothing can be known (`not-applicable`, `not-covered`, `declined`): left out with their weight
   * (`leave-out`, the default), or gaps like the others (`as-gaps`).
   */
  readonly closed?: 'leave-out' | 'as-gaps';
}

/**
 * What is done about children without a score. `reweight`: the rest take over their weight. `fill`: a gap takes a
 * number, or the mean or median of the siblings that have a score. Where there is not enough to judge by, the
 * element has no score, and the reason is `insufficient-data`. docs/method.md, section 4.
 */
export type MissingPolicy =
  | ({ readonly method: 'reweight' } & Enough)
  | ({ readonly method: 'fill'; readonly with: number | 'mean' | 'median' } & Enough);

/** How a score is rounded to `decimals`: `half-away` when left out. docs/method.md, section 6. */
export type Rounding = 'half-away' | 'half-even' | 'half-up' | 'down' | 'up';

/** How places are given. docs/method.md, section 7. */
export interface Ranking {
  /** Which score is ranked: `unrounded` when left out. */
  readonly on?: 'rounded' | 'unrounded';
  /** Which place those tied have: the `low` one (1, 2, 2, 4; the default), the `high`, the `average`, or `dense`. */
  readonly ties?: 'low' | 'high' | 'average' | 'dense';
  /** Whether the greatest score is first (`descending`, the default) or the least. */
  readonly order?: 'descending' | 'ascending';
  /** Who is placed: within each group of `within` by itself, and of `where` only those who have these labels. */
  readonly sample?: Sample;
}
