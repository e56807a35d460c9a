import { type Columns } from '../diagnosis/branch.js';
import { MINIMUM_UNITS, type Refused, tooFew } from '../diagnosis/refused.js';
import { nelderMead } from '../stats/nelder-mead.js';
import { type DataWeights } from './data-weights.js';
import { correlationsWithIndex, correlationsWithMean } from './index-correlations.js';
import { type WeightsByCode } from './tree-mean.js';

export interface CorrelationSettings {
  /** The index that weights give. Left out: their arithmetic mean of the columns, over the units that have all. */
  readonly index?: (weights: WeightsByCode) => ArrayLike<number>;
  /** Where the search begins; equal weights when left out. */
  readonly start?: WeightsByCode;
  /** True where weights below zero are admitted. They are a finding about the columns, not weights to score with. */
  readonly negative?: boolean;
  readonly minimum?: number;
  /** The index is worked out no more often than about this; 20,000 times when left out. */
  readonly evaluations?: number;
}

/** Weights that were searched for, with what they reach. */
export interface SearchedWeights extends DataWeights {
  /** The least value found of what was to be made small. */
  readonly objective: number;
  /** The correlation of each column with the index under these weights. */
  readonly correlations: Readonly<Record<string, number>>;
}

/** What a search is for. The objective is to be made small; NaN where the correlations cannot be judged. */
export interface Search {
  readonly method: 'balance' | 'infomax';
  readonly objective: (correlations: Float64Array) => number;
  readonly told: (correlations: Float64Array) => string;
}

/** The point of a search as weights that sum to 1; squares where none may be below zero. */
function weightsAt(point: readonly number[], negative: boolean): readonly number[] {
  const raw = negative ? point : point.map((x) => x * x);
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => weight / total);
}

/**
 * Weights under which the correlations of the columns with their index make an objective least, by a downhill simplex from
 * the start. They sum to 1, and unless `negative` is set none is below zero (they are searched as squares). The
 * same columns give the same weights; another start may end in another valley. Refused of fewer than two columns,
 * below the minimum n, where a column does not vary, and where the columns run against their index at the start.
 */
export function weightsByCorrelation(
  search: Search,
  columns: Columns,
  settings: CorrelationSettings,
): SearchedWeights | Refused {
  const { negative = false, minimum = MINIMUM_UNITS, index, start: given } = settings;
  const codes = Object.keys(columns);
  if (codes.length < 2) return { refused: 'needs at least two columns to weigh against each other' };
  const from = codes.map((code) => Math.max(0, given?.[code] ?? 1 / codes.length));
  const start = negative ? from : from.map((weight) => Math.sqrt(weight));
  const correlations =
    index === undefined
      ? correlationsWithMean(columns)
      : correlationsWithIndex(columns, index, weightsAt(start, negative));
  const few = tooFew(correlations.n, Math.max(3, minimum), 'have all scores');
  if (few) return few;
  if (correlations.still.length > 0) {
    return { refused: `needs columns that vary, and ${correlations.still.join(', ')} does not` };
  }
  const judged = (at: readonly number[]): number => search.objective(correlations.at(weightsAt(at, negative)));
  if (!Number.isFinite(judged(start))) {
    return { refused: 'needs a start at which the columns move with their index, and here they move against it' };
  }
  const { point, value } = nelderMead(judged, start, {
    step: 0.5 / codes.length,
    evaluations: settings.evaluations ?? 20000,
    restarts: 20,
    tolerance: 1e-13,
  });
  const weights = weightsAt(point, negative);
  const reached = correlations.at(weights);
  return {
    method: search.method,
    n: correlations.n,
    weights: Object.fromEntries(codes.map((code, i) => [code, weights[i] as number])),
    negative: codes.filter((_, i) => (weights[i] as number) < 0),
    told: search.told(reached),
    objective: value,
    correlations: Object.fromEntries(codes.map((code, i) => [code, reached[i] as number])),
  };
}
