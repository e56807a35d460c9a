import { type Columns } from '../diagnosis/branch.js';
import { isRefused, MINIMUM_UNITS, type Refused, tooFew } from '../diagnosis/refused.js';
import { correlate } from '../stats/correlation.js';
import { nelderMead } from '../stats/nelder-mead.js';
import { type DataWeights } from './data-weights.js';
import { treeMean, type WeightsByCode } from './tree-mean.js';

export interface CorrelationSettings {
  /** The index that weights give. Left out: their weighted arithmetic mean of the columns. */
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

/** Centred and squared sums of the pairs, without a copy: the search asks this often. NaN where there is none. */
function quickCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let [n, sumX, sumY] = [0, 0, 0];
  for (let unit = 0; unit < y.length; unit += 1) {
    const a = x[unit] as number;
    const b = y[unit] as number;
    if (Number.isNaN(a + b)) continue;
    n += 1;
    sumX += a;
    sumY += b;
  }
  let [squaresX, squaresY, products] = [0, 0, 0];
  for (let unit = 0; unit < y.length; unit += 1) {
    const a = (x[unit] as number) - sumX / n;
    const b = (y[unit] as number) - sumY / n;
    if (Number.isNaN(a + b)) continue;
    squaresX += a * a;
    squaresY += b * b;
    products += a * b;
  }
  return products / Math.sqrt(squaresX * squaresY);
}

function refusedFor(columns: Columns, minimum: number): { readonly n: number } | Refused {
  const codes = Object.keys(columns);
  if (codes.length < 2) return { refused: 'needs at least two columns to weigh against each other' };
  const equal = treeMean({ code: '', children: codes.map((code) => ({ code })) }, columns);
  const found = codes.map((code) => correlate(columns[code] as ArrayLike<number>, equal));
  const n = found.reduce((least, pair) => Math.min(least, pair.n), Infinity);
  const still = codes.filter((_, i) => found[i]?.r === null);
  const few = tooFew(n, Math.max(3, minimum), 'have a score');
  return few ?? (still.length > 0 ? { refused: `needs columns that vary, and ${still.join(', ')} does not` } : { n });
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
  const enough = refusedFor(columns, settings.minimum ?? MINIMUM_UNITS);
  if (isRefused(enough)) return enough;
  const codes = Object.keys(columns);
  const root = { code: '', children: codes.map((code) => ({ code })) };
  const index = settings.index ?? ((weights: WeightsByCode) => treeMean(root, columns, weights));
  const weightsAt = (point: readonly number[]): Record<string, number> => {
    const raw = settings.negative ? point : point.map((x) => x * x);
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    return Object.fromEntries(codes.map((code, i) => [code, (raw[i] as number) / total]));
  };
  const correlationsAt = (weights: WeightsByCode): Float64Array => {
    const top = index(weights);
    return Float64Array.from(codes, (code) => quickCorrelation(columns[code] as ArrayLike<number>, top));
  };
  const from = codes.map((code) => Math.max(0, settings.start?.[code] ?? 1 / codes.length));
  const start = settings.negative ? from : from.map((weight) => Math.sqrt(weight));
  const judged = (at: readonly number[]): number => search.objective(correlationsAt(weightsAt(at)));
  if (!Number.isFinite(judged(start))) {
    return { refused: 'needs a start at which the columns move with their index, and here they move against it' };
  }
  const { point, value } = nelderMead(judged, start, {
    step: 0.5 / codes.length,
    evaluations: settings.evaluations ?? 20000,
    restarts: 20,
    tolerance: 1e-13,
  });
  const weights = weightsAt(point);
  const correlations = correlationsAt(weights);
  return {
    method: search.method,
    n: enough.n,
    weights,
    negative: codes.filter((code) => (weights[code] as number) < 0),
    told: search.told(correlations),
    objective: value,
    correlations: Object.fromEntries(codes.map((code, i) => [code, correlations[i] as number])),
  };
}
