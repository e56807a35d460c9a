import { criteriaOf, type Criterion, type Framework, type RollUp } from '../frameworks/framework.js';
import { effectiveWeights } from '../scoring/effective-weights.js';
import { type ScoringElement } from '../scoring/method.js';

function meets({ facets, match }: RollUp, criterion: Criterion): boolean {
  return match === 'any'
    ? criterion.facets.some((facet) => facets.includes(facet))
    : criterion.facets.every((facet) => facets.includes(facet));
}

/** A roll-up as an element of its own: the arithmetic mean of its criteria by effective weight. Null when it has none. */
export function rollUpElement(framework: Framework, rollUp: RollUp): ScoringElement | null {
  const weights = effectiveWeights(framework.root);
  const children = criteriaOf(framework.root)
    .filter((criterion) => meets(rollUp, criterion))
    .map((criterion) => ({ ...criterion, weight: weights[criterion.code] ?? 0 }));
  if (children.length === 0) return null;
  return { code: rollUp.code, aggregate: { method: 'arithmetic' }, missing: rollUp.missing, children };
}
