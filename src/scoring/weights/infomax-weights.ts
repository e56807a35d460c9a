import { type Columns } from '../diagnosis/branch.js';
import { type Refused } from '../diagnosis/refused.js';
import { type CorrelationSettings, type SearchedWeights, weightsByCorrelation } from './weights-by-correlation.js';

/**
 * Weights under which the index keeps most of what its columns tell: the sum of their correlations with it is made
 * greatest (the objective is that sum with its sign turned). Refused as in `weightsByCorrelation`.
 * W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, Ecological Indicators 80, 2017.
 */
export function infomaxWeights(columns: Columns, settings: CorrelationSettings = {}): SearchedWeights | Refused {
  const sumOf = (correlations: Float64Array): number => correlations.reduce((sum, r) => sum + r, 0);
  return weightsByCorrelation(
    {
      method: 'infomax',
      objective: (correlations) => -sumOf(correlations),
      told: (correlations) =>
        `the columns correlate ${(sumOf(correlations) / correlations.length).toFixed(2)} with the index, on average`,
    },
    columns,
    settings,
  );
}
