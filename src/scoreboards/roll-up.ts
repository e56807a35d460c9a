import {
  type Criterion,
  type Framework,
  type FrameworkElement,
  isCriterion,
  type RollUp,
} from '../frameworks/framework.js';
import { type ScoringElement } from '../scoring/method.js';

/** The criteria with their effective weights: the product of each element's share among its siblings, from the root down. */
export function effectiveWeights(root: FrameworkElement): readonly { criterion: Criterion; weight: number }[] {
  const total = root.children.reduce((sum, { weight = 1 }) => sum + weight, 0);
  return root.children.flatMap((child) => {
    const share = total === 0 ? 0 : (child.weight ?? 1) / total;
    if (isCriterion(child)) return [{ criterion: child, weight: share }];
    return effectiveWeights(child).map(({ criterion, weight }) => ({ criterion, weight: share * weight }));
  });
}

function meets({ facets, match }: RollUp, criterion: Criterion): boolean {
  return match === 'any'
    ? criterion.facets.some((facet) => facets.includes(facet))
    : criterion.facets.every((facet) => facets.includes(facet));
}

/** A roll-up as an element of its own: the arithmetic mean of its criteria by effective weight. Null when it has none. */
export function rollUpElement(framework: Framework, rollUp: RollUp): ScoringElement | null {
  const children = effectiveWeights(framework.root)
    .filter(({ criterion }) => meets(rollUp, criterion))
    .map(({ criterion, weight }) => ({ ...criterion, weight }));
  if (children.length === 0) return null;
  return { code: rollUp.code, aggregate: { method: 'arithmetic' }, missing: rollUp.missing, children };
}
