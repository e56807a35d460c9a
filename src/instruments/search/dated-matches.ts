import { type LegalDate } from '../../common/legal-date.js';
import { type Force, inForce } from '../time/in-force.js';
import { type ListedInstrument } from '../listed-instrument.js';
import { wordingsOn } from '../time/wording.js';
import { foundParts, type SoughtWord } from './found-parts.js';
import { type SearchMatch } from './search-asked.js';
import { type SearchedPart, searchedParts, type SearchNames } from './searched-parts.js';

/** Whether a wording of a provision holds on a date; null where the part is none, or no date is asked for. */
function forceOf(
  { act, usual, provisions }: ListedInstrument,
  { place, pinpoint, text }: SearchedPart,
  date: LegalDate | undefined,
): Force | null {
  const provision = provisions.find((each) => each.pinpoint === pinpoint)?.provision;
  if (date === undefined || place !== 'provision' || !provision) return null;
  const isWordedSo = wordingsOn(act, provision, date, usual).some((wording) => wording.text === text);
  return isWordedSo ? inForce({ instrument: act, provision, usual }, date).force : 'no';
}

/** Where the words of a search stand in an act, on a date or on any. */
export function matchesIn(
  listed: ListedInstrument,
  names: SearchNames,
  sought: readonly SoughtWord[],
  date: LegalDate | undefined,
): readonly SearchMatch[] {
  return foundParts(searchedParts(listed.act, names), sought, (part) => forceOf(listed, part, date));
}
