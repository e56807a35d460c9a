import { type LegalDate } from '../../common/legal-date.js';
import { type Force } from '../../instruments/time/in-force.js';
import { dateInWords } from '../../reports/date-format.js';

/** Whether an act holds on a date, in words: never a guess. */
export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  yes: 'yes',
  no: 'no',
  partial: 'in part',
  unknown: 'not known',
};

/** `on 6 April 2018` for a day, `throughout 2018` for a month, a year or an interval: all its days are meant. */
export function duringWords(date: LegalDate): string {
  return `${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'on' : 'throughout'} ${dateInWords(date)}`;
}
