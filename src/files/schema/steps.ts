import * as z from 'zod';
import {
  type Aggregate,
  type Impute,
  type MissingPolicy,
  type Normalise,
  type Transform,
  type Treat,
} from '../../scoring/method.js';
import { code } from './fields.js';

const sample = z
  .strictObject({
    within: code.optional().describe('A series of labels: each of its groups by itself'),
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
]);

const share = z
  .union([z.number(), z.string()], { error: 'must be a share from 0 to 1, or a fraction such as 2/3' })
  .describe('A share from 0 to 1, or a fraction such as 2/3');

/** What is done about children without a score. */
export const missing: z.ZodType<MissingPolicy> = z.strictObject({ method: z.literal('reweight'), atLeast: share });
