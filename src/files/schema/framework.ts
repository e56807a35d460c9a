import * as z from 'zod';
import {
  type Criterion,
  FACETS,
  type Framework,
  type FrameworkElement,
  type RollUp,
} from '../../frameworks/framework.js';
import { deriveRule } from './derive.js';
import { code, localisedText, source, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const option = z.strictObject({
  points: z.number().describe('What the answer earns, 0–1'),
  label: localisedText,
  note: text.optional(),
});

const scale = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), options: z.record(code, option) }),
  z.strictObject({ type: z.literal('boolean'), points: z.strictObject({ yes: z.number(), no: z.number() }) }),
  z.strictObject({
    type: z.literal('number'),
    range: z.tuple([z.number(), z.number()]).describe('The least and greatest value admitted'),
    unit: text.optional(),
  }),
]);

const normalise = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  z.strictObject({ method: z.literal('goalposts'), min: z.number(), max: z.number() }),
]);

const aggregate = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('arithmetic') }),
  z.strictObject({ method: z.literal('geometric') }),
  z.strictObject({ method: z.literal('minimum') }),
  z.strictObject({ method: z.literal('maximum') }),
]);

const missing = z.strictObject({
  method: z.literal('reweight'),
  atLeast: z
    .union([z.number(), z.string()], { error: 'must be a share from 0 to 1, or a fraction such as 2/3' })
    .describe('A share from 0 to 1, or a fraction such as 2/3'),
});

const weight = z.number().optional().describe('Weight among its siblings; 1 when left out');

const criterion = z.strictObject({
  code,
  title: localisedText,
  question: localisedText,
  why: localisedText,
  sources: z.array(source).min(1),
  facets: z.array(z.enum(FACETS)).min(1),
  weight,
  scale,
  normalise: normalise.optional(),
  derive: deriveRule.optional(),
  note: text.optional(),
});

const element = z.strictObject({
  code,
  title: localisedText,
  weight,
  aggregate,
  missing,
  decimals: z.int().min(0).max(12).optional().describe('Decimals kept in the score, where the publication rounds'),
  bands: z
    .array(z.strictObject({ code, from: z.number() }))
    .optional()
    .describe('Lower thresholds, ascending'),
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

/** frameworks/<id>/<version>.yaml */
export const framework = z.strictObject({
  id: code,
  version: z.int().min(1),
  title: localisedText,
  description: localisedText,
  licence: text,
  sources: z.array(source).min(1),
  root: element,
  rollUps: z.array(rollUp).optional(),
  note: text.optional(),
});
true satisfies SameShape<z.infer<typeof criterion>, Criterion>;
true satisfies SameShape<z.infer<typeof rollUp>, RollUp>;
true satisfies SameShape<z.infer<typeof framework>, Framework>;
