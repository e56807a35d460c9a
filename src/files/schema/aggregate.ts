import * as z from 'zod';
import { type Aggregate, type MissingPolicy, type ScoringNode } from '../../scoring/method.js';
import { type SameShape } from './same-shape.js';
import { sample } from './steps.js';

const number = z.number().optional();
const method = <Name extends string>(name: Name) => z.literal(name);

/** How the scores of the children become one. */
export const aggregate: z.ZodType<Aggregate> = z.discriminatedUnion('method', [
  z.strictObject({ method: method('arithmetic') }),
  z.strictObject({ method: method('geometric') }),
  z.strictObject({ method: method('minimum') }),
  z.strictObject({ method: method('maximum') }),
  z.strictObject({ method: method('sum') }),
  z.strictObject({ method: method('harmonic') }),
  z.strictObject({ method: method('power'), exponent: z.number() }),
  z.strictObject({ method: method('product') }),
  z.strictObject({ method: method('product-root'), root: number }),
  z.strictObject({ method: method('inverted-geometric'), top: z.number(), floor: number }),
  z.strictObject({ method: method('median') }),
  z.strictObject({ method: method('best-of'), count: z.int().min(1) }),
  z.strictObject({ method: method('worst-of'), count: z.int().min(1) }),
  z.strictObject({ method: method('copeland'), tolerance: number }),
  z.strictObject({ method: method('condorcet-kemeny') }),
  z.strictObject({ method: method('benefit-of-the-doubt'), minShare: number, maxShare: number, maxRatio: number }),
]);

const enough = {
  atLeast: z
    .union([z.number(), z.string()], { error: 'must be a share from 0 to 1, or a fraction such as 2/3' })
    .describe('A share from 0 to 1, or a fraction such as 2/3'),
  by: z.enum(['weight', 'count']).optional().describe('What the share is counted by; weight when left out'),
  count: z.int().min(0).optional().describe('The least number of children that must have a score'),
  closed: z
    .enum(['leave-out', 'as-gaps'])
    .optional()
    .describe('Children of which nothing can be known: left out with their weight, or gaps like the others'),
};

/** What is done about children without a score. */
export const missing = z.discriminatedUnion('method', [
  z.strictObject({ method: method('reweight'), ...enough }),
  z.strictObject({
    method: method('fill'),
    with: z
      .union([z.number(), z.enum(['mean', 'median'])], { error: 'must be a number, mean or median' })
      .describe('A number, or the mean or median of the siblings that have a score'),
    ...enough,
  }),
]);

/** How a score is rounded to its decimals. */
export const rounding = z.enum(['half-away', 'half-even', 'half-up', 'down', 'up']);

/** Who is ranked with whom, and how. */
export const rank = z.strictObject({
  on: z.enum(['rounded', 'unrounded']).optional().describe('Which score is ranked; unrounded when left out'),
  ties: z.enum(['low', 'high', 'average', 'dense']).optional().describe('The place of those tied; low when left out'),
  order: z.enum(['descending', 'ascending']).optional().describe('descending: the greatest score is first'),
  sample,
});
true satisfies SameShape<z.infer<typeof missing>, MissingPolicy>;
true satisfies SameShape<z.infer<typeof rank>, NonNullable<ScoringNode['rank']>>;
