import { type Columns } from '../diagnosis/branch.js';
import { type Component, principalComponents } from '../diagnosis/principal-components.js';
import { isRefused, type Refused } from '../diagnosis/refused.js';
import { varimax } from '../stats/varimax.js';
import { type DataWeights } from './data-weights.js';

export interface FactorSettings {
  readonly minimum?: number;
  /** How many factors are kept. Left out: those that explain a tenth or more each, and as many as explain 60 %. */
  readonly factors?: number;
  /**
   * Which factor a column belongs to: the one on which it loads highest (`loading`, when left out), or the one of whose
   * variance it has the largest part (`part`), which favours small factors.
   */
  readonly by?: 'loading' | 'part';
}

/** What the weights were made from: the rotated factors, with the variance of each. */
export interface FactorWeights extends DataWeights {
  readonly factors: readonly { readonly variance: number; readonly loadings: Readonly<Record<string, number>> }[];
}

function kept(components: readonly Component[], factors: number | undefined): readonly Component[] {
  if (factors !== undefined) {
    if (Number.isInteger(factors) && factors >= 1 && factors <= components.length) return components.slice(0, factors);
    throw new RangeError(
      `of ${components.length} columns 1 to ${components.length} factors can be kept, not ${factors}`,
    );
  }
  return components.filter(({ share, cumulative }) => share >= 0.1 || cumulative - share < 0.6);
}

/** The square of a column's loading on the factor that it belongs to. */
function ownSquare(factors: readonly (readonly number[])[], column: number, by: FactorSettings['by']): number {
  let best = { standing: -1, square: 0 };
  for (const factor of factors) {
    const square = (factor[column] as number) * (factor[column] as number);
    const standing = by === 'part' ? square / varianceOf(factor) : square;
    if (standing > best.standing) best = { standing, square };
  }
  return best.square;
}

function varianceOf(factor: readonly number[]): number {
  return factor.reduce((sum, loading) => sum + loading * loading, 0);
}

/**
 * Weights by factor analysis as the Handbook does it (step 6, tables 16 to 18): principal components of the
 * correlations are kept and rotated (varimax), each column belongs to one factor, and its weight is the square of its
 * loading there: its part of the factor, squares scaled to 1, times the variance that the factor explains. They sum to
 * 1 and are never below zero: what a factor means, and whether columns on it agree in sign, is for the reader to see
 * in `factors`. These weights correct for columns that overlap; they do not measure importance. Refused as components
 * are. Throws a RangeError on a number of factors that the columns do not have.
 * G. Nicoletti, S. Scarpetta, O. Boylaud, OECD Economics Department Working Papers 226, 1999.
 */
export function factorWeights(columns: Columns, settings: FactorSettings = {}): FactorWeights | Refused {
  const found = principalComponents(columns, settings.minimum);
  if (isRefused(found)) return found;
  const codes = Object.keys(columns);
  const components = kept(found.components, settings.factors);
  const explained = components.reduce((sum, { share }) => sum + share, 0);
  const rotated = varimax(components.map(({ loadings }) => codes.map((code) => loadings[code] as number)));
  const squares = codes.map((_, i) => ownSquare(rotated, i, settings.by));
  const total = squares.reduce((sum, square) => sum + square, 0);
  return {
    method: 'factors',
    n: found.n,
    weights: Object.fromEntries(codes.map((code, i) => [code, (squares[i] as number) / total])),
    negative: [],
    told: `${components.length} of ${codes.length} factors are kept; they explain ${Math.round(100 * explained)} % of the variance`,
    factors: rotated.map((factor) => ({
      variance: varianceOf(factor),
      loadings: Object.fromEntries(codes.map((code, i) => [code, factor[i] as number])),
    })),
  };
}
