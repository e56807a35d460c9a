import * as z from 'zod';
import {
  type Criterion,
  FACETS,
  type Framework,
  type Series,
  type FrameworkElement,
  type RollUp,
} from '../../frameworks/framework.js';
import { aggregate, missing, rank, rounding } from './aggregate.js';
import { deriveRule } from './derive.js';
import { code, localisedText, source, text } from './fields.js';
import { adjustment, applies, counts, declared, scale } from './method.js';
import { type SameShape } from './same-shape.js';
import { impute, normalise, transform, treat } from './steps.js';

const weight = z.number().optional().describe('Weight among its siblings; 1 when left out');

const decimals = z.int().min(0).max(12).optional().describe('Decimals kept in the score, where the publication rounds');

const bands = z
  .array(z.strictObject({ code, from: z.number() }))
  .optional()
  .describe('Lower thresholds, ascending');

/** The steps of a node, in the order in which they run. */
const steps = {
  direction: z.enum(['positive', 'negative']).optional().describe('negative: less is better'),
  transform: z.array(transform).min(1).optional().describe('What happens to each number first, one after another'),
  impute: impute.optional().describe('How gaps become numbers'),
  treat: treat.optional().describe('What is done about outliers'),
  normalise: normalise.optional().describe('How numbers are brought to the common range'),
  adjust: z.array(adjustment).min(1).optional().describe('Penalties, caps and exceptions, one after another'),
  decimals,
  rounding: rounding.optional().describe('How it is rounded to these decimals; half-away when left out'),
  rank: rank.optional().describe('Who is ranked with whom, and how'),
  bands,
};

const criterion = z.strictObject({
  code,
  title: localisedText,
  question: localisedText,
  why: localisedText,
  sources: z.array(source).min(1),
  facets: z.array(z.enum(FACETS)).min(1),
  weight,
  scale,
  counts: counts.optional().describe('Points for having no value, by its reason'),
  applies: applies.optional().describe('When it applies; left out: always'),
  ...steps,
  ...declared,
  derive: deriveRule.optional(),
  note: text.optional(),
});

const element = z.strictObject({
  code,
  title: localisedText,
  weight,
  aggregate,
  missing,
  ...steps,
  note: text.optional(),
  get children(): z.ZodType<readonly (FrameworkElement | Criterion)[]> {
    return z.array(z.union([element, criterion]));
  },
});

const rollUp = z.strictObject({
  code,
  title: localisedText,
  facets: z.array(z.enum(FACETS)).min(1),
  match: z.enum(['any', 'only']).describe('any: one of the facets; only: no other'),
  missing,
});

const series = z.strictObject({
  code,
  title: localisedText,
  type: z.enum(['number', 'label']).describe('Numbers to divide by, or labels to group by'),
  sources: z.array(source).min(1).optional(),
  note: text.optional(),
});

/** frameworks/<id>/<version>.yaml */
export const framework = z.strictObject({
  id: code,
  version: z.int().min(1),
  title: localisedText,
  description: localisedText,
  licence: text,
  sources: z.array(source).min(1),
  range: z
    .tuple([z.number(), z.number()])
    .optional()
    .describe('The least and greatest that points and bands can be; 0 to 1 when left out'),
  series: z.array(series).optional().describe('What stands beside the answers; values are columns of answers.csv'),
  root: element,
  rollUps: z.array(rollUp).optional(),
  note: text.optional(),
});
true satisfies SameShape<z.infer<typeof criterion>, Criterion>;
true satisfies SameShape<z.infer<typeof rollUp>, RollUp>;
true satisfies SameShape<z.infer<typeof series>, Series>;
true satisfies SameShape<z.infer<typeof framework>, Framework>;
