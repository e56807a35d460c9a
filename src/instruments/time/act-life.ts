import { type Day, NO_LATEST, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { dayOf } from './commencement.js';
import { type ForceInterval, forceIntervals } from './force-intervals.js';
import { type Instrument, type LegalEvent } from '../instrument.js';

/** Whole years that a picture shows: from the first of January of one to the last of December of another. */
export interface Years {
  readonly from: number;
  readonly until: number;
}

/** An event with the days on which it may have happened. */
export interface PlacedEvent {
  /** Its place in the list, from 1: in the order of their earliest days, those without a day last. */
  readonly number: number;
  readonly event: LegalEvent;
  /** Null: no day is known. An open end has a day on one side alone. */
  readonly span: { readonly earliest: Day | null; readonly latest: Day | null } | null;
  /** How the days were found where the event does not say them. */
  readonly basis: string;
}

/** The force of an act (no pinpoint) or of one provision over time. */
export interface LifeRow {
  readonly pinpoint: string | null;
  readonly intervals: readonly ForceInterval[];
}

/** What a picture of the life of an act shows. */
export interface ActLife {
  /** Null: no day of it is known, and nothing can be drawn. */
  readonly years: Years | null;
  readonly events: readonly PlacedEvent[];
  /** The act first, then the provisions that begin or end on other days than it. */
  readonly rows: readonly LifeRow[];
}

function known(day: Day | null | undefined): readonly Day[] {
  return day === null || day === undefined || day === NO_LATEST ? [] : [day];
}

/** When an event happened; what is only believed keeps the date that is believed. */
function placeOf(
  event: LegalEvent,
  act: Instrument,
  usual: UsualCommencement | undefined,
): Omit<PlacedEvent, 'number'> {
  const day = dayOf(event, act, usual);
  const believed = event.date === null ? null : spanOf(event.date);
  const span = day ?? believed;
  if (!span) return { event, span: null, basis: '' };
  const latest = span.latest === NO_LATEST ? null : span.latest;
  const isOpen = span.earliest === null && latest === null;
  return { event, span: isOpen ? null : { earliest: span.earliest, latest }, basis: day?.basis ?? '' };
}

/** The events of an act in the order of their days, numbered. */
export function placedEvents(act: Instrument, usual: UsualCommencement | undefined): readonly PlacedEvent[] {
  const keyOf = ({ span }: Omit<PlacedEvent, 'number'>): string => span?.earliest ?? span?.latest ?? NO_LATEST;
  return act.events
    .map((event) => placeOf(event, act, usual))
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))
    .map((placed, index) => ({ number: index + 1, ...placed }));
}

/** Intervals of the same force as one, whatever they rest on; the basis is that of the first that has one. */
export function joined(intervals: readonly ForceInterval[]): readonly ForceInterval[] {
  const found: ForceInterval[] = [];
  for (const interval of intervals) {
    const last = found[found.length - 1];
    if (last?.force === interval.force)
      found[found.length - 1] = { ...last, until: interval.until, basis: last.basis || interval.basis };
    else found.push(interval);
  }
  return found;
}

/** An act holds in part where some of its provisions do not: those that do live as it does. */
function lifeKey(intervals: readonly ForceInterval[]): string {
  const whole = intervals.map((interval): ForceInterval => ({
    ...interval,
    force: interval.force === 'partial' ? 'yes' : interval.force,
  }));
  return joined(whole)
    .map(({ from, until, force }) => `${from ?? ''} ${until ?? ''} ${force}`)
    .join('|');
}

/**
 * The whole years in which something happens to these acts (linked), up to that of `today` at the least. Null where no
 * day of any of them is known.
 */
export function yearsOfLives(lives: readonly Pick<ActLife, 'events' | 'rows'>[], today: Day): Years | null {
  const days = lives.flatMap(({ events, rows }) => [
    ...events.flatMap(({ span }) => [...known(span?.earliest), ...known(span?.latest)]),
    ...rows.flatMap(({ intervals }) => intervals.flatMap(({ from }) => known(from))),
  ]);
  const sorted = [...days].sort();
  const [first] = sorted;
  if (first === undefined) return null;
  const last = [...sorted, today].sort()[sorted.length] ?? today;
  return { from: Number(first.slice(0, 4)), until: Number(last.slice(0, 4)) };
}

/**
 * The life of an act (linked), for a picture of it: its events in order, its force over time, that of each provision
 * which begins or ends on other days, and the years from the first thing known of it to `today`, or to its end where
 * that is still to come.
 */
export function lifeOfAct(act: Instrument, usual: UsualCommencement | undefined, today: Day): ActLife {
  const own = forceIntervals(act, usual);
  const key = lifeKey(own);
  const apart = (act.provisions ?? []).flatMap((provision): readonly LifeRow[] => {
    const intervals = forceIntervals(act, usual, provision);
    return lifeKey(intervals) === key ? [] : [{ pinpoint: provision.pinpoint, intervals: joined(intervals) }];
  });
  const life = { events: placedEvents(act, usual), rows: [{ pinpoint: null, intervals: joined(own) }, ...apart] };
  return { years: yearsOfLives([life], today), ...life };
}

/** Days of the Gregorian calendar before a day, counted from a March, so that a leap day ends its year. */
function dayNumber(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [marchYear, marchMonth] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date;
}

/** Where a day begins across some years, from 0 to 1; a day before or after them stands at the end. */
export function shareOf(day: Day, { from, until }: Years): number {
  const first = dayNumber(`${from}-01-01`);
  const end = dayNumber(`${until}-12-31`) + 1;
  return Math.min(1, Math.max(0, (dayNumber(day) - first) / (end - first)));
}
