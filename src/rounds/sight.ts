import { type Caller, hasRole } from '../access/caller.js';
import { ASSESSORS, GOVERNMENT, type Place } from '../access/role.js';
import { type RoundItem } from './item.js';
import { type ItemState } from './states.js';

/** As whom somebody looks at a place of a round. */
export type Sight = 'assessor' | 'second-coder' | 'government' | 'none';

/** What a government may see: from when the working sheet was sent. */
const SENT: readonly ItemState[] = ['sent', 'replied', 'approved', 'released'];

/** Whether an item is with the government, or has been: until then nothing of it is told there. */
export function isSent({ state }: Pick<RoundItem, 'state'>): boolean {
  return SENT.includes(state);
}

/**
 * As whom a caller looks at a place. Who codes it a second time is blind there, whatever else they are; of the other
 * roles the one that sees most counts.
 */
export function sightOf(caller: Caller, place: Place): Sight {
  if (hasRole(caller, ['second-coder'], place)) return 'second-coder';
  if (hasRole(caller, ASSESSORS, place)) return 'assessor';
  return hasRole(caller, GOVERNMENT, place) ? 'government' : 'none';
}

/** A government's view: what it was sent, and what it replied, without how the assessors came to it. */
function asSent(item: RoundItem): RoundItem {
  const { by, reply } = item;
  const own = reply?.signed?.by === by;
  return {
    ...item,
    author: null,
    carried: null,
    change: null,
    settlement: null,
    approval: null,
    marks: [],
    reason: null,
    ...(!own && { by: null }),
  };
}

/** What an assessor sees: all but a reply that the government has not signed, and who of it wrote one. */
function withoutDraft(item: RoundItem): RoundItem {
  const isTheirs = item.step === 'draft-reply';
  return item.reply?.signed === null ? { ...item, reply: null, ...(isTheirs && { by: null }) } : item;
}

/** An item as a caller may see it; null: not at all. Everything that shows items goes through here. */
export function seen(caller: Caller, item: RoundItem): RoundItem | null {
  switch (sightOf(caller, item)) {
    case 'assessor':
      return withoutDraft(item);
    case 'government':
      return isSent(item) ? asSent(item) : null;
    case 'second-coder':
    case 'none':
      return null;
  }
}
