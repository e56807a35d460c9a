import * as z from 'zod';

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

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour is written as #rrggbb, in small letters');
const size = z.number().min(5).max(60);

const section = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  title: z.string().min(1),
  /** A paragraph that stands before what is computed. */
  intro: z.string().optional(),
  /** A page of its own: always, never, or unless half of one is left. */
  startsPage: z.union([z.boolean(), z.literal('unless-roomy')]).default(false),
});

/** What a template file must be: the order and wording of the sections, and the look. */
export const templateSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  language: z.string(),
  kicker: z.string(),
  /** Assessments of more subjects than this get a ranking in place of a matrix and pages of their own. */
  manySubjects: z.number().int().min(1),
  sections: z.array(section).min(1),
  wording: z.strictObject({
    draft: z.string(),
    contents: z.string(),
    captions: z.string(),
    notSubmitted: z.string(),
    submitted: z.string(),
    skipped: z.string(),
    notRobust: z.string(),
    /** `{date}` stands for the date that was asked for. */
    otherDate: z.string(),
    marks: z.strictObject({
      full: z.string(),
      part: z.string(),
      none: z.string(),
      unsure: z.string(),
      'not-assessed': z.string(),
      'not-applicable': z.string(),
      unverified: z.string(),
    }),
    missing: z.strictObject({
      'not-assessed': z.string(),
      'not-applicable': z.string(),
      'not-covered': z.string(),
      declined: z.string(),
      'insufficient-data': z.string(),
    }),
    confidence: z.strictObject({ seen: z.string(), mixed: z.string(), unverified: z.string() }),
    relations: z.strictObject({ equal: z.string(), narrower: z.string(), wider: z.string(), related: z.string() }),
    kinds: z.strictObject({
      computed: z.string(),
      quoted: z.string(),
      composed: z.string(),
      group: z.string(),
      matched: z.string(),
    }),
  }),
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

export type Template = z.infer<typeof templateSchema>;
export type Theme = Template['theme'];
export type SectionTemplate = Template['sections'][number];
