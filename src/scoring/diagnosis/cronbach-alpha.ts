import { completePairs } from '../stats/complete-pairs.js';
import { covariance } from '../stats/covariance.js';
import { type Columns } from './branch.js';
import { MINIMUM_UNITS, type Refused, tooFew } from './refused.js';

/** Cronbach's alpha of a set of columns. */
export interface Alpha {
  readonly alpha: number;
  /** Of the columns brought to the same spread first, so that none counts more for varying more. Null where one does not vary. */
  readonly standardised: number | null;
  /** The standardised alpha without one column, by code: higher than with it where the column measures something else. */
  readonly without: Readonly<Record<string, number | null>>;
  readonly items: number;
  /** The least number of units that a covariance rests on. */
  readonly n: number;
}

type Matrix = readonly (readonly number[])[];

/** k² · c̄ ÷ S over the rows and columns that are kept; null of one, and where their sum does not vary. */
function alphaOf(matrix: Matrix, isKept: (i: number) => boolean): number | null {
  let [items, variances, shared] = [0, 0, 0];
  matrix.forEach((row, i) => {
    if (!isKept(i)) return;
    items += 1;
    row.forEach((value, j) => {
      if (i === j) variances += value;
      else if (isKept(j)) shared += value;
    });
  });
  const total = variances + shared;
  return items > 1 && total > 1e-12 * variances ? ((items / (items - 1)) * shared) / total : null;
}

/** The matrix with each place divided by the deviations of both columns; null where a column has none. */
function scaled(matrix: Matrix): Matrix | null {
  const deviations = matrix.map((row, i) => Math.sqrt(row[i] as number));
  if (deviations.includes(0)) return null;
  return matrix.map((row, i) => row.map((value, j) => value / ((deviations[i] as number) * (deviations[j] as number))));
}

/**
 * How far columns measure one thing: k² · c̄ ÷ S, with k columns, c̄ the mean covariance of two different ones and S the
 * sum of all covariances and variances; on complete columns k ÷ (k − 1) · (1 − Σ variances ÷ S). Covariances are over
 * the units that have both values (NaN is a gap). 1 where all columns agree; below 0 where they work against each
 * other. Refused of one column, below the minimum n in any pair, and where the sum of the columns does not vary.
 * L. J. Cronbach, Psychometrika 16, 1951; OECD/JRC Handbook (2008), step 4.
 */
export function cronbachAlpha(columns: Columns, minimum = MINIMUM_UNITS): Alpha | Refused {
  const codes = Object.keys(columns);
  if (codes.length < 2) return { refused: 'needs at least two columns that could agree' };
  const all = Object.values(columns);
  const n = all.reduce(
    (least, x) => all.reduce((few, y) => Math.min(few, completePairs(x, y).x.length), least),
    Infinity,
  );
  const few = tooFew(n, Math.max(2, minimum), 'have two scores to compare');
  if (few) return few;
  const matrix = all.map((x) => all.map((y) => covariance(x, y) as number));
  const alpha = alphaOf(matrix, () => true);
  if (alpha === null) return { refused: 'needs columns whose sum varies, and that of these does not' };
  const alike = scaled(matrix);
  return {
    alpha,
    standardised: alike && alphaOf(alike, () => true),
    without: Object.fromEntries(codes.map((code, left) => [code, alike && alphaOf(alike, (i) => i !== left)])),
    items: codes.length,
    n,
  };
}
