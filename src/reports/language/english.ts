import { withoutFences } from './foreign.js';
import { type Locale, localeOf } from './locale.js';
import { readCatalogue } from './read-catalogue.js';

let locale: Locale | undefined;

/**
 * English, the language of the pages and of the command line. A text of the data that is not there in English is a
 * quotation without a mark of its language: pages and tables of the terminal have no runs to mark. Read once.
 */
export function english(): Locale {
  if (!locale) {
    const { text, original, ...rest } = localeOf(readCatalogue('en'));
    locale = {
      ...rest,
      text: (localised) => withoutFences(text(localised)),
      original: (words, language) => withoutFences(original(words, language)),
    };
  }
  return locale;
}
