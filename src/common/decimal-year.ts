import { type Day } from './legal-date.js';

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * A day as a decimal year: the year, and the share of it that has passed when the day begins. 2019-07-02 is 2019 +
 * 182 ÷ 365. Expects a day that there is.
 */
export function decimalYear(day: Day): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8)].map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const passed = (DAYS_BEFORE[month - 1] as number) + (isLeap && month > 2 ? 1 : 0) + date - 1;
  return year + passed / (isLeap ? 366 : 365);
}
