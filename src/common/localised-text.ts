/** The languages that Merilo writes in, as BCP 47 tags. Titles may carry others too. */
export const LANGUAGES = ['en', 'sq', 'bs', 'cnr', 'hr', 'mk', 'sr-Cyrl', 'sr-Latn', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in several languages, keyed by BCP 47 tag. At least one is there. */
export type LocalisedText = Readonly<Record<string, string>>;

/** The text in a language, else in English, else in the first language that it has, else ''. */
export function textIn(text: LocalisedText, language: string): string {
  const asked = Object.hasOwn(text, language) ? text[language] : undefined;
  return asked ?? text['en'] ?? Object.values(text)[0] ?? '';
}
