import { type Day, type LegalDate, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { placedEvents } from './act-life.js';
import { adoptionOf, commencementOf } from './commencement.js';
import { inForce } from './in-force.js';
import { type EventType, type Instrument, type LegalEvent, type Modality, MODALITIES } from '../instrument.js';
import { type ProvisionOn } from './law-on.js';

/** Something that happened, or may have, to an act in a stretch of days. */
export interface ActChange {
  readonly act: Instrument;
  readonly event: LegalEvent;
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Whether all days on which it may have happened lie in the stretch. */
  readonly isCertain: boolean;
  readonly basis: string;
}

/** Acts of which the date is too early. */
export interface ActsToCome {
  /** Adopted by the date, or possibly so, and surely not yet in force. */
  readonly adopted: readonly Instrument[];
  /** Drafts, whatever the date: until it is adopted, a draft has no day. */
  readonly drafts: readonly Instrument[];
  /** How many acts of the register were surely adopted after the date. */
  readonly later: number;
}

/** The same day of the year before; of a 29 February, the 28th. */
export function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return spanOf(same) ? same : `${year}-02-28`;
}

function isDraft({ draft = false, events }: Instrument): boolean {
  return draft && !events.some(({ type }) => type === 'adopted');
}

/** The commencement that nobody recorded and that is derived: an event of its own in a list of changes. */
function derivedStart(act: Instrument, usual: UsualCommencement | undefined): readonly Omit<ActChange, 'isCertain'>[] {
  const isRecorded = act.events.some(({ type, provisions }) => type === 'commences' && provisions === undefined);
  const { earliest, latest, basis } = commencementOf(act, usual);
  if (isRecorded || isDraft(act) || earliest === null || latest === null) return [];
  return [{ act, event: { type: 'commences', date: null }, earliest, latest, basis }];
}

/** What a list of changes leaves out: the law did not change by it. */
const NO_CHANGE: ReadonlySet<EventType> = new Set(['consolidated']);

/**
 * What happened to acts (linked), or may have, from one day to another, both included, the newest first. An event of
 * which one side or both are not known is left out, for it may be of any time.
 */
export function changesBetween(
  acts: readonly Instrument[],
  usual: UsualCommencement | undefined,
  from: Day,
  until: Day,
): readonly ActChange[] {
  const all = acts.flatMap((act) => [
    ...placedEvents(act, usual).flatMap(({ event, span, basis }) =>
      span && !NO_CHANGE.has(event.type) ? [{ act, event, ...span, basis }] : [],
    ),
    ...derivedStart(act, usual),
  ]);
  return all
    .filter(({ earliest, latest }) => earliest !== null && earliest <= until && latest !== null && latest >= from)
    .map((change) => ({ ...change, isCertain: (change.earliest ?? '') >= from && (change.latest ?? '') <= until }))
    .sort((one, other) => ((one.latest ?? '') < (other.latest ?? '') ? 1 : one.latest === other.latest ? 0 : -1));
}

/** The acts (linked) that are still to come on a date. Throws on what is no date. */
export function actsToCome(
  acts: readonly Instrument[],
  usual: UsualCommencement | undefined,
  date: LegalDate,
): ActsToCome {
  const span = spanOf(date);
  if (!span) throw new RangeError(`not a date: ${date}`);
  const notYet = acts.filter((act) => {
    const { earliest } = commencementOf(act, usual);
    if (isDraft(act) || earliest === null || earliest <= span.latest) return false;
    return inForce({ instrument: act, usual }, date).force === 'no';
  });
  const adopted = notYet.filter((act) => {
    const { earliest } = adoptionOf(act, usual);
    return earliest === null || earliest <= span.latest;
  });
  return { adopted, drafts: acts.filter(isDraft), later: notYet.length - adopted.length };
}

/**
 * How many provisions surely hold, by what they do in the wording of the date, in the order of `MODALITIES`. One that
 * does nothing of the kind, or whose modality is open on the date, does not count; what none does is left out.
 */
export function modalityCounts(provisions: readonly ProvisionOn[]): readonly (readonly [Modality, number])[] {
  const held = provisions.flatMap(({ force, wordings }) => {
    const modalities = new Set(wordings.map(({ modality }) => modality));
    return force === 'yes' && modalities.size === 1 ? [...modalities] : [];
  });
  return MODALITIES.map((modality) => [modality, held.filter((each) => each === modality).length] as const).filter(
    ([, count]) => count > 0,
  );
}
