import * as z from 'zod';
import { LANGUAGES } from '../../common/localised-text.js';

/** What of a language is no message: how it writes numbers, dates and lists, how it counts and sorts. */
export const languageFacts = z.strictObject({
  /** What it calls itself. */
  name: z.string().min(1),
  /** The CLDR plural rules by which it counts. */
  plural: z.enum(['en', 'sq', 'mk', 'sr', 'bs', 'hr', 'fr']),
  /** Written from the messages of another language, letter by letter. */
  from: z.literal('sr-Cyrl').optional(),
  decimal: z.string().length(1),
  percent: z.string().includes('{number}'),
  quotes: z.tuple([z.string().min(1), z.string().min(1)]),
  and: z.string().includes('{before}').includes('{last}'),
  or: z.string().includes('{before}').includes('{last}'),
  date: z.strictObject({
    day: z.string().includes('{day}').includes('{month}').includes('{year}'),
    month: z.string().includes('{month}').includes('{year}'),
    year: z.string().includes('{year}'),
    span: z.string().includes('{from}').includes('{until}'),
  }),
  /** The first of a month, where it is not written as other days. */
  firstDay: z.string().optional(),
  /** As they stand in a full date. */
  months: z.array(z.string().min(1)).length(12),
  /** As they stand without a day, where that differs. */
  monthsAlone: z.array(z.string().min(1)).length(12).optional(),
  /** Its letters in their order, small, with spaces between. */
  alphabet: z.string().min(1),
  /** The language in which the messages were written first: it is no translation. */
  original: z.boolean().optional(),
  /** The native reader who has read the translation. */
  reader: z.strictObject({ name: z.string().min(1), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }).optional(),
});
export type LanguageFacts = z.infer<typeof languageFacts>;

/** One entry a language, keyed by BCP 47 tag. */
export const languagesFile = z.record(z.enum(LANGUAGES), languageFacts);
