import * as z from 'zod';
import {
  type Aggregate,
  type Impute,
  type MissingPolicy,
  type Normalise,
  type ScoringNode,
  type Transform,
  type Treat,
} from '../../scoring/method.js';
import { code } from './fields.js';

const sample = z
  .strictObject({
    within: z
      .union([code, z.array(code).min(1)], { error: 'must be the code of a series, or a list of them' })
      .optional()
      .describe('A series of labels: each of its groups by itself'),
    where: z.record(code, z.string()).optional().describe('Only units with these labels, by series'),
  })
  .optional()
  .describe('The units that parameters are worked out from; left out: those of the same year');
const to = z.tuple([z.number(), z.number()]).optional().describe('The range that comes out; 0 to 1 when left out');
const number = z.number().optional();

/** What happens to each number by itself. */
export const transform: z.ZodType<Transform> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('log'), base: number, offset: number }),
  z.strictObject({ method: z.literal('power'), exponent: z.number() }),
  z.strictObject({ method: z.literal('clip'), min: number, max: number }),
  z.strictObject({ method: z.literal('linear'), factor: number, offset: number }),
  z.strictObject({ method: z.literal('divide'), by: code, factor: number }),
  z.strictObject({
    method: z.literal('steps'),
    steps: z.array(z.strictObject({ from: z.number(), points: z.number() })).min(1),
    below: number,
  }),
]);

/** How gaps become numbers. */
export const impute: z.ZodType<Impute> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('mean'), sample }),
  z.strictObject({ method: z.literal('median'), sample }),
  z.strictObject({ method: z.literal('constant'), value: z.number() }),
]);

/** What is done about outliers. */
export const treat: z.ZodType<Treat> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('quantiles'), lower: number, upper: number, sample }),
]);

/** How numbers are brought to the common range. */
export const normalise: z.ZodType<Normalise> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('none') }),
  z.strictObject({
    method: z.literal('goalposts'),
    min: z.number(),
    max: z.number(),
    cut: z.boolean().optional().describe('Cut what lies beyond the goalposts; true when left out'),
    to,
  }),
  z.strictObject({ method: z.literal('min-max'), to, cut: z.boolean().optional(), sample }),
  z.strictObject({
    method: z.literal('z-score'),
    mean: number,
    deviation: number,
    from: z.strictObject({ mean: z.number(), deviation: z.number() }).optional(),
    population: z.boolean().optional(),
    sample,
  }),
]);

/** How the scores of the children become one. */
export const aggregate: z.ZodType<Aggregate> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('arithmetic') }),
  z.strictObject({ method: z.literal('geometric') }),
  z.strictObject({ method: z.literal('minimum') }),
  z.strictObject({ method: z.literal('maximum') }),
  z.strictObject({ method: z.literal('sum') }),
  z.strictObject({ method: z.literal('harmonic') }),
  z.strictObject({ method: z.literal('power'), exponent: z.number() }),
  z.strictObject({ method: z.literal('product') }),
  z.strictObject({ method: z.literal('product-root'), root: number }),
  z.strictObject({ method: z.literal('inverted-geometric'), top: z.number(), floor: number }),
  z.strictObject({ method: z.literal('median') }),
  z.strictObject({ method: z.literal('best-of'), count: z.int().min(1) }),
  z.strictObject({ method: z.literal('worst-of'), count: z.int().min(1) }),
]);

const share = z
  .union([z.number(), z.string()], { error: 'must be a share from 0 to 1, or a fraction such as 2/3' })
  .describe('A share from 0 to 1, or a fraction such as 2/3');

const enough = {
  atLeast: share,
  by: z.enum(['weight', 'count']).optional().describe('What the share is counted by; weight when left out'),
  count: z.int().min(0).optional().describe('The least number of children that must have a score'),
  closed: z
    .enum(['leave-out', 'as-gaps'])
    .optional()
    .describe('Children of which nothing can be known: left out with their weight, or gaps like the others'),
};

/** What is done about children without a score. */
export const missing: z.ZodType<MissingPolicy> = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('reweight'), ...enough }),
  z.strictObject({
    method: z.literal('fill'),
    with: z
      .union([z.number(), z.enum(['mean', 'median'])], { error: 'must be a number, mean or median' })
      .describe('A number, or the mean or median of the siblings that have a score'),
    ...enough,
  }),
]);

/** How a score is rounded to its decimals. */
export const rounding = z.enum(['half-away', 'half-even', 'half-up', 'down', 'up']);

/** Who is ranked with whom, and how. */
export const rank: z.ZodType<NonNullable<ScoringNode['rank']>> = z.strictObject({
  on: z.enum(['rounded', 'unrounded']).optional().describe('Which score is ranked; unrounded when left out'),
  ties: z.enum(['low', 'high', 'average', 'dense']).optional().describe('The place of those tied; low when left out'),
  order: z.enum(['descending', 'ascending']).optional().describe('descending: the greatest score is first'),
  sample,
});
