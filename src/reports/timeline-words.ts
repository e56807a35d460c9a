import { type TimelineEvent } from '../scoreboards/timeline/timeline-result.js';
import { dateInWords } from './date-format.js';
import { pinpoints } from './answer-words.js';

const WORDS: Readonly<Record<string, string>> = {
  commences: 'in force from',
  applies: 'applies from',
  presumed: 'presumption turns',
  'search-begins': 'a search counts from',
  'search-ends': 'a search no longer counts from',
  'answer-begins': 'an answer holds from',
  'answer-ends': 'an answer no longer holds from',
};

function whenWords(date: string): string {
  const [from = '', until] = date.split('/');
  return until === undefined ? dateInWords(date) : `between ${dateInWords(from)} and ${dateInWords(until)}`;
}

/** What an event did, and when: `in force from 21 November 2018`, `repealed between … and … (derived)`. */
export function timelineEventWords({ type, date, provisions, isDerived }: TimelineEvent): string {
  const part = provisions.length === 0 ? '' : `${pinpoints(provisions)} `;
  const what = WORDS[type] ?? type;
  const when = whenWords(date);
  const joined = what.endsWith('from') && when.startsWith('between') ? `${what} a day ${when}` : `${what} ${when}`;
  return `${part}${joined}${isDerived ? ' (derived)' : ''}`;
}

/** One line on an event: its act, search, criterion or member, what it did, and the criteria that it moved. */
export function timelineEventLine(event: TimelineEvent): string {
  const { act, title, criteria } = event;
  const name = act === null ? title : `${act} ${title}`;
  return `${name}: ${timelineEventWords(event)}${criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}`;
}
