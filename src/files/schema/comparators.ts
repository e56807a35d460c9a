import * as z from 'zod';
import { type Comparator, QUESTION_RELATIONS } from '../../assessments/comparator.js';
import { answerValue, code, jurisdictionCode, legalDate, localisedText, source, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const population = z.strictObject({
  description: text,
  n: z.int().min(1).describe('The number that shares are of'),
  members: z.array(jurisdictionCode).optional(),
  membership: z.enum(['publication', 'reference-date', 'custom']),
});

const shares = z
  .array(
    z.strictObject({
      label: text.describe("The publication's own word"),
      percent: z.number().min(0).max(100),
      answer: code.optional().describe('Our answer that it corresponds to'),
      decimals: z.int().min(0).max(6).optional().describe('Decimals that the publication prints; 0 when left out'),
    }),
  )
  .min(1);

const granularity = z
  .strictObject({ status: z.literal('unexplained'), reason: text })
  .optional()
  .describe('Why a share fits no count of the population');

const head = { code, element: code };
const body = {
  title: localisedText,
  vintage: legalDate.describe('The year of the data'),
  publication: source,
  wording: text.describe('The question as the publication words it'),
  relation: z.enum(QUESTION_RELATIONS).describe('How its question maps to ours'),
};
const note = text.optional();

const comparator = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('computed'),
    ...body,
    population,
    values: z.record(jurisdictionCode, answerValue).describe("The members' answers by jurisdiction"),
    counts: z.array(answerValue).min(1).describe('The answers that are counted as a yes'),
    note,
  }),
  z.strictObject({
    ...head,
    kind: z.literal('group'),
    ...body,
    group: code,
    membership: z.literal('reference-date'),
    note,
  }),
  z.strictObject({ ...head, kind: z.literal('quoted'), ...body, population, shares, granularity, note }),
  z.strictObject({ ...head, kind: z.literal('composed'), ...body, population, shares, granularity, note }),
  z.strictObject({
    ...head,
    kind: z.literal('matched'),
    ...body,
    population,
    questions: z
      .array(
        z.strictObject({
          comparator: code.describe('A computed comparator of this file'),
          criterion: code,
          yes: z.array(answerValue).min(1).describe("Our answers that are a yes to the publication's question"),
        }),
      )
      .min(1),
    note,
  }),
]);

/** <assessment>/comparators.yaml */
export const comparators = z.array(comparator);
true satisfies SameShape<z.infer<typeof comparator>, Comparator>;
