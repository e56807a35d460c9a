import { type Columns } from '../diagnosis/branch.js';
import { completeUnits } from '../diagnosis/complete-units.js';
import { isConstant } from '../stats/constant.js';
import { correlate } from '../stats/correlation.js';
import { crossProducts } from '../stats/covariance.js';

/** How columns correlate with the index that weights give; a search asks for it often. */
export interface IndexCorrelations {
  /** Units that all correlations rest on, at least. */
  readonly n: number;
  /** Codes of the columns that do not vary. */
  readonly still: readonly string[];
  /** The correlations in the order of the columns, for weights in that order. NaN where the index does not vary. */
  readonly at: (weights: readonly number[]) => Float64Array;
}

/**
 * With the weighted arithmetic mean of the columns, over the units that have all: r of column i is (C·w)ᵢ ÷ √(Cᵢᵢ ·
 * w·C·w), with C their covariances, so the units are not looked at again.
 */
export function correlationsWithMean(columns: Columns): IndexCorrelations {
  const complete = Object.values(completeUnits(columns));
  const matrix = complete.map((x) => Float64Array.from(complete, (y) => crossProducts(x, y)));
  return {
    n: (complete[0] as Float64Array).length,
    still: Object.keys(columns).filter((_, i) => isConstant(complete[i] as Float64Array)),
    at: (weights) => {
      const shared = Float64Array.from(matrix, (row) =>
        row.reduce((sum, value, j) => sum + value * (weights[j] as number), 0),
      );
      const variance = shared.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
      return shared.map((value, i) => value / Math.sqrt(variance * ((matrix[i] as Float64Array)[i] as number)));
    },
  };
}

/** Pearson's r over the units that have both values, without a copy of them. NaN where there is none. */
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

/** With any index: each column over the units that have it and the index. `start` are weights that give one. */
export function correlationsWithIndex(
  columns: Columns,
  index: (weights: Readonly<Record<string, number>>) => ArrayLike<number>,
  start: readonly number[],
): IndexCorrelations {
  const codes = Object.keys(columns);
  const all = Object.values(columns);
  const topAt = (weights: readonly number[]): ArrayLike<number> =>
    index(Object.fromEntries(codes.map((code, i) => [code, weights[i] as number])));
  const found = all.map((column) => correlate(column, topAt(start)));
  return {
    n: found.reduce((least, { n }) => Math.min(least, n), Infinity),
    still: codes.filter((_, i) => found[i]?.r === null),
    at: (weights) => {
      const top = topAt(weights);
      return Float64Array.from(all, (column) => quickCorrelation(column, top));
    },
  };
}
