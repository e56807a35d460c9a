import { type TimelineEvent } from '../scoreboards/timeline/timeline-result.js';
import { pinpoints } from './answer-words.js';
import { type AnyEvent, datedWords } from './event-words.js';
import { type Locale } from './language/locale.js';

/** What an event did, and when: `in force from 21 November 2018`, `repealed: between … and … (derived)`. */
export function timelineEventWords({ type, date, provisions, isDerived }: TimelineEvent, locale: Locale): string {
  const part = provisions.length === 0 ? '' : `${pinpoints(provisions, locale)}: `;
  const derived = isDerived ? ` (${locale.say('laws.derived')})` : '';
  return `${part}${datedWords(type as AnyEvent, date, locale)}${derived}`;
}

/** One line on an event: its act, search, criterion or member, what it did, and the criteria that it moved. */
export function timelineEventLine(event: TimelineEvent, locale: Locale): string {
  const { act, title, criteria } = event;
  const name = act === null ? title : `${act} ${title}`;
  return `${name}: ${timelineEventWords(event, locale)}${criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}`;
}
