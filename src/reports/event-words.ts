import { NO_LATEST } from '../common/legal-date.js';
import { type LegalEvent } from '../instruments/instrument.js';
import { pinpoints } from './answer-words.js';
import { dateInWords } from './date-format.js';

const WORDS: Partial<Readonly<Record<LegalEvent['type'], string>>> = {
  commences: 'in force from',
  applies: 'applies from',
};

const DELAYED_FROM: Readonly<Record<NonNullable<LegalEvent['after']>['event'], string>> = {
  adopted: 'adoption',
  published: 'publication',
  commences: 'commencement',
};

/** A day that follows from another event, or hangs on what must happen first. */
function laterWords({ type, after, condition, unmetUntil }: LegalEvent): string {
  const lead = (WORDS[type] ?? type).replace(/ from$/, '');
  if (after) return `${lead} ${after.days} days after ${DELAYED_FROM[after.event]}`;
  const unmet = unmetUntil === undefined ? '' : `; not met by ${dateInWords(unmetUntil)}`;
  return `${lead} on a condition: ${condition}${unmet}`;
}

/** An interval is a doubt about the day, not a period, and is told as one. */
function whenWords(event: LegalEvent): string {
  const { type, date } = event;
  const begins = WORDS[type];
  if (date === null && (event.after || event.condition !== undefined)) return laterWords(event);
  if (date === null) return begins ? `${begins} a day not known` : `${type} on a day not known`;
  const [from = '', until] = date.split('/');
  const words = begins ?? type;
  if (until === NO_LATEST) return `${words} ${begins ? 'a day not before' : 'not before'} ${dateInWords(from)}`;
  if (until === undefined) return `${words} ${dateInWords(date)}`;
  return `${words} ${begins ? 'a day ' : ''}between ${dateInWords(from)} and ${dateInWords(until)}`;
}

/** What happened to an act and when: `in force from 14 April 2018`; of a part alone: `art. 31 applies from …`. */
export function eventWords(event: LegalEvent): string {
  const { provisions = [], confidence } = event;
  const part = provisions.length === 0 ? '' : `${pinpoints(provisions)} `;
  return `${part}${whenWords(event)}${confidence === 'unverified' ? ' (unverified)' : ''}`;
}
