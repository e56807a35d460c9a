import * as z from 'zod';
import { type Credit } from '../../common/credit.js';
import { text } from './fields.js';
import { type SameShape } from './same-shape.js';

const author = z.union([z.strictObject({ family: text, given: text }), z.strictObject({ name: text })], {
  error: 'must be a person with "family" and "given", or a body with "name"',
});

/** Whom to name when an assessment is cited. */
export const credit = z
  .strictObject({
    authors: z.array(author).min(1).optional(),
    publisher: text.optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, { error: 'is no DOI, such as 10.5281/zenodo.1234' })
      .optional()
      .describe('Of all its releases together'),
  })
  .describe('Whom to name when it is cited');
true satisfies SameShape<z.infer<typeof credit>, Credit>;
