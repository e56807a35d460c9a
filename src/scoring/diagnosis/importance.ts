import { correlationRatio } from './correlation-ratio.js';
import { covariance } from '../stats/covariance.js';
import { columnOf, type Columns, type Part } from './branch.js';
import { MINIMUM_UNITS, type Refused, tooFew } from './refused.js';

/** What a part carries of the weight, and what of the differences. Null where too few units have it. */
export interface Importance {
  readonly code: string;
  /** Units that have both the part and the whole. */
  readonly n: number;
  /** Its declared share of the weight, among the parts. */
  readonly weight: number;
  /**
   * What it brings itself of the differences between units: weight × covariance with the whole, over the sum of that of
   * all parts. Below 0 where it evens differences out. Null too where the parts' sum is not above 0.
   */
  readonly brings: number | null;
  /** The share of the whole's variance that a straight line on this part alone explains (r²). */
  readonly linear: number | null;
  /** The same by a curve: the correlation ratio, the first-order sensitivity of the whole to the part. */
  readonly explains: number | null;
  /** `explains` over the sum of all parts'. */
  readonly share: number | null;
  /** Whether the part brings so many times its weight, or so many times less. */
  readonly verdict: 'heavier' | 'lighter' | 'as-declared' | null;
}

export interface ImportanceSettings {
  readonly minimum?: number;
  /** How many times its weight a part must bring to be `heavier`, and the other way to be `lighter`; 2 when left out. */
  readonly factor?: number;
}

function verdictOf(brings: number | null, weight: number, factor: number): Importance['verdict'] {
  if (brings === null) return null;
  if (brings > factor * weight) return 'heavier';
  return brings * factor < weight ? 'lighter' : 'as-declared';
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * How important each part is for the whole, held against the weight that it was given. A weight says what one point
 * more is worth; what a part does to the differences between units depends also on how much it varies and on what it
 * varies with. Two figures tell it. `explains`, the correlation ratio, is what could be told of the whole from this
 * part alone: parts that correlate explain the same differences, so it counts what a part owes to others. `brings`
 * divides the variance of a weighted sum exactly, Var(Σ w·x) = Σ w·Cov(x, Σ w·x), and is what can be held against
 * the weight (among the parts that have one); for other means and with gaps it is an approximation. Parts stand
 * on one scale. A part that does not vary brings and explains 0; one that fewer than the minimum n of units have beside the
 * whole has no figures. Refused where that goes for all, and where the whole does not vary.
 * W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, Ecological Indicators 80, 2017.
 */
export function importanceOf(
  whole: string,
  parts: readonly Part[],
  columns: Columns,
  { minimum = MINIMUM_UNITS, factor = 2 }: ImportanceSettings = {},
): readonly Importance[] | Refused {
  const top = columnOf(columns, whole);
  const found = parts.map(({ code, weight, sign }) => ({
    code,
    weight,
    ...correlationRatio(columnOf(columns, code), top),
    common: sign * weight * (covariance(columnOf(columns, code), top) ?? 0),
  }));
  const enough = found.filter(({ n }) => n >= minimum);
  const few = tooFew(Math.max(0, ...found.map(({ n }) => n)), minimum, 'have both values');
  if (few) return few;
  const explained = sumOf(enough.map(({ curve }) => curve ?? 0));
  const common = sumOf(enough.map((part) => part.common));
  const weighed = sumOf(enough.map(({ weight }) => weight));
  if (!(explained > 0)) return { refused: `needs differences to explain, and ${whole} has none` };
  return found.map(({ code, weight, n, linear, curve, common: own }) => {
    const part = { code, n, weight };
    if (n < minimum) return { ...part, brings: null, linear: null, explains: null, share: null, verdict: null };
    const brings = common > 0 ? own / common : null;
    const explains = curve ?? 0;
    const verdict = verdictOf(brings, weight / weighed, factor);
    return { ...part, brings, linear: linear ?? 0, explains, share: explains / explained, verdict };
  });
}
