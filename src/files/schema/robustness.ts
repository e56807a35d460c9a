import * as z from 'zod';
import { type RobustnessPlan } from '../../assessments/robustness-plan.js';
import { aggregate, missing } from './aggregate.js';
import { code, text } from './fields.js';
import { type SameShape } from './same-shape.js';
import { impute, normalise, treat } from './steps.js';

const named = {
  code: code.describe('Results are told by it'),
};
const elements = z.array(code).min(1).optional().describe('What it is about; all that it can apply to when left out');
const asDeclared = z.literal('declared').describe('As the framework says');
const none = z.strictObject({ method: z.literal('none') });

const weights = z.discriminatedUnion('method', [
  z.strictObject({
    method: z.literal('noise'),
    share: z.number().min(0).lt(1).describe('Each weight times 1 ± up to this share'),
  }),
  z.strictObject({
    method: z.literal('dirichlet'),
    concentration: z.number().gt(0).describe('The larger, the nearer to the declared shares'),
  }),
  z.strictObject({
    method: z.literal('sets'),
    sets: z.array(z.record(code, z.number())).min(1).describe('Weights by codes; what is not named keeps its own'),
  }),
]);

const assumption = z.discriminatedUnion('vary', [
  z.strictObject({ ...named, vary: z.literal('weights'), how: weights, elements }),
  z.strictObject({
    ...named,
    vary: z.literal('points'),
    within: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('How far of the way from the declared points; 1 when left out'),
    elements,
  }),
  z.strictObject({ ...named, vary: z.literal('answers'), elements }),
  z.strictObject({
    ...named,
    vary: z.literal('aggregate'),
    between: z.array(z.union([asDeclared, aggregate])).min(1),
    elements,
  }),
  z.strictObject({
    ...named,
    vary: z.literal('normalise'),
    between: z.array(z.union([asDeclared, normalise])).min(1),
    elements,
  }),
  z.strictObject({
    ...named,
    vary: z.literal('missing'),
    between: z.array(z.union([asDeclared, missing])).min(1),
    elements,
  }),
  z.strictObject({
    ...named,
    vary: z.literal('impute'),
    between: z.array(z.union([asDeclared, impute, none])).min(1),
    elements,
  }),
  z.strictObject({
    ...named,
    vary: z.literal('treat'),
    between: z.array(z.union([asDeclared, treat, none])).min(1),
    elements,
  }),
  z.strictObject({
    ...named,
    vary: z.literal('leave-out'),
    elements: z.array(code).min(1).describe('Nothing, or one of these, each as likely'),
  }),
]);

/** The key `robustness` of an assessment. */
export const robustness = z.strictObject({
  draws: z.int().min(1).max(10_000_000).optional(),
  seed: z.int().min(0).optional(),
  sequence: z.enum(['random', 'quasi-random']).optional(),
  level: z
    .number()
    .gt(0.5)
    .max(1)
    .optional()
    .describe('The share of draws that makes an order robust; 0.95 when left out'),
  assumptions: z.array(assumption).min(1),
  note: text.optional(),
});
true satisfies SameShape<z.infer<typeof robustness>, RobustnessPlan>;
