import { type Condition } from '../method.js';

/** The codes of the elements and criteria that a condition looks at, as often as it does. */
export function elementsOfCondition(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(elementsOfCondition);
  if ('any' in condition) return condition.any.flatMap(elementsOfCondition);
  if ('not' in condition) return elementsOfCondition(condition.not);
  return 'element' in condition ? [condition.element] : [];
}

/**
 * The same of a condition by which the criterion `own` is adjusted, without its own answer: an answer is there before
 * any score, so who looks at it does not wait for himself.
 */
export function elementsBeside(condition: Condition, own: string): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((each) => elementsBeside(each, own));
  if ('any' in condition) return condition.any.flatMap((each) => elementsBeside(each, own));
  if ('not' in condition) return elementsBeside(condition.not, own);
  const isOwnAnswer = 'element' in condition && 'is' in condition && condition.element === own;
  return isOwnAnswer ? [] : elementsOfCondition(condition);
}
