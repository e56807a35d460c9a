import { type Condition } from '../method.js';

/** The codes of the elements and criteria that a condition looks at, as often as it does. */
export function elementsOfCondition(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(elementsOfCondition);
  if ('any' in condition) return condition.any.flatMap(elementsOfCondition);
  if ('not' in condition) return elementsOfCondition(condition.not);
  return 'element' in condition ? [condition.element] : [];
}
