import { type LegalDate } from '../../common/legal-date.js';
import { type LocalisedText } from '../../common/localised-text.js';
import { type Run } from '../blocks.js';
import * as numbers from '../number-format.js';
import { type Catalogue } from './catalogue.js';
import { collationOf, type Collation } from './collation.js';
import { fenced, isFenced, withoutFences } from './foreign.js';
import { cardinals, ordinals } from './plural-rules.js';
import { type LanguageFacts } from './language-facts.js';
import { type MessageKey } from './message-key.js';
import { serbianLatin } from './transliterate.js';
import { type Counting, messageStretches, parseMessage, type Stretch, type Values } from './message.js';

/** What a tag of a message does to the run that it encloses, besides `<b>`, which is bold everywhere. */
export type Tags = Readonly<Record<string, (run: Run) => Run>>;

/** How one language says things: the messages of its catalogue, its numbers, dates, lists and order of letters. */
export interface Locale {
  /** BCP 47. */
  readonly tag: string;
  /** Whether the messages were written in it first: else it is a translation. */
  readonly isOriginal: boolean;
  /** The native reader who has read the translation; null until one has. */
  readonly reader: NonNullable<LanguageFacts['reader']> | null;
  /** A message as text; its tags are left out. */
  readonly say: (key: MessageKey, values?: Values) => string;
  /** A message as runs: `<b>` is bold, other tags are what the call says. */
  readonly runs: (key: MessageKey, values?: Values, tags?: Tags) => readonly Run[];
  /** A legal date in words: `6 April 2018`, `April 2018`, `2018`, or from one to another where sources differ. */
  readonly date: (date: LegalDate) => string;
  /** A number of decimals as `decimal` of `number-format.ts` rounds it, with the language's mark. */
  readonly decimal: (value: number, places: number) => string;
  readonly score: (value: number | null, places?: number) => string;
  readonly fineScore: (value: number | null, places?: number) => string;
  readonly interval: (low: number | null, high: number | null, places?: number) => string;
  readonly earned: typeof numbers.earnedWords;
  /** A count between bounds: `2`, `2–4`. */
  readonly range: (low: number, high: number) => string;
  readonly plainNumber: (value: number) => string;
  /** A share of 0–1, to whole percents or so many decimals. */
  readonly percent: (share: number, places?: number) => string;
  /** `A, B and C`. */
  readonly list: (items: readonly string[]) => string;
  /** `A, B or C`. */
  readonly either: (items: readonly string[]) => string;
  /** In the language's quotation marks; what `text` or `original` gave as a quotation stays as it is. */
  readonly quote: (text: string) => string;
  /** A text of the data: in this language where it is there, else as `original` gives it. */
  readonly text: (text: LocalisedText) => string;
  /** A text that stands in one language alone (an analyst's reason, say): a quotation where that is not this one. */
  readonly original: (text: string, language?: string) => string;
  readonly compare: Collation;
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A sentence that ends in an abbreviation, an ordinal or another sentence has one full stop. */
function oneStop(text: string): string {
  return text.replace(/(?<![.…])\.\.(?!\.)/g, '.');
}

/** The locale of a catalogue. A message that is not there is an error: nothing is said in another language instead. */
export function localeOf({ tag, facts, messages }: Catalogue): Locale {
  const parsed = new Map<string, ReturnType<typeof parseMessage>>();
  const marked = (text: string): string => text.replace(/\./g, facts.decimal);
  const counting: Counting = {
    cardinal: cardinals[facts.plural],
    ordinal: ordinals[facts.plural],
    written: (count) => marked(numbers.plainNumber(count)),
  };
  const stretches = (key: MessageKey, values: Values): readonly Stretch[] => {
    let message = parsed.get(key);
    if (!message) {
      const text = messages[key];
      if (text === undefined) throw new RangeError(`there is no message "${key}" in ${tag}`);
      message = parseMessage(text);
      parsed.set(key, message);
    }
    try {
      return messageStretches(message, values, counting);
    } catch (error) {
      throw new RangeError(`${key} in ${tag}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  };
  const single = (date: string): string => {
    const [year = '', month, day] = date.split('-');
    if (month === undefined) return filled(facts.date.year, { year });
    const names = day === undefined ? (facts.monthsAlone ?? facts.months) : facts.months;
    const name = names[Number(month) - 1];
    if (name === undefined) return filled(facts.date.year, { year });
    if (day === undefined) return filled(facts.date.month, { month: name, year });
    const number = Number(day) === 1 ? (facts.firstDay ?? '1') : String(Number(day));
    return filled(facts.date.day, { day: number, month: name, year });
  };
  const joined = (items: readonly string[], pattern: string): string => {
    const last = items[items.length - 1];
    if (last === undefined) return '';
    return items.length === 1 ? last : filled(pattern, { before: items.slice(0, -1).join(', '), last });
  };
  const quote = (text: string): string =>
    text.startsWith(facts.quotes[0]) && isFenced(text.slice(facts.quotes[0].length))
      ? text
      : `${facts.quotes[0]}${text}${facts.quotes[1]}`;
  const original = (text: string, language = 'en'): string =>
    language === tag || text === '' ? text : quote(fenced(text, language));
  return {
    tag,
    isOriginal: facts.original ?? false,
    reader: facts.reader ?? null,
    say: (key, values = {}) => oneStop(stretches(key, values).reduce((all, { text }) => all + text, '')),
    runs: (key, values = {}, tags = {}) =>
      stretches(key, values).map(({ text, tags: around }) =>
        around.reduceRight<Run>((run, name) => (name === 'b' ? { ...run, bold: true } : (tags[name]?.(run) ?? run)), {
          text: oneStop(text),
        }),
      ),
    date: (date) => {
      const [from = '', until] = date.split('/').map(single);
      return until === undefined ? from : filled(facts.date.span, { from, until });
    },
    decimal: (value, places) => marked(numbers.decimal(value, places)),
    score: (value, places) => marked(numbers.score(value, places)),
    fineScore: (value, places) => marked(numbers.fineScore(value, places)),
    interval: (low, high, places) => marked(numbers.interval(low, high, places)),
    earned: (earned) => marked(numbers.earnedWords(earned)),
    range: numbers.countRange,
    plainNumber: (value) => marked(numbers.plainNumber(value)),
    percent: (share, places = 0) => filled(facts.percent, { number: marked(numbers.decimal(share * 100, places)) }),
    list: (items) => joined(items, facts.and),
    either: (items) => joined(items, facts.or),
    quote,
    text: (text) => {
      const own = Object.hasOwn(text, tag) ? text[tag] : undefined;
      if (own !== undefined) return own;
      const source = facts.from === undefined ? undefined : text[facts.from];
      if (source !== undefined) return serbianLatin(source);
      const [language, other] = Object.entries(text).find(([known]) => known === 'en') ?? Object.entries(text)[0] ?? [];
      return language === undefined || other === undefined ? '' : original(other, language);
    },
    original,
    compare: collationOf(facts.alphabet),
  };
}

/** A locale whose texts are words alone: for what has no runs that could say of which language each is (a chart). */
export function unmarked(locale: Locale): Locale {
  return {
    ...locale,
    text: (text) => withoutFences(locale.text(text)),
    original: (text, language) => withoutFences(locale.original(text, language)),
  };
}
