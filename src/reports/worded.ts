import { type Locale } from './language/locale.js';
import { type Template, type TemplateFile } from './template.js';
import { wordingOf } from './wording.js';

/** A template with the words of a language. */
export function worded(template: TemplateFile, locale: Pick<Locale, 'say' | 'tag'>): Template {
  return { ...template, language: locale.tag, wording: wordingOf(locale) };
}
