import { addDays, type Day, type LegalDate, spanOf } from '../../common/legal-date.js';
import { type UsualCommencement } from '../../jurisdictions/jurisdiction.js';
import { commencementOf, dayOf } from './commencement.js';
import { lastDayOf, suspensionsOf } from './end-days.js';
import { type Force, type InForce, inForce } from './in-force.js';
import { type Instrument, type Provision } from '../instrument.js';

/** Days, both ends included, on each of which the same holds; null is an open end. */
export interface ForceInterval {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly force: Force;
  readonly basis: string;
}

/** Before it a date cannot be written. */
const FIRST_DAY: Day = '0000-01-01';

function isDay(day: Day | null | undefined): day is Day {
  return typeof day === 'string' && spanOf(day) !== null;
}

function dayAfter(day: Day | null | undefined): Day | null {
  return isDay(day) ? addDays(day, 1) : null;
}

function spanOfOptional(date: LegalDate | null | undefined): ReturnType<typeof spanOf> {
  return typeof date === 'string' ? spanOf(date) : null;
}

/** The days on which what `inForce` says may differ from what it says of the day before, in order. */
function turningDays(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  provision: Provision | undefined,
): readonly Day[] {
  const begins = commencementOf(instrument, usual, provision);
  const ends = lastDayOf(instrument, usual, provision);
  const { presumed, events } = instrument;
  const inPart = events.flatMap(({ type, provisions }) => (type === 'suspended' ? (provisions ?? []) : []));
  const suspended = [provision, ...(provision ? [] : inPart.map((pinpoint) => ({ pinpoint, text: '' })))].flatMap(
    (concerned) => suspensionsOf(instrument, usual, concerned),
  );
  const days = [
    begins.earliest,
    begins.latest,
    dayAfter(ends?.earliest),
    dayAfter(ends?.latest),
    spanOfOptional(presumed?.from)?.latest,
    dayAfter(spanOfOptional(presumed?.until)?.earliest),
    ...suspended.flatMap(({ from, until }) => [from, until]).flatMap((span) => [span?.earliest, span?.latest]),
    ...events
      .filter(({ type, provisions }) => type === 'commences' && provisions !== undefined)
      .map((event) => dayOf(event, instrument, usual)?.earliest),
  ];
  return [...new Set(days.filter(isDay))].filter((day) => day > FIRST_DAY).sort();
}

function isSame(one: InForce, other: InForce): boolean {
  return one.force === other.force && one.basis === other.basis;
}

/**
 * The timeline of an act, or of one of its provisions: what `inForce` says of each day, as intervals in order that
 * cover all days without gap or overlap. Neighbours differ in force or basis. Of a draft there is one interval, of all
 * days. What is asked of a longer time (a year) is not decided here: the intervals within it say it of each day.
 */
export function forceIntervals(
  instrument: Instrument,
  usual: UsualCommencement | undefined,
  provision?: Provision,
): readonly ForceInterval[] {
  const question = { instrument, usual, ...(provision ? { provision } : {}) };
  const stretches = [FIRST_DAY, ...turningDays(instrument, usual, provision)]
    .map((day) => ({ day, held: inForce(question, day) }))
    .filter(({ held }, place, all) => {
      const before = all[place - 1];
      return before === undefined || !isSame(before.held, held);
    });
  return stretches.map(({ day, held: { force, basis } }, place) => {
    const next = stretches[place + 1];
    return { from: place === 0 ? null : day, until: next ? addDays(next.day, -1) : null, force, basis };
  });
}
