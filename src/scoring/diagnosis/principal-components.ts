import { correlate } from '../stats/correlation.js';
import { eigenSymmetric } from '../stats/eigen.js';
import { type Columns } from './branch.js';
import { completeUnits } from './complete-units.js';
import { MINIMUM_UNITS, type Refused, tooFew } from './refused.js';

/** One principal component. */
export interface Component {
  /** Its eigenvalue: the variance that it carries, where each column brings 1. */
  readonly variance: number;
  /** Of the whole variance, by itself and with those before it. */
  readonly share: number;
  readonly cumulative: number;
  /** The direction, of length 1, by code. */
  readonly direction: Readonly<Record<string, number>>;
  /** The correlation of each column with the component: direction × √variance. */
  readonly loadings: Readonly<Record<string, number>>;
}

export interface Components {
  /** Units that have all values. */
  readonly n: number;
  readonly components: readonly Component[];
}

/**
 * Principal components of columns that are centred and scaled: eigenvalues and vectors of their correlations, the
 * greatest first. Units with a gap in any column are left out. A component has no sign of its own: its direction is
 * turned so that the place of greatest size is positive (the first of several). Refused of fewer than two columns,
 * where a column does not vary, and below the minimum n (which is at least two).
 * OECD/JRC Handbook (2008), step 4; H. Hotelling, Journal of Educational Psychology 24, 1933.
 */
export function principalComponents(columns: Columns, minimum = MINIMUM_UNITS): Components | Refused {
  const codes = Object.keys(columns);
  if (codes.length < 2) return { refused: 'needs at least two columns that could share something' };
  const complete = completeUnits(columns);
  const n = (complete[codes[0] as string] as Float64Array).length;
  const few = tooFew(n, Math.max(2, minimum), 'have all scores');
  if (few) return few;
  const matrix = codes.map((a) =>
    codes.map((b) => correlate(complete[a] as Float64Array, complete[b] as Float64Array).r ?? Number.NaN),
  );
  const still = codes.filter((_, i) => Number.isNaN(matrix[i]?.[i]));
  if (still.length > 0) return { refused: `needs columns that vary, and ${still.join(', ')} does not` };
  const { values, vectors } = eigenSymmetric(matrix);
  let cumulative = 0;
  const components = values.map((value, k): Component => {
    const variance = Math.max(0, value);
    const vector = vectors[k] as readonly number[];
    cumulative += variance / codes.length;
    return {
      variance,
      share: variance / codes.length,
      cumulative: Math.min(1, cumulative),
      direction: Object.fromEntries(codes.map((code, i) => [code, vector[i] as number])),
      loadings: Object.fromEntries(codes.map((code, i) => [code, (vector[i] as number) * Math.sqrt(variance)])),
    };
  });
  return { n, components };
}
