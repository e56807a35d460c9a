import { fillUniforms } from '../stats/seeded-random.js';
import { sortedQuantile } from '../stats/sorted-quantile.js';

/** A share of variance with the interval that resampling gives. */
export interface Index {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How much of the variance of an output goes back to one factor. */
export interface FactorIndices {
  /** By itself: the share that would go if it were known. */
  readonly first: Index;
  /** With all that it does together with others: the share that would stay if everything else were known. */
  readonly total: Index;
}

export interface SobolIndices {
  readonly variance: number;
  readonly mean: number;
  readonly factors: readonly FactorIndices[];
}

/** The outputs of a design: of the rows A, of the rows B, and for each factor of the rows A with that factor from B. */
export interface Outputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly mixed: readonly Float64Array[];
}

export interface Resampling {
  /** How often the rows are drawn again. */
  readonly times: number;
  readonly seed: number;
}

const STREAM = 0xb007;

/** The same row of every output, as often as it is listed. Σ over rows by plain loops, in the order of the rows. */
function estimate(
  { a, b, mixed }: Outputs,
  rows: Int32Array,
): { variance: number; mean: number; shares: Float64Array } {
  const n = rows.length;
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += (a[rows[i] as number] as number) + (b[rows[i] as number] as number);
  const mean = sum / (2 * n);
  let squares = 0;
  for (let i = 0; i < n; i += 1) {
    const row = rows[i] as number;
    const [x, y] = [(a[row] as number) - mean, (b[row] as number) - mean];
    squares += x * x + y * y;
  }
  const variance = squares / (2 * n - 1);
  const shares = new Float64Array(2 * mixed.length);
  mixed.forEach((own, factor) => {
    let first = 0;
    let total = 0;
    for (let i = 0; i < n; i += 1) {
      const row = rows[i] as number;
      const change = (own[row] as number) - (a[row] as number);
      first += (b[row] as number) * change;
      total += change * change;
    }
    shares[2 * factor] = variance > 0 ? first / n / variance : 0;
    shares[2 * factor + 1] = variance > 0 ? total / (2 * n) / variance : 0;
  });
  return { variance, mean, shares };
}

function interval(values: Float64Array, value: number): Index {
  if (values.length === 0) return { value, low: value, high: value };
  const ascending = values.sort();
  return { value, low: sortedQuantile(ascending, 0.05), high: sortedQuantile(ascending, 0.95) };
}

/**
 * Sobol' indices of first and total order. With V the variance of all outputs of A and B (n − 1):
 * S = mean(b·(mixed − a)) ÷ V (A. Saltelli and others, "Variance based sensitivity analysis of model output",
 * Computer Physics Communications 181, 2010, table 2 (b)) and ST = Σ (a − mixed)² ÷ (2·n·V) (M. J. W. Jansen, Computer
 * Physics Communications 117, 1999). Both are estimates: S may come out a little below 0. Intervals reach from 5 % to
 * 95 % of estimates over rows drawn again with replacement (R-7). Outputs without variance have indices of 0, and a
 * factor that changes nothing has 0 exactly. Throws a RangeError on outputs of different lengths, fewer than two rows,
 * and what is no number.
 */
export function sobolIndices(outputs: Outputs, resampling: Resampling = { times: 0, seed: 0 }): SobolIndices {
  const { a, b, mixed } = outputs;
  const n = a.length;
  if (n < 2) throw new RangeError(`a variance needs two rows, and there are ${n}`);
  for (const column of [a, b, ...mixed]) {
    if (column.length !== n) throw new RangeError(`outputs of ${n} and of ${column.length} rows cannot be compared`);
    if (!column.every(Number.isFinite)) throw new RangeError('an output is no finite number: every row needs one');
  }
  const { variance, mean, shares } = estimate(
    outputs,
    Int32Array.from({ length: n }, (_, row) => row),
  );
  const drawn = Array.from(shares, () => new Float64Array(resampling.times));
  const uniforms = new Float64Array(n);
  const rows = new Int32Array(n);
  for (let time = 0; time < resampling.times; time += 1) {
    fillUniforms(uniforms, resampling.seed, STREAM, time);
    for (let i = 0; i < n; i += 1) rows[i] = Math.floor((uniforms[i] as number) * n);
    estimate(outputs, rows).shares.forEach((share, which) => ((drawn[which] as Float64Array)[time] = share));
  }
  const index = (which: number): Index => interval(drawn[which] as Float64Array, shares[which] as number);
  return {
    variance,
    mean,
    factors: mixed.map((_, factor) => ({ first: index(2 * factor), total: index(2 * factor + 1) })),
  };
}
