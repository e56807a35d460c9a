import * as z from 'zod';
import { type Condition, MISSING_REASONS } from '../../scoring/method.js';
import { answerValue, code, legalDate, localisedText, text } from './fields.js';

/** What it takes to change an answer. */
export const declared = {
  effort: z
    .number()
    .positive('must be above 0')
    .optional()
    .describe('The effort of changing to it, in a unit of your own; 1 when left out'),
  requires: z
    .array(code)
    .min(1)
    .optional()
    .describe('Criteria that must earn more than their worst answer does before'),
};

const option = z.strictObject({
  points: z.number().describe('What the answer earns, within the range of the framework (0–1)'),
  label: localisedText,
  ...declared,
  note: text.optional(),
});

/** How the answers to a criterion become points. */
export const scale = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), options: z.record(code, option) }),
  z.strictObject({ type: z.literal('boolean'), points: z.strictObject({ yes: z.number(), no: z.number() }) }),
  z.strictObject({
    type: z.literal('checklist'),
    combine: z
      .enum(['sum', 'mean', 'best', 'worst'])
      .describe('What the points of the ticked become; mean: their sum over the number of options'),
    atMost: z.number().optional().describe('The points that it earns at most'),
    options: z.record(code, option),
  }),
  z.strictObject({
    type: z.literal('number'),
    range: z.tuple([z.number(), z.number()]).describe('The least and greatest value admitted'),
    unit: text.optional(),
  }),
  z.strictObject({
    type: z.literal('date').describe('A date, as a decimal year'),
    range: z.tuple([legalDate, legalDate]).describe('The first and last day admitted'),
  }),
]);

const threshold = z.number().optional();

/** What a score, an answer or a label must be for an adjustment, or for a criterion to apply. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({
      element: code,
      atLeast: threshold,
      above: threshold,
      atMost: threshold,
      below: threshold,
      equals: threshold,
    }),
    z.strictObject({ element: code, is: z.array(answerValue).min(1) }),
    z.strictObject({ element: code, missing: z.union([z.literal(true), z.array(z.enum(MISSING_REASONS)).min(1)]) }),
    z.strictObject({ label: code, is: z.array(z.string()).min(1) }),
  ]),
);

const numberOrScore = z
  .union([z.number(), z.strictObject({ element: code })], { error: 'must be a number, or the code of an element' })
  .optional()
  .describe('A number, or the score of an element');

/** Penalties, caps and exceptions. */
export const adjustment = z.strictObject({
  when: condition,
  set: numberOrScore,
  multiply: z.number().optional(),
  add: z.number().optional(),
  atLeast: numberOrScore,
  atMost: numberOrScore,
});

/** Points for having no value, by its reason. */
export const counts = z.partialRecord(z.enum(MISSING_REASONS), z.number());

/** When a criterion applies. */
export const applies = z.strictObject({
  when: condition,
  otherwise: z
    .union([z.number(), z.literal('not-applicable')], { error: 'must be a number of points, or not-applicable' })
    .describe('The points where it does not apply, or not-applicable: then it drops out'),
});
