import { type Columns } from '../diagnosis/branch.js';
import { type Refused } from '../diagnosis/refused.js';
import { ln } from '../stats/natural-log.js';
import { type CorrelationSettings, type SearchedWeights, weightsByCorrelation } from './weights-by-correlation.js';

/** Below this the correlations are balanced as far as numbers of this length can tell. */
const BALANCED = 1e-36;

export interface BalanceSettings extends CorrelationSettings {
  /** The importance that each column should have; equal when left out. Taken in proportion to their sum. */
  readonly target?: Readonly<Record<string, number>>;
}

/**
 * Weights under which the columns are as important for the index as they are meant to be: importance is the
 * correlation r of a column with the index over the sum of all, and Σ (target − r ÷ Σ r)² ÷ k is made least (its
 * logarithm is the objective, not below that of 1e-36). Columns that run against the rest cannot be balanced by
 * weights: see the correlations. Refused as in `weightsByCorrelation`. Throws a RangeError on targets that are not
 * zero or more with a sum above zero. W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, Ecological Indicators 80, 2017.
 */
export function balanceWeights(columns: Columns, settings: BalanceSettings = {}): SearchedWeights | Refused {
  const codes = Object.keys(columns);
  const wanted = codes.map((code) => settings.target?.[code] ?? (settings.target ? 0 : 1));
  const sum = wanted.reduce((total, share) => total + share, 0);
  if (codes.length > 0 && !(wanted.every((share) => share >= 0) && sum > 0 && sum < Infinity)) {
    throw new RangeError(`targets are zero or more with a sum above zero, and ${wanted.join(', ')} are not`);
  }
  const distance = (correlations: Float64Array): number => {
    const total = correlations.reduce((all, r) => all + r, 0);
    if (!(total > 0)) return Number.NaN;
    const squares = correlations.reduce((all, r, i) => {
      const difference = (wanted[i] as number) / sum - r / total;
      return all + difference * difference;
    }, 0);
    return squares / codes.length;
  };
  return weightsByCorrelation(
    {
      method: 'balance',
      objective: (correlations) => ln(Math.max(BALANCED, distance(correlations))),
      told: (correlations) =>
        `importance lies ${(100 * Math.sqrt(distance(correlations))).toFixed(2)} points of percent from its target, on average`,
    },
    columns,
    settings,
  );
}
