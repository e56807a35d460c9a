/**
 * A date as law and sources give it: a day `2018-04-06`, a month `2018-04` or a year `2018` that stands for an
 * interval, or an interval `2019-02-13/2019-02-25` where sources differ. Always a string, never a `Date`.
 */
export type LegalDate = string;

/** A day of the Gregorian calendar, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** The latest day of a written interval whose end nobody knows. */
export const NO_LATEST: Day = '9999-12-31';

/** An interval of days, both ends included; `null` is an open end. */
export interface Span {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function spanOfSingle(text: string): { earliest: Day; latest: Day } | null {
  const match = SINGLE.exec(text);
  if (!match) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  const last = daysInMonth(Number(year), Number(month));
  if (last === 0) return null;
  if (day === undefined) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${last}` };
  return Number(day) >= 1 && Number(day) <= last ? { earliest: text, latest: text } : null;
}

const KEPT = 10_000;
const SPANS = new Map<LegalDate, { earliest: Day; latest: Day } | null>();

/** The days that a date may mean, or `null` when it is no date (2019-02-30, 2019-13, 30.6.2019). What was read is kept, for acts share dates. */
export function spanOf(date: LegalDate): { readonly earliest: Day; readonly latest: Day } | null {
  const known = SPANS.get(date);
  if (known !== undefined) return known;
  if (SPANS.size >= KEPT) SPANS.clear();
  const span = readSpan(date);
  SPANS.set(date, span);
  return span;
}

function readSpan(date: LegalDate): { earliest: Day; latest: Day } | null {
  const [from = '', until, ...rest] = date.split('/');
  const first = spanOfSingle(from);
  if (until === undefined) return first;
  const last = spanOfSingle(until);
  if (!first || !last || rest.length > 0 || first.earliest > last.latest) return null;
  return { earliest: first.earliest, latest: last.latest };
}

/** The day that lies a number of days after (or before) another. Throws on what is no day. */
export function addDays(day: Day, days: number): Day {
  const span = spanOf(day);
  if (!span || span.earliest !== span.latest) throw new RangeError(`not a day: ${day}`);
  const within = Number(span.earliest.slice(8)) + days;
  if (within >= 1 && within <= 28) return `${span.earliest.slice(0, 8)}${within < 10 ? '0' : ''}${within}`;
  return new Date(Date.parse(`${span.earliest}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
