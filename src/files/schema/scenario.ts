import * as z from 'zod';
import { type Draft } from '../../scoreboards/follow/scenario-draft.js';
import { answers } from './answers.js';
import { code, jurisdictionCode, text } from './fields.js';
import { instruments } from './instruments.js';
import { type SameShape } from './same-shape.js';

/** A draft law to be laid over the record, of `merilo scenario`. */
export const scenario = z.strictObject({
  title: text.optional().describe('What the draft is called'),
  acts: instruments.min(1).optional().describe('Whole acts: new ones, or in the place of those with the same code'),
  events: z
    .array(
      z.strictObject({
        act: code.describe('Code of an act of the register or of this file'),
        event: instruments.element.shape.events.element,
      }),
    )
    .min(1)
    .optional()
    .describe('Events to be added to acts'),
  answers: z
    .array(answers.element.extend({ jurisdiction: jurisdictionCode }))
    .min(1)
    .optional()
    .describe('Typed answers that would stand in the place of those that there are'),
  note: text.optional(),
});
true satisfies SameShape<z.infer<typeof scenario>, Draft>;
