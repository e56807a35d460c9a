import { spanOf } from './legal-date.js';

/** Why a text is no date, in words, or null when it is one. */
export function dateFault(value: string): string | null {
  if (spanOf(value) !== null) return null;
  for (const part of value.split('/')) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(part) && spanOf(part) === null)
      return `is no date: ${part} is no day of the calendar`;
    if (/^\d{4}-\d{2}$/.test(part) && spanOf(part) === null) return `is no date: ${part} is no month of the calendar`;
  }
  const [from = '', until = ''] = value.split('/');
  if (spanOf(from) !== null && spanOf(until) !== null) return 'is an interval that ends before it starts';
  return 'is no date: write 2019-12-31, 2019-12, 2019, or an interval 2019-02-13/2019-02-25';
}
