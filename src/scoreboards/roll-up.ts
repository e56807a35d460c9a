import { criteriaIn, type Framework, type RollUp } from '../frameworks/framework.js';
import { effectiveWeights } from '../scoring/effective-weights.js';
import { type ScoringElement } from '../scoring/method.js';

/** A roll-up as an element of its own: the arithmetic mean of its criteria by effective weight. Null when it has none. */
export function rollUpElement(framework: Framework, rollUp: RollUp): ScoringElement | null {
  const weights = effectiveWeights(framework.root);
  const children = criteriaIn(framework, rollUp).map((criterion) => ({
    ...criterion,
    weight: weights[criterion.code] ?? 0,
  }));
  if (children.length === 0) return null;
  return { code: rollUp.code, aggregate: { method: 'arithmetic' }, missing: rollUp.missing, children };
}
