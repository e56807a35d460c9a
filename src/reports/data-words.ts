import { type LocalisedText } from '../common/localised-text.js';
import { type Locale } from './language/locale.js';
import { sentence } from './words.js';

/**
 * A short text of the data that is no sentence (a unit, a licence, a place in a source): in words it is of the data's
 * language, and a quotation in others; without words (`4(1)`, `%`, `CC BY 4.0`) it is of none.
 */
export function dataWords(text: string, { original }: Pick<Locale, 'original'>): string {
  return /\p{Ll}{3}/u.test(text) ? original(text) : text;
}

/** A text of the data as a sentence: its full stop stands within the quotation where it is one. */
export function dataSentence(text: LocalisedText, locale: Pick<Locale, 'text'>): string {
  return locale.text(Object.fromEntries(Object.entries(text).map(([language, words]) => [language, sentence(words)])));
}
