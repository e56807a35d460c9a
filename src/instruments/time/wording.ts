import { type LegalDate, type Span, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { dayOf } from './commencement.js';
import { concerning } from './events-of.js';
import { type Instrument, type Provision, type Wording } from '../instrument.js';

/** A wording of a provision, with the amendment that gave it and the days on which that took effect. */
export interface DatedWording {
  readonly wording: Wording;
  /** Null: the first wording that was read. */
  readonly by: string | null;
  /** From when it holds; open ends where that is not known. Of the first wording: both ends open. */
  readonly from: Span;
}

const OPEN: Span = { earliest: null, latest: null };

/** All wordings of a provision that were recorded, the first one first, each with the days from which it holds. */
export function datedWordings(
  act: Instrument,
  provision: Provision,
  usual: UsualCommencement | undefined,
): readonly DatedWording[] {
  const events = concerning(act, ['amended', 'corrected'], provision);
  const later = (provision.amended ?? []).map((wording): DatedWording => {
    const event = events.find(({ by }) => by === wording.by);
    const day = event && dayOf(event, act, usual);
    return { wording, by: wording.by, from: day ? { earliest: day.earliest, latest: day.latest } : OPEN };
  });
  return [{ wording: provision, by: null, from: OPEN }, ...later];
}

function mayHaveBegun({ from }: DatedWording, by: string): boolean {
  return from.earliest === null || from.earliest <= by;
}

function hasBegun({ from }: DatedWording, by: string): boolean {
  return from.latest !== null && from.latest <= by;
}

/**
 * The wordings of a provision that may hold on a date, which may be a month or a year: one where the amendments' days
 * decide, several where they leave it open. Whether the provision is in force at all is `inForce`'s to say.
 */
export function wordingsOn(
  act: Instrument,
  provision: Provision,
  date: LegalDate,
  usual?: UsualCommencement,
): readonly Wording[] {
  if (provision.amended === undefined) return [provision];
  const asked = spanOf(date);
  if (!asked) throw new RangeError(`not a date: ${date}`);
  const all = datedWordings(act, provision, usual);
  return all
    .filter((one, place) => {
      const isReplaced = all.slice(place + 1).some((next) => hasBegun(next, asked.earliest));
      return !isReplaced && (place === 0 || mayHaveBegun(one, asked.latest));
    })
    .map(({ wording }) => wording);
}
