import { type Span } from '../../common/legal-date.js';
import { type PlacedEvent } from '../../instruments/time/act-life.js';
import { type ForceInterval } from '../../instruments/time/force-intervals.js';
import { type Force } from '../../instruments/time/in-force.js';
import { dateInWords } from '../../reports/date-format.js';
import { counted, listed } from '../../reports/words.js';

const STATES: Readonly<Record<Force, string>> = {
  yes: 'in force',
  no: 'not in force',
  partial: 'in force in part',
  unknown: 'not known whether in force',
};

function stretch({ from, until, force, basis }: ForceInterval, isShort: boolean): string {
  const words = STATES[force];
  const when =
    from === null
      ? until === null
        ? 'on any day'
        : `until ${dateInWords(until)}`
      : until === null
        ? `from ${dateInWords(from)} on`
        : from === until
          ? `on ${dateInWords(from)}`
          : `from ${dateInWords(from)} to ${dateInWords(until)}`;
  return `${words} ${when}${basis === '' || isShort ? '' : ` (${basis})`}`;
}

/**
 * Force over time in words: `in force from 14 April 2018 on`. What goes without saying (not in force before it began) is
 * left out where more follows; in short, how it was found is too.
 */
export function forceInWords(intervals: readonly ForceInterval[], { isShort = false } = {}): string {
  const [first, ...rest] = intervals;
  const told = first?.force === 'no' && first.basis === '' && rest.length > 0 ? rest : intervals;
  return told.map((interval) => stretch(interval, isShort)).join('; ');
}

/** The days on which something may have happened: a day, `between …`, `on or after …`; `on a day not known`. */
export function spanInWords({ earliest, latest }: Span): string {
  if (earliest === null) return latest === null ? 'on a day not known' : `on or before ${dateInWords(latest)}`;
  if (latest === null) return `on or after ${dateInWords(earliest)}`;
  if (earliest === latest) return dateInWords(earliest);
  return `between ${dateInWords(earliest)} and ${dateInWords(latest)}`;
}

const STARTS = { adopted: 'adoption', published: 'publication', commences: 'commencement' } as const;

/** Why an event has no date of its own: a delay or a condition; empty for others. */
export function hangsOn({ event: { after, condition, unmetUntil } }: Pick<PlacedEvent, 'event'>): string {
  if (after) return `${counted(after.days, 'day')} after ${STARTS[after.event]}`;
  if (condition === undefined) return '';
  return `on a condition: ${condition}${unmetUntil === undefined ? '' : ` (not met by ${dateInWords(unmetUntil)})`}`;
}

/** The numbers of the events that cannot be drawn, for no day of them is known: `4 and 5`. */
export function undrawn(events: readonly PlacedEvent[]): string {
  return listed(events.filter(({ span }) => span === null).map(({ number }) => String(number)));
}
