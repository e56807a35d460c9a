import { type Locale, localeOf } from './locale.js';
import { readCatalogue } from './read-catalogue.js';

let locale: Locale | undefined;

/** English, the language of the pages and of what is said first. Read once. */
export function english(): Locale {
  locale ??= localeOf(readCatalogue('en'));
  return locale;
}
