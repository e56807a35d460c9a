import { canonicalJson } from '../../common/canonical-json.js';
import { type ItemAnswer, type RoundItem } from '../item.js';

/** What an answer says, apart from why and by what. */
function saidBy({ value, missing, unsure, disputed }: ItemAnswer): string {
  return canonicalJson({ value, missing, unsure, disputed });
}

/**
 * Why an item that began with the answer of an earlier assessment cannot be submitted: nobody said what changed; or what
 * was said is not so. Null: it can be.
 */
export function changeFault({ carried, change, answer }: RoundItem): string | null {
  if (carried === null) return null;
  if (change === null)
    return `has the answer of ${carried.from}: say what changed since (save it with "change": unchanged, or what)`;
  const isSame = answer !== null && saidBy(answer) === saidBy(carried.answer);
  if (change.kind === 'unchanged' && !isSame)
    return `is said to be unchanged, and is not the answer of ${carried.from}: say what changed, or answer the same`;
  if (change.kind === 'changed' && (change.what ?? '').trim() === '')
    return `is said to have changed since ${carried.from}: say what, in words`;
  return null;
}
