import { type Instrument } from '../instruments/instrument.js';
import { type Run } from './blocks.js';
import { dataWords } from './data-words.js';
import { eventWords } from './event-words.js';
import { type Locale } from './language/locale.js';

/** Whether every letter can be set in the report's typefaces: Latin, Greek or Cyrillic. */
function isSettable(text: string): boolean {
  return !/[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}]/u.test(text);
}

/** The title in its own language and script: the first that is not English; of two scripts Cyrillic, which gazettes print. */
export function originalTitle(act: Instrument, report: string): Run | null {
  const own = Object.entries(act.title).filter(
    ([language, title]) => language !== 'en' && language !== report && isSettable(title),
  );
  const found = own.find(([language]) => language.endsWith('-Cyrl')) ?? own[0];
  return found ? { text: found[1], lang: found[0] } : null;
}

/** What happened to it, and when. */
export function datesWords(act: Instrument, locale: Locale): string {
  return act.events.map((event) => eventWords(event, locale)).join('; ');
}

/** What of an act is believed only: its fields, or all of it. */
export function doubtWords({ confidence, unverified = [] }: Instrument, { say, list }: Locale): string {
  if (unverified.length > 0) {
    const fields = unverified.map((field) => (isNamed(field) ? say(`laws.field.${field}`) : field));
    return say('laws.unverified', { fields: list(fields) });
  }
  return confidence === 'unverified' ? say('wording.confidence.unverified') : '';
}

/** The fields of an act that can be believed only and that readers know by another word. */
const NAMED_FIELDS = [
  ...(['title', 'type', 'binding', 'competence', 'binds', 'number', 'gazette', 'issuedBy'] as const),
  ...(['events', 'provisions', 'relations'] as const),
];

function isNamed(field: string): field is (typeof NAMED_FIELDS)[number] {
  return NAMED_FIELDS.some((named) => named === field);
}

/** An official number: `No. 05/L-031`; one that says in words what it is stands as printed. */
function numberWords(number: string, locale: Locale): string {
  return /\p{Ll}{2}/u.test(number) ? dataWords(number, locale) : locale.say('laws.number', { number });
}

/** Number and gazette as printed. */
export function citationWords({ number, gazette }: Instrument, locale: Locale): string {
  const cited = [
    ...(number === undefined ? [] : [numberWords(number, locale)]),
    ...(gazette === undefined ? [] : [dataWords(gazette, locale)]),
  ];
  return cited.join('; ');
}
