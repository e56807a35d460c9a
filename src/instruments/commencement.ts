import { addDays, type Day, type Span, spanOf } from '../common/legal-date.js';
import { type UsualCommencement } from '../jurisdictions/jurisdiction.js';
import { type EventType, type Instrument, type LegalEvent, type Provision } from './instrument.js';

/** The days on which something may have begun or ended, and how we know when it is not simply recorded. */
export interface DerivedSpan extends Span {
  /** Empty when an event says it; else the sentence that a reader is shown. */
  readonly basis: string;
}

const NOT_KNOWN: DerivedSpan = { earliest: null, latest: null, basis: 'no date of commencement is known' };

/** A pinpoint lies within another when it is the same or a part of it: 27(1) within 27. */
function liesWithin(pinpoint: string, whole: string): boolean {
  return pinpoint === whole || pinpoint.startsWith(`${whole}(`);
}

function ofWhole({ events }: Instrument, types: readonly EventType[]): readonly LegalEvent[] {
  return events.filter(({ type, provisions }) => types.includes(type) && provisions === undefined);
}

/** The events that name a provision, or what it is a part of. */
function naming({ events }: Instrument, types: readonly EventType[], provision: Provision): readonly LegalEvent[] {
  return events.filter(
    ({ type, provisions }) =>
      types.includes(type) && provisions?.some((whole) => liesWithin(provision.pinpoint, whole)),
  );
}

/** The first event with a date that can be trusted: an event is as sure as it says, else as the act. */
function dated(events: readonly LegalEvent[], act: Instrument): { earliest: Day; latest: Day } | null {
  const event = events.find(({ date, confidence }) => date !== null && (confidence ?? act.confidence) !== 'unverified');
  return event?.date ? spanOf(event.date) : null;
}

/** The year of the first number in a gazette citation: 27/2018, 45/06. Null when none is printed. */
export function gazetteYear(citation: string | undefined): number | null {
  const year = /\b\d{1,3}\/(\d{4}|\d{2})\b/.exec(citation ?? '')?.[1];
  if (year === undefined) return null;
  if (year.length === 4) return Number(year);
  return Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
}

function publication(instrument: Instrument): DerivedSpan | null {
  const recorded = dated(ofWhole(instrument, ['published']), instrument);
  if (recorded) {
    return {
      ...recorded,
      basis: recorded.earliest === recorded.latest ? 'its publication' : 'the year or month of its publication',
    };
  }
  const isBelieved = instrument.confidence === 'unverified' || instrument.unverified?.includes('gazette');
  const year = isBelieved ? null : gazetteYear(instrument.gazette);
  return year === null
    ? null
    : { earliest: `${year}-01-01`, latest: `${year}-12-31`, basis: 'the year of its gazette number' };
}

/**
 * The beginning that is recorded: of the provision where an event names it, else of the act; null where none is. What
 * begins apart from its act on a day not known begins on any day from the adoption on.
 */
function recordedStart(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  type: 'commences' | 'applies',
  provision: Provision | undefined,
): DerivedSpan | null {
  const own = provision ? naming(instrument, [type], provision) : [];
  const recorded = dated(own.length > 0 ? own : ofWhole(instrument, [type]), instrument);
  if (recorded) return { ...recorded, basis: '' };
  if (own.length === 0) return null;
  return {
    earliest: adoptionOf(instrument, usual).earliest,
    latest: null,
    basis: `it ${type} apart from the act, on a day not known`,
  };
}

/**
 * When an act, or a provision of it, commenced. A recorded event decides. Without one a policy holds from its
 * adoption; a binding act is given the interval from its publication (a recorded day or year, or the year of the
 * gazette number), else its adoption, up to the usual delay of its jurisdiction. `basis` says so. An act of which
 * nothing is known has open ends; a lower end stays where at least the adoption bounds it.
 */
export function commencementOf(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  provision?: Provision,
): DerivedSpan {
  const recorded = recordedStart(instrument, usual, 'commences', provision);
  if (recorded) return recorded;
  const adopted = dated(ofWhole(instrument, ['adopted']), instrument);
  if (instrument.binding !== 'binding' && adopted) return { ...adopted, basis: 'taken from its adoption' };
  const published = publication(instrument);
  if (published?.earliest && published.latest) {
    const delay = instrument.binding === 'binding' ? usual?.daysAfterPublication : 0;
    const earliest = adopted && adopted.earliest > published.earliest ? adopted.earliest : published.earliest;
    if (delay === undefined) return { earliest, latest: null, basis: `not before ${published.basis}` };
    return {
      earliest,
      latest: addDays(published.latest, delay),
      basis: `derived from ${published.basis}${delay > 0 ? ` and the usual ${delay} days to commencement` : ''}`,
    };
  }
  if (!adopted) return NOT_KNOWN;
  if (!usual) return { earliest: adopted.earliest, latest: null, basis: 'not before its adoption' };
  const days = usual.publishedWithinDays + usual.daysAfterPublication;
  return {
    earliest: adopted.earliest,
    latest: addDays(adopted.latest, days),
    basis: `derived from its adoption and at most ${days} days to commencement`,
  };
}

/** When it began to apply: the recorded start of application, else the commencement. */
export function applicationOf(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  provision?: Provision,
): DerivedSpan {
  return recordedStart(instrument, usual, 'applies', provision) ?? commencementOf(instrument, usual, provision);
}

/** When it was adopted, at the latest when it was published or commenced. */
export function adoptionOf(instrument: Instrument, usual: UsualCommencement | undefined): DerivedSpan {
  const adopted = dated(ofWhole(instrument, ['adopted']), instrument);
  if (adopted) return { ...adopted, basis: '' };
  return publication(instrument) ?? commencementOf(instrument, usual);
}

const ENDS: readonly EventType[] = ['repealed', 'annulled', 'suspended', 'expired'];

/** The last day before one end. */
function lastDayBefore(event: LegalEvent, act: Instrument): DerivedSpan {
  const span = dated([event], act);
  if (!span) return { earliest: null, latest: null, basis: `it was ${event.type}, on a day not known` };
  const shift = event.type === 'expired' ? 0 : -1;
  return { earliest: addDays(span.earliest, shift), latest: addDays(span.latest, shift), basis: '' };
}

function first(days: readonly Day[]): Day | null {
  return [...days].sort()[0] ?? null;
}

/**
 * The last day in force, or null when no end is recorded. A repeal or annulment takes effect on its day, which is
 * the first without the act; what expires does so at the end of its day. An end whose day is not known, or not
 * verified, has open ends. Of several ends, of the provision or of its act, the first counts, in whatever order they
 * are listed; one on a day not known may be the first.
 */
export function lastDayOf(instrument: Instrument, provision?: Provision): DerivedSpan | null {
  const events = [...(provision ? naming(instrument, ENDS, provision) : []), ...ofWhole(instrument, ENDS)];
  const ends = events.map((event) => lastDayBefore(event, instrument));
  if (ends.length === 0) return null;
  const open = ends.find(({ earliest }) => earliest === null);
  return {
    earliest: open ? null : first(ends.flatMap(({ earliest }) => earliest ?? [])),
    latest: first(ends.flatMap(({ latest }) => latest ?? [])),
    basis: open?.basis ?? '',
  };
}
