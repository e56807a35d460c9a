import { correlationRatio } from './correlation-ratio.js';
import { columnOf, type Columns, type Part } from './branch.js';
import { MINIMUM_UNITS, type Refused, tooFew } from './refused.js';

/** What a part carries of the weight, and what it carries of the differences. The figures are null where too few units have it. */
export interface Importance {
  readonly code: string;
  /** Units that have both the part and the whole. */
  readonly n: number;
  /** Its declared share of the weight, among the parts. */
  readonly weight: number;
  /** The share of the whole's variance that a straight line on this part alone explains (r²). */
  readonly linear: number | null;
  /** The same by a curve: the correlation ratio, the first-order sensitivity of the whole to the part. */
  readonly explains: number | null;
  /** `explains` over the sum of all parts': what can be held against `weight`. */
  readonly share: number | null;
  /** Whether the share is so many times the weight, or so many times less. */
  readonly verdict: 'heavier' | 'lighter' | 'as-declared' | null;
}

export interface ImportanceSettings {
  readonly minimum?: number;
  /** How many times the weight a share must be to be `heavier`, and the other way to be `lighter`; 2 when left out. */
  readonly factor?: number;
}

function verdictOf(share: number, weight: number, factor: number): Importance['verdict'] {
  if (share > factor * weight) return 'heavier';
  return share * factor < weight ? 'lighter' : 'as-declared';
}

/**
 * How important each part is for the whole, held against the weight that it was given. Weights say what one point
 * more is worth; how much of the differences between units a part explains depends on how much it varies and on what
 * it varies with. A part that does not vary explains 0. Since parts share what they explain where they correlate,
 * what they explain need not sum to 1; `share` does, and is held against the weight among the parts that have one. A
 * part that fewer than the minimum n of units have beside the whole has none. Refused where that goes for all parts,
 * and where the whole does not vary. W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, Ecological Indicators 80, 2017.
 */
export function importanceOf(
  whole: string,
  parts: readonly Part[],
  columns: Columns,
  { minimum = MINIMUM_UNITS, factor = 2 }: ImportanceSettings = {},
): readonly Importance[] | Refused {
  const found = parts.map(({ code, weight }) => ({
    code,
    weight,
    ...correlationRatio(columnOf(columns, code), columnOf(columns, whole)),
  }));
  const enough = found.filter(({ n }) => n >= minimum);
  const most = found.reduce((best, { n }) => Math.max(best, n), 0);
  const few = tooFew(most, minimum, 'have both values');
  if (few) return few;
  const total = enough.reduce((sum, { curve }) => sum + (curve ?? 0), 0);
  const weighed = enough.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return { refused: `needs differences to explain, and ${whole} has none` };
  return found.map(({ code, weight, n, linear, curve }) => {
    if (n < minimum) return { code, n, weight, linear: null, explains: null, share: null, verdict: null };
    const explains = curve ?? 0;
    const verdict = verdictOf(explains / total, weight / weighed, factor);
    return { code, n, weight, linear: linear ?? 0, explains, share: explains / total, verdict };
  });
}
