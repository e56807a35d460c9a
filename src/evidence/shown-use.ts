import { type Caller } from '../access/caller.js';
import { COMPARERS, seesAs } from '../rounds/coding/reviewed.js';
import { EMPTY, type ItemAnswer, type RoundItem } from '../rounds/item.js';
import { seen, sightOf, type Sight } from '../rounds/sight.js';
import { citedHashes } from './cited-hashes.js';
import { type EvidenceSide, type EvidenceUse } from './evidence-use.js';

/** Of which sides somebody sees all that they bring. */
const SEES: Readonly<Record<Sight, readonly EvidenceSide[]>> = {
  assessor: ['assessment'],
  government: ['government'],
  'second-coder': [],
  none: [],
};

const SIDES: Readonly<Record<Exclude<Sight, 'none'>, EvidenceSide>> = {
  assessor: 'assessment',
  government: 'government',
  'second-coder': 'coding',
};

/** On whose side a caller brings something to a place; null: on none. */
export function sideOf(caller: Caller, place: Pick<EvidenceUse, 'round' | 'jurisdiction'>): EvidenceSide | null {
  const sight = sightOf(caller, place);
  return sight === 'none' ? null : SIDES[sight];
}

/** An item, with the second code where that has met the first and differs, and nothing is settled yet. */
export interface CitingItem extends RoundItem {
  readonly met?: ItemAnswer;
}

/** What a caller sees of an item. Who coded it a second time sees both codes once that is settled. */
function viewOf(caller: Caller, item: CitingItem): RoundItem | null {
  const { settlement, answer } = item;
  const isOutcome = sightOf(caller, item) === 'second-coder' && settlement?.second !== undefined;
  return isOutcome ? { ...item, ...EMPTY, answer, settlement } : seen(caller, item);
}

/** The criteria whose items cite a file, as far as a caller sees the items and what is in them. */
export function citedBy(caller: Caller, hash: string, items: readonly CitingItem[]): readonly string[] {
  const cites = (item: CitingItem): boolean => {
    const { met } = item;
    return citedHashes([viewOf(caller, item), seesAs(caller, COMPARERS, item) && met]).has(hash);
  };
  return items.filter(cites).map(({ criterion }) => criterion);
}

/** What a side has written into an item, as far as a view of it shows that. */
const WRITTEN_BY: Readonly<
  Record<EvidenceSide, (view: RoundItem, item: CitingItem, caller: Caller) => readonly unknown[]>
> = {
  assessment: ({ answer, carried, settlement, response }) => [answer, carried, settlement, response],
  // What is settled may be the second code.
  coding: ({ answer, settlement }, item, caller) => {
    if (item.settlement !== null) return [answer, settlement];
    return seesAs(caller, COMPARERS, item) ? [item.met] : [];
  },
  government: ({ reply }) => [reply],
};

/**
 * Whether a caller may see that a file was brought to a place, and the file itself: who brought it, their own side (but
 * no second coder another's), and whoever sees that the side which brought it cites it. To cite a file oneself shows
 * nothing: it would tell whether another side has it. Who has no role there any more sees nothing of it.
 */
export function showsUse(caller: Caller, use: EvidenceUse, items: readonly CitingItem[]): boolean {
  const sight = sightOf(caller, use);
  if (sight === 'none') return false;
  if (use.person === caller.person || SEES[sight].includes(use.side)) return true;
  return items.some((item) => {
    const view = isAt(item, use) ? viewOf(caller, item) : null;
    return view !== null && citedHashes(WRITTEN_BY[use.side](view, item, caller)).has(use.hash);
  });
}

function isAt(item: CitingItem, { round, jurisdiction }: EvidenceUse): boolean {
  return item.round === round && item.jurisdiction === jurisdiction;
}
