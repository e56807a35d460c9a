import { type Answer } from '../assessments/answer.js';
import { type RoundItem } from './item.js';

/** The answer of an item as a data file holds it; null where nobody typed one. */
export function publishedAnswer({ criterion, answer }: RoundItem): Answer | null {
  return answer && { criterion, ...answer };
}
