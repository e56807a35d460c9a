import { DomainError } from '../common/domain-error.js';
import { itemName, type RoundItem } from '../rounds/item.js';
import { type WorksheetRow } from '../rounds/worksheet.js';

/** Why an item cannot be released yet. */
export interface ReleaseFault {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly state: RoundItem['state'];
  readonly message: string;
}

/** Items named in a message; the rest are counted, and all stand in its details. */
const NAMED = 30;

function faultOf(item: RoundItem, row: WorksheetRow | undefined): string | null {
  const { state, approval, marks } = item;
  const [mark] = marks;
  if (mark) return `is marked for another look (${mark.kind} ${mark.code}: ${mark.reason})`;
  if (state !== 'approved' && state !== 'released') return `is ${state}, and not approved`;
  if (!row) return 'is no row of the working sheet, so nobody can have approved it as it is';
  if (approval === null) return 'has no approval';
  return approval.digest === row.digest
    ? null
    : 'is not what was approved: the law, the method or the answer has moved';
}

/** Every item that keeps a round from being released, and why. Items that are set aside do not count. */
export function releaseFaults(items: readonly RoundItem[], rows: readonly WorksheetRow[]): readonly ReleaseFault[] {
  const rowOf = new Map(rows.map((row) => [row.code, row]));
  return items.flatMap((item) => {
    if (item.state === 'set-aside') return [];
    const fault = faultOf(item, rowOf.get(itemName(item)));
    const { jurisdiction, criterion, state } = item;
    return fault === null ? [] : [{ jurisdiction, criterion, state, message: `${itemName(item)} ${fault}` }];
  });
}

/** Throws WRONG_STATE with all of them, in `details.problems` too. */
export function refuseFaults(faults: readonly ReleaseFault[]): void {
  if (faults.length === 0) return;
  const rest = faults.length - NAMED;
  const named = faults.slice(0, NAMED).map(({ message }) => message);
  const told = [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n');
  throw new DomainError(
    'WRONG_STATE',
    `nothing was released, for ${faults.length === 1 ? 'an item is' : `${faults.length} items are`} not ready. ` +
      `All must be approved, with no mark left:\n${told}`,
    [],
    { problems: faults },
  );
}
