import * as z from 'zod';
import { LANGUAGES } from '../common/localised-text.js';
import { type Wording } from './wording.js';

/** The sections that a comparative report can have, in the order in which they usually stand. */
export const SECTION_KINDS = [
  'findings',
  'matrix',
  'scoreboard',
  'comparisons',
  'ranking',
  'jurisdictions',
  'changes',
  'laws',
  'evidence',
  'method',
  'sources',
  'limits',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Those of which the catalogue has a paragraph to stand before what is computed. */
export const WITH_INTRO = [
  'comparisons',
  'jurisdictions',
  'laws',
  'evidence',
] as const satisfies readonly SectionKind[];
export type WithIntro = (typeof WITH_INTRO)[number];

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written as #rrggbb, in small letters');
const size = z.number().min(5).max(60);

/** A text in one language or several, where an institution says it in its own words. */
const words = z.record(z.enum(LANGUAGES), z.string().min(1));

const section = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  /** In place of the title of the catalogue. */
  title: words.optional(),
  /** A paragraph that stands before what is computed: the catalogue's, or an own one. */
  intro: z.union([z.boolean(), words]).default(false),
  /** A page of its own: always, never, or unless half of one is left. */
  startsPage: z.union([z.boolean(), z.literal('unless-roomy')]).default(false),
});

/** What reports there are: each has its name on the cover and what it is about, all subjects or one. */
export const FORMS = ['comparative'] as const;

/** What a template file must be: the order and wording of the sections, and the look. */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  form: z.enum(FORMS),
  /** Assessments of more subjects than this get a ranking in place of a matrix and pages of their own. */
  manySubjects: z.number().int().min(1),
  sections: z.array(section).min(1),
  /** Messages of the catalogue in other words, by key and language. */
  messages: z.record(z.string(), words).optional(),
  theme: z.strictObject({
    /** Millimetres. */
    margin: z.number().min(10).max(40),
    colours: z.strictObject({
      ink: colour,
      muted: colour,
      primary: colour,
      onPrimary: colour,
      bar: colour,
      accent: colour,
      tint: colour,
      wash: colour,
      rule: colour,
    }),
    sizes: z.strictObject({
      cover: size,
      h1: size,
      h2: size,
      h3: size,
      figure: size,
      lead: size,
      body: size,
      table: size,
      small: size,
    }),
  }),
});

/** A template as its file holds it. */
export type TemplateFile = z.infer<typeof templateSchema>;

/** A template with the words that many sections share, in the language of the report. */
export type Template = TemplateFile & { readonly language: string; readonly wording: Wording };

export type Theme = TemplateFile['theme'];
export type SectionTemplate = TemplateFile['sections'][number];
