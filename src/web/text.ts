import { type LocalisedText, textIn } from '../common/localised-text.js';
import { type LegalDate } from '../common/legal-date.js';
import { dateInWords } from '../reports/date-format.js';
import { type Html, html } from './html.js';

/** The language of the pages. */
export const LANGUAGE = 'en';

/** A text in the language of the pages; where it has none in it, with the language that it is in. */
export function localised(text: LocalisedText): Html {
  const words = textIn(text, LANGUAGE);
  if (text[LANGUAGE] !== undefined) return html`${words}`;
  const language = Object.keys(text)[0];
  return language === undefined ? html`${words}` : html`<span lang="${language}">${words}</span>`;
}

/** The names of languages, for lists of titles. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  sq: 'Albanian',
  bs: 'Bosnian',
  cnr: 'Montenegrin',
  hr: 'Croatian',
  mk: 'Macedonian',
  'sr-Cyrl': 'Serbian, Cyrillic',
  'sr-Latn': 'Serbian, Latin',
  fr: 'French',
};

export function languageName(tag: string): string {
  return LANGUAGE_NAMES[tag] ?? tag;
}

/** A date in words with the date itself beside it for machines, where it is one that HTML knows. */
export function dated(date: LegalDate): Html {
  const words = dateInWords(date);
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? html`<time datetime="${date}">${words}</time>` : html`${words}`;
}

/** A number as it is printed, with all its digits beside it for machines. */
export function figure(value: number | null, say: (value: number | null) => string): Html {
  return value === null ? html`${say(null)}` : html`<data value="${value}">${say(value)}</data>`;
}

/** The first twelve figures of a digest, all of it for machines and on the page of data. */
export function shortDigest(digest: string): string {
  const hex = digest.replace(/^sha256:/, '');
  return `sha256 ${hex.slice(0, 4)} ${hex.slice(4, 8)}`;
}

const FOLDED: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ı: 'i' };

/** What a name is sorted by: small letters without their marks. */
function sortKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đøłı]/g, (letter) => FOLDED[letter] ?? letter);
}

/** Items in the order of their names, as a reader of English expects them. */
export function byName<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: sortKey(nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
