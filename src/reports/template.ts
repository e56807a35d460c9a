import * as z from 'zod';
import { ownLook, words } from './own-look.js';
import { type Wording } from './wording.js';

/** The sections that a report can have, by the report in which they usually stand, in their usual order. */
export const SECTION_KINDS = [
  // Any: an institution’s own words, in the template’s `title` and `intro`.
  'preface',
  // Comparative.
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
  // Profile of one subject.
  'position',
  'facets',
  'strengths',
  'beside',
  'timeline',
  'robustness',
  'reform',
  'reply',
  // Brief, working sheet, table of concordance.
  'brief',
  'worksheet',
  'concordance',
  // Method note.
  'about',
  'calculation',
  'tree',
  'questions',
  'rules',
  'populations',
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
export const FORMS = ['comparative', 'profile', 'brief', 'worksheet', 'concordance', 'method'] as const;
export type Form = (typeof FORMS)[number];

interface FormFacts {
  /** Whether it is about one subject: it must be named, it may be, or there is none. */
  readonly subject: 'must' | 'may' | 'none';
  /** Whether cover and contents stand before the sections; a form without is one page or a few. */
  readonly hasFront: boolean;
}

export const FORM_FACTS: Readonly<Record<Form, FormFacts>> = {
  comparative: { subject: 'may', hasFront: true },
  profile: { subject: 'must', hasFront: true },
  brief: { subject: 'may', hasFront: false },
  worksheet: { subject: 'must', hasFront: true },
  concordance: { subject: 'may', hasFront: true },
  method: { subject: 'none', hasFront: true },
};

/** What a template file must be: the order and wording of the sections, and the look. */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  form: z.enum(FORMS),
  /** Assessments of more subjects than this get a ranking in place of a matrix and pages of their own. */
  manySubjects: z.number().int().min(1),
  sections: z.array(section).min(1),
  /** Messages of the catalogue in other words, by key and language. */
  messages: z.record(z.string(), words).optional(),
  ...ownLook,
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
