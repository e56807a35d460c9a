import { type Columns } from '../diagnosis/branch.js';
import { type Component, principalComponents } from '../diagnosis/principal-components.js';
import { isRefused, type Refused } from '../diagnosis/refused.js';
import { type DataWeights } from './data-weights.js';

/**
 * Weights in proportion to the direction of the first principal component: the sum of the scaled columns that varies most.
 * They sum to 1. A column that runs against the component has a weight below zero: it is told in `negative`, and
 * such weights are no weights of a mean before the column is turned or left out. Refused as the components are, and
 * where the directions cancel out. OECD/JRC Handbook (2008), step 6.
 */
export function componentWeights(columns: Columns, minimum?: number): DataWeights | Refused {
  const found = principalComponents(columns, minimum);
  if (isRefused(found)) return found;
  const first = found.components[0] as Component;
  const direction = Object.entries(first.direction);
  const total = direction.reduce((sum, [, value]) => sum + value, 0);
  if (!(total > 1e-9))
    return { refused: 'needs columns that share a direction, and half of these run against the rest' };
  return {
    method: 'first-component',
    n: found.n,
    weights: Object.fromEntries(direction.map(([code, value]) => [code, value / total])),
    negative: direction.filter(([, value]) => value < -1e-12).map(([code]) => code),
    told: `the first component explains ${Math.round(100 * first.share)} % of the variance of ${direction.length} columns`,
  };
}
