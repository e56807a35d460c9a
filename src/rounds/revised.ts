import { canonicalJson } from '../common/canonical-json.js';
import { type ItemAnswer, type ItemContent } from './item.js';

/** What an answer says, without why. */
function saidBy(answer: ItemAnswer | null): string {
  const { value, missing, unsure, disputed } = answer ?? {};
  return canonicalJson({ value, missing, unsure, disputed });
}

/**
 * An item's content with another answer. A government that agreed has agreed to what was said then: where another thing
 * is said now, its agreement is taken out, and what was agreed to stays in the version before.
 */
export function revised({ answer: before, reply }: ItemContent, answer: ItemAnswer): Partial<ItemContent> {
  const isOvertaken = reply?.position === 'agreed' && saidBy(before) !== saidBy(answer);
  return { answer, ...(isOvertaken && { reply: null }) };
}
