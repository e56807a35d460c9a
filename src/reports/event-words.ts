import { type LegalEvent } from '../instruments/instrument.js';
import { pinpoints } from './answer-words.js';
import { dateInWords } from './date-format.js';

const WORDS: Partial<Readonly<Record<LegalEvent['type'], string>>> = {
  commences: 'in force from',
  applies: 'applies from',
};

/** An interval is a doubt about the day, not a period, and is told as one. */
function whenWords(type: LegalEvent['type'], date: LegalEvent['date']): string {
  const begins = WORDS[type];
  if (date === null) return begins ? `${begins} a day not known` : `${type} on a day not known`;
  const [from = '', until] = date.split('/');
  const words = begins ?? type;
  if (until === undefined) return `${words} ${dateInWords(date)}`;
  return `${words} ${begins ? 'a day ' : ''}between ${dateInWords(from)} and ${dateInWords(until)}`;
}

/** What happened to an act and when: `in force from 14 April 2018`; of a part alone: `art. 31 applies from …`. */
export function eventWords({ type, date, provisions = [], confidence }: LegalEvent): string {
  const part = provisions.length === 0 ? '' : `${pinpoints(provisions)} `;
  return `${part}${whenWords(type, date)}${confidence === 'unverified' ? ' (unverified)' : ''}`;
}
