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

/** The events of these types that concern the whole act or the provision; those that name the provision come first. */
export function eventsOf(
  instrument: Instrument,
  types: readonly EventType[],
  provision?: Provision,
): readonly LegalEvent[] {
  const ofType = instrument.events.filter(({ type }) => types.includes(type));
  const named = ofType.filter(({ provisions }) =>
    provision ? provisions?.some((whole) => liesWithin(provision.pinpoint, whole)) : false,
  );
  return [...named, ...ofType.filter(({ provisions }) => provisions === undefined)];
}

/** The first event with a date that can be trusted. */
function dated(events: readonly LegalEvent[]): { earliest: Day; latest: Day } | null {
  const event = events.find(({ date, confidence }) => date !== null && confidence !== 'unverified');
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
  const recorded = dated(eventsOf(instrument, ['published']));
  if (recorded) {
    return {
      ...recorded,
      basis: recorded.earliest === recorded.latest ? 'its publication' : 'the year or month of its publication',
    };
  }
  const year = instrument.unverified?.includes('gazette') ? null : gazetteYear(instrument.gazette);
  return year === null
    ? null
    : { earliest: `${year}-01-01`, latest: `${year}-12-31`, basis: 'the year of its gazette number' };
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
  const recorded = dated(eventsOf(instrument, ['commences'], provision));
  if (recorded) return { ...recorded, basis: '' };
  const adopted = dated(eventsOf(instrument, ['adopted']));
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
  const recorded = dated(eventsOf(instrument, ['applies'], provision));
  return recorded ? { ...recorded, basis: '' } : commencementOf(instrument, usual, provision);
}

/** When it was adopted, at the latest when it was published or commenced. */
export function adoptionOf(instrument: Instrument, usual: UsualCommencement | undefined): DerivedSpan {
  const adopted = dated(eventsOf(instrument, ['adopted']));
  if (adopted) return { ...adopted, basis: '' };
  return publication(instrument) ?? commencementOf(instrument, usual);
}

/**
 * The last day in force, or null when no end is recorded. A repeal or annulment takes effect on its day, which is
 * the first without the act; what expires does so at the end of its day. An end whose day is not known, or not
 * verified, has open ends.
 */
export function lastDayOf(instrument: Instrument, provision?: Provision): DerivedSpan | null {
  const events = eventsOf(instrument, ['repealed', 'annulled', 'suspended', 'expired'], provision);
  const [event] = events;
  if (!event) return null;
  const span = dated(events);
  if (!span) return { earliest: null, latest: null, basis: `it was ${event.type}, on a day not known` };
  const shift = event.type === 'expired' ? 0 : -1;
  return { earliest: addDays(span.earliest, shift), latest: addDays(span.latest, shift), basis: '' };
}
