import * as z from 'zod';
import { type Impute, type Normalise, type Transform, type Treat } from '../../scoring/method.js';
import { code } from './fields.js';
import { type SameShape } from './same-shape.js';

const number = z.number().optional();
const flag = z.boolean().optional();
const method = <Name extends string>(name: Name) => z.literal(name);

/** The units that parameters are worked out from. */
export const sample = z
  .strictObject({
    within: z
      .union([code, z.array(code).min(1)], { error: 'must be the code of a series, or a list of them' })
      .optional()
      .describe('A series of labels, or several: each of their groups by itself'),
    where: z.record(z.string(), z.string()).optional().describe('Only units with these labels, by series'),
  })
  .optional()
  .describe('The units that parameters are worked out from; left out: those of the same year');

const to = z.tuple([z.number(), z.number()]).optional().describe('The range that comes out; 0 to 1 when left out');
const steps = z.array(z.strictObject({ from: z.number(), points: z.number() })).min(1);
const alongTime = {
  unit: code.describe('The labels that name the unit: jurisdiction'),
  time: code.describe('The labels that name the time: year'),
};
const ties = z.enum(['low', 'average', 'high']).optional();

/** What happens to each number by itself. */
export const transform = z.discriminatedUnion('method', [
  z.strictObject({ method: method('log'), base: number, offset: number }),
  z.strictObject({ method: method('power'), exponent: z.number() }),
  z.strictObject({ method: method('clip'), min: number, max: number }),
  z.strictObject({ method: method('linear'), factor: number, offset: number }),
  z.strictObject({ method: method('divide'), by: code, factor: number }),
  z.strictObject({ method: method('multiply'), by: code, factor: number }),
  z.strictObject({ method: method('add'), series: code, factor: number }),
  z.strictObject({
    method: method('deviation'),
    from: z.union([z.number(), z.tuple([z.number(), z.number()])], { error: 'must be a number, or two' }),
  }),
  z.strictObject({ method: method('piecewise'), points: z.array(z.tuple([z.number(), z.number()])).min(2) }),
  z.strictObject({ method: method('steps'), steps, below: number }),
  z.strictObject({ method: method('change'), ...alongTime, over: number, relative: flag }),
  z.strictObject({ method: method('moving-average'), ...alongTime, over: z.number() }),
]);

const imputeOne = [
  z.strictObject({ method: method('mean'), weights: code.optional(), sample }),
  z.strictObject({ method: method('median'), sample }),
  z.strictObject({ method: method('quantile'), p: z.number(), sample }),
  z.strictObject({ method: method('constant'), value: z.number() }),
  z.strictObject({ method: method('regression'), on: code, sample }),
  z.strictObject({ method: method('series'), series: code }),
  z.strictObject({ method: method('carry'), ...alongTime, atMost: number, leading: flag }),
  z.strictObject({
    method: method('interpolate'),
    ...alongTime,
    atMost: number,
    ends: z.enum(['level', 'none']).optional(),
  }),
] as const;

const first = z.strictObject({
  method: method('first'),
  get of(): z.ZodType<readonly Impute[]> {
    return z.array(impute).min(1);
  },
});

/** How gaps become numbers. */
export const impute = z.discriminatedUnion('method', [...imputeOne, first]);

const tails = {
  log: { method: method('log') },
  'log-either': { method: method('log-either') },
  'log-shift': { method: method('log-shift') },
  'log-scaled': { method: method('log-scaled'), factor: number },
  'box-cox': { method: method('box-cox'), lambda: z.number() },
} as const;

const tail = z.discriminatedUnion('method', [
  z.strictObject(tails.log),
  z.strictObject(tails['log-either']),
  z.strictObject(tails['log-shift']),
  z.strictObject(tails['log-scaled']),
  z.strictObject(tails['box-cox']),
]);

/** What is done about outliers. */
export const treat = z.discriminatedUnion('method', [
  z.strictObject({
    method: method('winsorise'),
    skewness: number,
    kurtosis: number,
    atMost: number,
    otherwise: tail.optional().describe('What treats the column where moving values is not enough'),
    on: z.enum(['original', 'winsorised']).optional(),
    sample,
  }),
  z.strictObject({ method: method('quantiles'), lower: number, upper: number, sample }),
  z.strictObject({ method: method('fences'), around: z.enum(['quartiles', 'mean']), times: z.number(), sample }),
  z.strictObject({ ...tails.log, sample }),
  z.strictObject({ ...tails['log-either'], sample }),
  z.strictObject({ ...tails['log-shift'], sample }),
  z.strictObject({ ...tails['log-scaled'], sample }),
  z.strictObject({ ...tails['box-cox'], sample }),
]);

const from = z.strictObject({ mean: z.number(), deviation: z.number() }).optional().describe('Frozen parameters');
const goalpost = z
  .union(
    [
      z.number(),
      z.strictObject({ quantile: z.number() }),
      z.strictObject({ meanOfLeast: z.int().min(1) }),
      z.strictObject({ meanOfGreatest: z.int().min(1) }),
    ],
    { error: 'must be a number, quantile, meanOfLeast or meanOfGreatest' },
  )
  .describe('A number, or an end that the sample gives');
const reference = z.union(
  [z.enum(['mean', 'median', 'best', 'worst', 'sum']), z.strictObject({ unit: z.string(), series: code.optional() })],
  { error: 'must be mean, median, best, worst, sum or a unit' },
);

/** How numbers are brought to the common range. */
export const normalise = z.discriminatedUnion('method', [
  z.strictObject({ method: method('none') }),
  z.strictObject({
    method: method('goalposts'),
    min: z.number(),
    max: z.number(),
    cut: flag.describe('Cut what lies beyond the goalposts; true when left out'),
    to,
    log: flag.describe('Take the logarithms of value and goalposts first'),
  }),
  z.strictObject({ method: method('sample-goalposts'), min: goalpost, max: goalpost, cut: flag, to, sample }),
  z.strictObject({ method: method('min-max'), to, cut: flag, ifEqual: number, sample }),
  z.strictObject({
    method: method('z-score'),
    mean: number,
    deviation: number,
    from,
    population: flag.describe('Divides by n rather than by n − 1'),
    cut: to,
    ifEqual: number,
    sample,
  }),
  z.strictObject({ method: method('normal-share'), from, population: flag, to, sample }),
  z.strictObject({ method: method('rank'), ties, order: z.enum(['ascending', 'descending']).optional(), sample }),
  z.strictObject({ method: method('percentile-rank'), ties, of: z.enum(['others', 'all']).optional(), to, sample }),
  z.strictObject({
    method: method('percentile-steps'),
    steps,
    below: number,
    ties,
    of: z.enum(['others', 'all']).optional(),
    sample,
  }),
  z.strictObject({ method: method('borda'), ties, sample }),
  z.strictObject({ method: method('distance-to-best'), sample }),
  z.strictObject({ method: method('distance-to-target'), target: z.number(), cut: flag, to, sample }),
  z.strictObject({ method: method('distance-to-unit'), unit: z.string(), series: code.optional(), cut: flag, sample }),
  z.strictObject({ method: method('share-of-best'), sample }),
  z.strictObject({ method: method('ratio-to'), reference, sample }),
  z.strictObject({ method: method('difference-to'), reference, relative: flag, sample }),
  z.strictObject({ method: method('above-mean'), margin: z.number(), sample }),
]);
true satisfies SameShape<z.infer<typeof transform>, Transform>;
true satisfies SameShape<z.infer<typeof impute>, Impute>;
true satisfies SameShape<z.infer<typeof treat>, Treat>;
true satisfies SameShape<z.infer<typeof normalise>, Normalise>;
