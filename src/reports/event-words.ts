import { type LegalDate, NO_LATEST } from '../common/legal-date.js';
import { type EventType, type LegalEvent } from '../instruments/instrument.js';
import { pinpoints } from './answer-words.js';
import { type Locale } from './language/locale.js';

/** What moves a score besides an event of law. */
export const OTHER_EVENTS = [
  'presumed',
  'search-begins',
  'search-ends',
  'answer-begins',
  'answer-ends',
  'joins',
  'leaves',
] as const;
export type AnyEvent = EventType | (typeof OTHER_EVENTS)[number];

/** Events that begin a time: their day is one from which something holds. */
const FROM: readonly AnyEvent[] = [
  'commences',
  'applies',
  'search-begins',
  'search-ends',
  'answer-begins',
  'answer-ends',
];

/** What an event does, without its day: `in force`, `repealed`. */
export function eventName(type: AnyEvent, { say }: Pick<Locale, 'say'>): string {
  return say(`laws.events.${type}`);
}

/** A day that lies between others, in words: `between 1 March 2015 and 3 May 2015`; null for one that does not. */
function betweenWords(date: LegalDate, locale: Locale): string | null {
  const [from = '', until] = date.split('/');
  if (until === undefined) return null;
  if (until === NO_LATEST) return locale.say('laws.day.notBefore', { from: locale.date(from) });
  return locale.say('laws.day.between', { from: locale.date(from), until: locale.date(until) });
}

/** An event on its day: `in force from 14 April 2018`; an interval is a doubt about the day, and is told as one. */
export function datedWords(type: AnyEvent, date: LegalDate, locale: Locale): string {
  const event = eventName(type, locale);
  const between = betweenWords(date, locale);
  return between === null
    ? locale.say('laws.event', { event, from: String(FROM.includes(type)), date: locale.date(date) })
    : locale.say('laws.eventDoubtful', { event, day: between });
}

/** A day that follows from another event, hangs on what must happen first, or is not known. */
function laterWords({ after, condition, unmetUntil }: LegalEvent, locale: Locale): string {
  const { say, original } = locale;
  if (after) return say('laws.day.after', { days: after.days, event: after.event });
  if (condition === undefined) return say('laws.day.unknown');
  return unmetUntil === undefined
    ? say('laws.day.condition', { condition: original(condition) })
    : say('laws.day.conditionUnmet', { condition: original(condition), date: locale.date(unmetUntil) });
}

/** What happened to an act and when: `in force from 14 April 2018`; of a part alone: `art. 31: applies from …`. */
export function eventWords(event: LegalEvent, locale: Locale): string {
  const { type, date, provisions = [], confidence } = event;
  const part = provisions.length === 0 ? '' : `${pinpoints(provisions, locale)}: `;
  const said =
    date === null
      ? locale.say('laws.eventDoubtful', { event: eventName(type, locale), day: laterWords(event, locale) })
      : datedWords(type, date, locale);
  const doubt = confidence === 'unverified' ? ` (${locale.say('wording.confidence.unverified')})` : '';
  return `${part}${said}${doubt}`;
}
