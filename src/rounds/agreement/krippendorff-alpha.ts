import { type Coefficient, coefficientOf, type Disagreement, missing } from './coefficient.js';

/** What may be said of two codes: that they differ; which is more; by how much; by how much of their size. */
export type Level = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** What each coder said of one unit, in any order; null: nothing. */
export type Unit = readonly (number | null)[];

/** Values that can be paired within units: how often each stands there, and how often two stand side by side. */
interface Coincidences {
  /** The values, least first. */
  readonly values: readonly number[];
  /** How often each of them can be paired. */
  readonly counts: readonly number[];
  /** How often each two values stand in one unit, a pair of a unit with m codes counting 1 ÷ (m − 1). */
  readonly pairs: readonly (readonly number[])[];
  /** All that can be paired. */
  readonly n: number;
}

/** A unit that one coder alone has seen can be paired with nothing and is left out. */
function coincidencesOf(units: readonly Unit[]): Coincidences {
  const paired = units.map((unit) => unit.filter((code) => code !== null)).filter((codes) => codes.length > 1);
  const values = [...new Set(paired.flat())].sort((a, b) => a - b);
  const places = new Map(values.map((value, place) => [value, place]));
  const counts = values.map(() => 0);
  const pairs = values.map(() => values.map(() => 0));
  for (const codes of paired) {
    const at = codes.map((code) => places.get(code) as number);
    at.forEach((a, i) => {
      counts[a] = (counts[a] as number) + 1;
      at.forEach((b, j) => {
        if (i !== j) (pairs[a] as number[])[b] = (pairs[a]?.[b] as number) + 1 / (codes.length - 1);
      });
    });
  }
  return { values, counts, pairs, n: paired.flat().length };
}

/** The squared difference of two values by their places, the first before the second in the order of values. */
const DIFFERENCES: Readonly<Record<Level, (known: Coincidences, a: number, b: number) => number>> = {
  nominal: () => 1,
  ordinal: ({ counts }, a, b) => {
    const between = counts.slice(a, b + 1).reduce((sum, count) => sum + count, 0);
    const places = between - ((counts[a] as number) + (counts[b] as number)) / 2;
    return places * places;
  },
  interval: ({ values }, a, b) => {
    const difference = (values[b] as number) - (values[a] as number);
    return difference * difference;
  },
  ratio: ({ values }, a, b) => {
    const [less, more] = [values[a] as number, values[b] as number];
    if (less < 0) throw new RangeError(`on a ratio scale nothing is below 0, and ${less} is`);
    const share = (more - less) / (more + less);
    return share * share;
  },
};

/**
 * The squared difference of two codes of one unit as it was seen, and of any two codes as chance would pair them, both
 * summed over the n codes that can be paired. Both 0 where nothing can.
 */
export function alphaDisagreement(units: readonly Unit[], level: Level): Disagreement & { readonly n: number } {
  const known = coincidencesOf(units);
  let [observed, expected] = [0, 0];
  known.values.forEach((_, b) => {
    for (let a = 0; a < b; a += 1) {
      const difference = DIFFERENCES[level](known, a, b);
      observed += 2 * (known.pairs[a]?.[b] as number) * difference;
      expected += 2 * (known.counts[a] as number) * (known.counts[b] as number) * difference;
    }
  });
  return { observed, expected: known.n > 1 ? expected / (known.n - 1) : 0, n: known.n };
}

/**
 * Krippendorff's alpha of any number of coders, of whom each may have left out any unit: 1 − the observed ÷ the
 * expected disagreement. Null where no unit has two codes, and where all codes that can be paired are the same. On
 * `ratio`, throws a RangeError on a value below 0. K. Krippendorff, "Computing Krippendorff's Alpha-Reliability",
 * University of Pennsylvania, 2011, sections A to E.
 */
export function krippendorffAlpha(units: readonly Unit[], level: Level): Coefficient {
  const disagreement = alphaDisagreement(units, level);
  return disagreement.n === 0 ? missing('no-pairs') : coefficientOf(disagreement);
}
