import { type LegalDate } from '../common/legal-date.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function single(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** A legal date in words: `6 April 2018`, `April 2018`, `2018`; `13 February 2019 to 25 February 2019` where sources differ. */
export function dateInWords(date: LegalDate): string {
  return date.split('/').map(single).join(' to ');
}

/** `on 6 April 2018` for a day, `throughout 2018` for a month, a year or an interval: all its days are meant. */
export function duringWords(date: LegalDate): string {
  return `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'on' : 'throughout'} ${dateInWords(date)}`;
}
