import { type LegalEvent } from '../instruments/instrument.js';
import { pinpoints } from './answer-words.js';
import { dateInWords } from './date-format.js';

const WORDS: Partial<Readonly<Record<LegalEvent['type'], string>>> = {
  commences: 'in force from',
  applies: 'applies from',
};

/** What happened to an act and when: `in force from 14 April 2018`; of a part alone: `art. 31 applies from …`. */
export function eventWords({ type, date, provisions = [], confidence }: LegalEvent): string {
  const part = provisions.length === 0 ? '' : `${pinpoints(provisions)} `;
  const day = date === null ? 'on a day not known' : dateInWords(date);
  return `${part}${WORDS[type] ?? type} ${day}${confidence === 'unverified' ? ' (unverified)' : ''}`;
}
