import { expect, it } from '@jest/globals';
import { decimalYear } from './decimal-year.js';

it.each([
  { day: '2019-01-01', year: 2019, because: 'nothing of it has passed' },
  { day: '2019-07-02', year: 2019 + 182 / 365, because: '31 + 28 + 31 + 30 + 31 + 30 + 1 days have' },
  { day: '2020-02-29', year: 2020 + 59 / 366, because: 'the leap day itself' },
  { day: '2020-03-01', year: 2020 + 60 / 366, because: 'counts after it' },
  { day: '2000-12-31', year: 2000 + 365 / 366, because: '2000 was a leap year' },
  { day: '1900-12-31', year: 1900 + 364 / 365, because: '1900 was none' },
])('$day is $year: $because', ({ day, year }) => expect(decimalYear(day)).toBe(year));
