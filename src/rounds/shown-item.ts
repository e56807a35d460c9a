import { type Caller } from '../access/caller.js';
import { itemName, type RoundItem } from './item.js';
import { seen } from './sight.js';

/** An item as it is shown: with a name, and times as texts. */
export interface ShownItem extends Omit<RoundItem, 'knownFrom' | 'knownUntil' | 'by' | 'step'> {
  readonly code: string;
  readonly step: string;
  readonly by: string | null;
  readonly knownFrom: string;
  readonly knownUntil: string | null;
}

/** An item as plain data for whoever may see it so. */
export function shownItem(item: RoundItem): ShownItem {
  const { knownFrom, knownUntil } = item;
  return {
    ...item,
    code: itemName(item),
    knownFrom: knownFrom.toISOString(),
    knownUntil: knownUntil?.toISOString() ?? null,
  };
}

/** Those of the items that a caller may see, as they may see them. */
export function itemsShown(caller: Caller, items: readonly RoundItem[]): readonly ShownItem[] {
  return items.flatMap((item) => {
    const visible = seen(caller, item);
    return visible === null ? [] : [shownItem(visible)];
  });
}
