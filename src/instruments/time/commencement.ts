import { addDays, type Day, type Span, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { naming, ofWhole } from './events-of.js';
import { type Instrument, type LegalEvent, type LinkedEvent, type Provision } from '../instrument.js';

/** The days on which something may have begun or ended, and how we know when it is not simply recorded. */
export interface DerivedSpan extends Span {
  /** Empty when an event says it; else the sentence that a reader is shown. */
  readonly basis: string;
}

/** The event from which a delay runs, as an interval; null where nothing is known of it. */
function delayedFrom(event: LegalEvent, act: Instrument, usual: UsualCommencement | undefined): DerivedSpan | null {
  switch (event.after?.event) {
    case 'adopted':
      return firstDay(ofWhole(act, ['adopted']), act, usual);
    case 'published':
      return publicationOf(act);
    case 'commences':
      return event.type === 'commences' && event.provisions === undefined ? null : commencementOf(act, usual);
    default:
      return null;
  }
}

function shifted(day: Day | null, days: number): Day | null {
  return day === null ? null : addDays(day, days);
}

function delayed(event: LegalEvent, act: Instrument, usual: UsualCommencement | undefined): DerivedSpan | null {
  const from = delayedFrom(event, act, usual);
  if (!from || !event.after) return null;
  const { days } = event.after;
  const isExact = from.earliest !== null && from.earliest === from.latest && !/^derived/.test(from.basis);
  const basis = isExact ? '' : `${from.basis || 'the days that sources name'}, and ${days} days after that`;
  return { earliest: shifted(from.earliest, days), latest: shifted(from.latest, days), basis };
}

function conditional({ condition, unmetUntil }: LegalEvent): DerivedSpan | null {
  if (condition === undefined) return null;
  const unmet = unmetUntil === undefined ? null : spanOf(unmetUntil);
  return {
    earliest: unmet && addDays(unmet.latest, 1),
    latest: null,
    basis: `it hangs on a condition (${condition})${unmet ? `, not met by ${unmet.latest}` : ''}`,
  };
}

/**
 * When an event took place: on the day or in the interval that is recorded, so many days after another event, or, where
 * it hangs on a condition, at any time after that was last seen not to be met. Null where the day is not known, and
 * where what is recorded is believed only: an event is as sure as it says, else as its act.
 */
export function dayOf(event: LegalEvent, act: Instrument, usual: UsualCommencement | undefined): DerivedSpan | null {
  if ((event.confidence ?? act.confidence) === 'unverified') return null;
  if (event.date === null) return delayed(event, act, usual) ?? conditional(event);
  const span = spanOf(event.date);
  return span && { ...span, basis: (event as LinkedEvent).basis ?? '' };
}

/** The first of the events whose day is known to both ends. */
export function firstDay(
  events: readonly LegalEvent[],
  act: Instrument,
  usual: UsualCommencement | undefined,
): (DerivedSpan & { readonly earliest: Day; readonly latest: Day }) | null {
  for (const event of events) {
    const day = dayOf(event, act, usual);
    if (day?.earliest && day.latest) return { earliest: day.earliest, latest: day.latest, basis: day.basis };
  }
  return null;
}

const NOT_KNOWN: DerivedSpan = { earliest: null, latest: null, basis: 'no date of commencement is known' };

/** The year of the first number in a gazette citation: 27/2018, 45/06. Null when none is printed. */
export function gazetteYear(citation: string | undefined): number | null {
  const year = /\b\d{1,3}\/(\d{4}|\d{2})\b/.exec(citation ?? '')?.[1];
  if (year === undefined) return null;
  if (year.length === 4) return Number(year);
  return Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
}

/** When it was published: the recorded day, else the year of its gazette number; null where neither is known. */
export function publicationOf(instrument: Instrument): DerivedSpan | null {
  const recorded = firstDay(ofWhole(instrument, ['published']), instrument, undefined);
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

/** The later of two days; one that is not known does not count. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** The amendment that put a provision in, where it was not there from the start. */
function insertionOf(instrument: Instrument, { since }: Provision): LegalEvent | null {
  if (since === undefined) return null;
  const event = instrument.events.find(({ type, by }) => type === 'amended' && by === since);
  return event ?? { type: 'amended', date: null, by: since };
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
  const named = provision ? naming(instrument, [type], provision) : [];
  const insertion = provision && named.length === 0 ? insertionOf(instrument, provision) : null;
  const own = insertion ? [insertion] : named;
  const events = own.length > 0 ? own : ofWhole(instrument, [type]);
  const recorded = firstDay(events, instrument, usual);
  if (recorded) return recorded;
  const open = events.map((event) => dayOf(event, instrument, usual)).find((day) => day !== null);
  if (open) return { ...open, earliest: later(open.earliest, adoptionOf(instrument, usual).earliest) };
  if (own.length === 0) return null;
  const apart = insertion ? `it was put in by ${insertion.by}` : `it ${type} apart from the act`;
  return { earliest: adoptionOf(instrument, usual).earliest, latest: null, basis: `${apart}, on a day not known` };
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
  const adopted = firstDay(ofWhole(instrument, ['adopted']), instrument, usual);
  if (instrument.binding !== 'binding' && adopted) return { ...adopted, basis: 'taken from its adoption' };
  const published = publicationOf(instrument);
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
  const adopted = firstDay(ofWhole(instrument, ['adopted']), instrument, usual);
  if (adopted) return { ...adopted, basis: '' };
  return publicationOf(instrument) ?? commencementOf(instrument, usual);
}
