import { addDays, type Day, type LegalDate, spanOf } from '../common/legal-date.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { placedEvents } from './act-life.js';
import { adoptionOf, commencementOf } from './commencement.js';
import { type InForce, inForce } from './in-force.js';
import { type EventType, type Instrument, type LegalEvent, type Modality, MODALITIES } from './instrument.js';
import { type Rung, ladderOf, type RungFound } from './ladder.js';
import { wordingsOn } from './wording.js';

/** One act that is, may be, or is in part in force on a date. */
export interface StandingAct {
  readonly act: Instrument;
  readonly inForce: InForce;
  readonly ladder: readonly RungFound[];
  /** The highest rung on which it surely stands, with all below it; null: on none. */
  readonly reached: Rung | null;
  /** Provisions that surely hold, by what they do in the wording of the date; those that do nothing of the kind are left out. */
  readonly modalities: Readonly<Partial<Record<Modality, number>>>;
}

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

/** The law of one jurisdiction on a date. */
export interface LawOnADay {
  readonly standing: readonly StandingAct[];
  /** In the twelve months before the end of the date, the newest first. */
  readonly changes: readonly ActChange[];
  /** Adopted by the date, or possibly so, and surely not yet in force. */
  readonly adopted: readonly Instrument[];
  /** Drafts, whatever the date: a draft has no day. */
  readonly drafts: readonly Instrument[];
  /** How many acts of the register were adopted after the date. */
  readonly later: number;
}

export interface LawAsked {
  /** Acts of the jurisdiction, linked. */
  readonly acts: readonly Instrument[];
  /** All acts of the register, linked. */
  readonly register: readonly Instrument[];
  readonly usual: UsualCommencement | undefined;
  readonly date: LegalDate;
}

/** The highest rung on which an act surely stands, with all below it. */
export function reachedOf(ladder: readonly RungFound[]): Rung | null {
  const firstDoubt = ladder.findIndex(({ truth }) => truth !== 'yes');
  return ladder[(firstDoubt === -1 ? ladder.length : firstDoubt) - 1]?.rung ?? null;
}

/** Provisions that surely hold on a date by modality; one whose modality is open on it does not count. */
export function modalitiesOn(
  act: Instrument,
  usual: UsualCommencement | undefined,
  date: LegalDate,
): Readonly<Partial<Record<Modality, number>>> {
  const held = (act.provisions ?? []).flatMap((provision) => {
    if (inForce({ instrument: act, provision, usual }, date).force !== 'yes') return [];
    const modalities = new Set(wordingsOn(act, provision, date, usual).map(({ modality }) => modality));
    return modalities.size === 1 ? [...modalities] : [];
  });
  return Object.fromEntries(
    MODALITIES.map((modality) => [modality, held.filter((each) => each === modality).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}

function standingOf(act: Instrument, found: InForce, { register, usual, date }: LawAsked): StandingAct {
  const ladder = ladderOf({ act, acts: register, usual, date });
  const modalities = found.force === 'unknown' ? {} : modalitiesOn(act, usual, date);
  return { act, inForce: found, ladder, reached: reachedOf(ladder), modalities };
}

/** The same day of the year before; of a 29 February, the 28th. */
export function yearBefore(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return spanOf(same) ? same : `${year}-02-28`;
}

/** The commencement that nobody recorded and that is derived: an event of its own for a list of changes. */
function derivedStart(act: Instrument, usual: UsualCommencement | undefined): Omit<ActChange, 'isCertain'> | null {
  const isRecorded = act.events.some(({ type, provisions }) => type === 'commences' && provisions === undefined);
  const { earliest, latest, basis } = commencementOf(act, usual);
  if (isRecorded || act.draft === true || earliest === null || latest === null) return null;
  return { act, event: { type: 'commences', date: null }, earliest, latest, basis };
}

/** What a list of changes leaves out: the law did not change by it. */
const NO_CHANGE: ReadonlySet<EventType> = new Set(['consolidated']);

/**
 * What happened to acts (linked), or may have, from one day to another, both included, the newest first. An event on a
 * day not known is left out, for it may be of any time.
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
    ...[derivedStart(act, usual)].filter((start) => start !== null),
  ]);
  return all
    .filter(({ earliest, latest }) => earliest !== null && earliest <= until && latest !== null && latest >= from)
    .map((change) => ({ ...change, isCertain: (change.earliest ?? '') >= from && (change.latest ?? '') <= until }))
    .sort((one, other) => ((one.latest ?? '') < (other.latest ?? '') ? 1 : one.latest === other.latest ? 0 : -1));
}

/**
 * The law of a jurisdiction on a date, which may be a month or a year: the acts that are in force on all its days, in
 * part or possibly, how far each has come and what its provisions do; what changed in the twelve months before; and what
 * is still to come. Throws on what is no date.
 */
export function lawOn(asked: LawAsked): LawOnADay {
  const { acts, usual, date } = asked;
  const span = spanOf(date);
  if (!span) throw new RangeError(`not a date: ${date}`);
  const found = acts.map((act) => ({ act, held: inForce({ instrument: act, usual }, date) }));
  const isDraft = ({ draft = false, events }: Instrument): boolean =>
    draft && !events.some(({ type }) => type === 'adopted');
  const begun = found.filter(({ held }) => held.force !== 'no');
  const notYet = found.filter(({ act, held }) => {
    const { earliest } = commencementOf(act, usual);
    return held.force === 'no' && !isDraft(act) && earliest !== null && earliest > span.latest;
  });
  const adopted = notYet.filter(({ act }) => {
    const { earliest } = adoptionOf(act, usual);
    return earliest === null || earliest <= span.latest;
  });
  return {
    standing: begun.map(({ act, held }) => standingOf(act, held, asked)),
    changes: changesBetween(acts, usual, addDays(yearBefore(span.latest), 1), span.latest),
    adopted: adopted.map(({ act }) => act),
    drafts: acts.filter(isDraft),
    later: notYet.length - adopted.length,
  };
}
