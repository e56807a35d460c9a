import { type Coefficient, coefficientOf, type Disagreement, missing } from './coefficient.js';

/** What two coders said of one item. */
export type Pair = readonly [first: string, second: string];

/** How much a difference of so many places in the order of the categories counts. */
const WEIGHTS = {
  nominal: (places: number) => (places === 0 ? 0 : 1),
  linear: (places: number) => places,
  quadratic: (places: number) => places * places,
} as const satisfies Record<string, (places: number) => number>;

export type KappaWeights = keyof typeof WEIGHTS;

/** The places of two codes in the order. Throws a RangeError on a code that is not among the categories. */
function placed(categories: readonly string[], pairs: readonly Pair[]): readonly (readonly [number, number])[] {
  const places = new Map(categories.map((category, place) => [category, place]));
  const placeOf = (code: string): number => {
    const place = places.get(code);
    if (place === undefined) throw new RangeError(`"${code}" is not among the categories ${categories.join(', ')}`);
    return place;
  };
  return pairs.map(([first, second]) => [placeOf(first), placeOf(second)]);
}

/**
 * The mean weight of a difference as it was seen, and as two coders would differ by chance who use each category as
 * often as these did. Both 0 without pairs.
 */
export function kappaDisagreement(
  pairs: readonly Pair[],
  categories: readonly string[],
  weights: KappaWeights,
): Disagreement {
  const places = placed(categories, pairs);
  const weightOf = (a: number, b: number): number => WEIGHTS[weights](Math.abs(a - b));
  const counts = (coder: 0 | 1): readonly number[] =>
    categories.map((_, place) => places.filter((pair) => pair[coder] === place).length);
  const [firsts, seconds] = [counts(0), counts(1)];
  const n = Math.max(1, pairs.length);
  return {
    observed: places.reduce((sum, [a, b]) => sum + weightOf(a, b), 0) / n,
    expected:
      firsts.reduce(
        (sum, first, a) => sum + seconds.reduce((part, second, b) => part + weightOf(a, b) * first * second, 0),
        0,
      ) /
      (n * n),
  };
}

/**
 * Cohen's kappa of two coders: 1 − the mean weight of their differences ÷ that of chance. `nominal`: a difference is a
 * difference; `linear` and `quadratic`: it weighs as many places, or their square, as lie between the two in the
 * order of `categories` (left out: those that were used, for which there is no order). Null without pairs, and where
 * both coders always gave one category. Throws a RangeError on a code that is not among the categories.
 * J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 1960;
 * "Weighted kappa", Psychological Bulletin 70, 1968.
 */
export function cohenKappa(
  pairs: readonly Pair[],
  { weights = 'nominal', categories = [...new Set(pairs.flat())] }: KappaOptions = {},
): Coefficient {
  if (pairs.length === 0) return missing('no-pairs');
  return coefficientOf(kappaDisagreement(pairs, categories, weights));
}

export type KappaOptions =
  | { readonly weights?: 'nominal'; readonly categories?: readonly string[] }
  | { readonly weights: 'linear' | 'quadratic'; readonly categories: readonly string[] };
