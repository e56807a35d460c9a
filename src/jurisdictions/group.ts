import { type Day, type LegalDate, spanOf } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';

/** A named set of jurisdictions with dated membership. */
export interface Group {
  readonly code: string;
  readonly name: LocalisedText;
  /** A member belongs from the day of `from` (always, when left out) and until the day of `until`, both included. */
  readonly members: readonly { readonly jurisdiction: string; readonly from?: LegalDate; readonly until?: LegalDate }[];
  readonly sources: readonly Source[];
  readonly note?: string;
}

/** The codes of the members on a day, in the order of the file. */
export function membersOn(group: Group, day: Day): readonly string[] {
  return group.members
    .filter(
      ({ from, until }) =>
        (from === undefined || (spanOf(from)?.latest ?? '') <= day) &&
        (until === undefined || day <= (spanOf(until)?.latest ?? '')),
    )
    .map(({ jurisdiction }) => jurisdiction);
}
