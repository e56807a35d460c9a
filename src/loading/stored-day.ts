import { type Day } from '../common/legal-date.js';

/** The first day that a column of type date holds as our days are written. */
const FIRST: Day = '0001-01-01';

/** A day as a column of type date holds it: one of the year 0, which SQL does not know, is the first of the year 1. */
export function storedDay(day: Day | null): Day | null {
  return day !== null && day < FIRST ? FIRST : day;
}
