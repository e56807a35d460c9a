import * as z from 'zod';
import { dateFault } from '../../common/date-fault.js';
import { TRANSLATIONS } from '../../common/source.js';

// A command reads each file once: compiling a function for each schema costs more than it saves.
z.config({ jitless: true });

/** Words for a person: never blank. */
export const text = z.string().regex(/\S/, { error: 'is empty: write something, or leave the key out' });

/** A short stable public code: letters, digits, and `. _ -` between them. */
export const code = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, {
  error: 'is not a code: only letters, digits, and ".", "_" or "-" between them',
});

export const jurisdictionCode = z
  .string()
  .regex(/^(?:[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/, {
    error: 'is not a jurisdiction code: three capitals (ALB), or two and the part of the state (BA-SRP)',
  })
  .describe('ISO 3166-1 alpha-3, or ISO 3166-2 for an entity of a state');

export const legalDate = z
  .string()
  .superRefine((value, context) => {
    const fault = dateFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({
    description: 'A day 2019-12-31, a month 2019-12, a year 2019, or an interval 2019-02-13/2019-02-25',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$',
  });

export const href = z
  .string()
  .regex(/^https?:\/\/\S+$/, { error: 'is not an address: it starts with https:// or http:// and has no spaces' });

export const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, {
  error: 'is not a language tag such as en, mk or sr-Cyrl',
});

/** Some text in at least one language. */
export const localisedText = z
  .record(languageTag, text)
  .refine((texts) => Object.keys(texts).length > 0, { error: 'has no language: give at least one, en: …' })
  .meta({ description: 'One text in several languages, by BCP 47 tag', minProperties: 1 });

export const confidence = z
  .enum(['seen', 'mixed', 'unverified'])
  .describe('seen: shown in a named source; mixed: some fields not seen; unverified: believed only');

export const translation = z
  .enum(TRANSLATIONS)
  .describe('Who answers for the translation: the state (official), someone else (unofficial), or a program (machine)');

export const source = z.strictObject({
  title: text,
  href: href.optional(),
  date: legalDate.optional().describe('The day that the source bears'),
  seen: legalDate.optional().describe('The day on which it was read'),
  pinpoint: text.optional().describe('Page, section or figure'),
  licence: text.optional(),
  quote: text.optional().describe('A short quotation, in the language of the source'),
  hash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, { error: 'is not a hash: write sha256: and 64 digits from 0 to f' })
    .optional()
    .describe('Of the copy that was read'),
  archived: href.optional().describe('Where a copy is kept'),
  translation: translation.optional(),
  note: text.optional(),
});

export const answerValue = z
  .union([z.string(), z.number(), z.boolean()], { error: 'must be a code, a number, or true or false' })
  .describe("One of the criterion's option codes, a number, or true or false");
