import * as z from 'zod';
import { DECISIONS, type GovernmentReply, POSITIONS } from '../../assessments/reply.js';
import { MISSING_REASONS } from '../../scoring/method.js';
import { evidence } from './answers.js';
import { answerValue, code, legalDate, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const response = z.strictObject({
  decision: z
    .enum(DECISIONS)
    .describe(
      'Whether the answer stands (keep), was revised, or both answers stand beside each other (leave-disputed)',
    ),
  text,
});

const reply = z.strictObject({
  criterion: code,
  position: z.enum(POSITIONS).describe('silent: its time was over, and it had signed nothing'),
  value: answerValue.optional().describe("The government's own answer"),
  missing: z.enum(MISSING_REASONS).optional().describe('Why, to the government, there is no value'),
  comment: text.optional().describe('What the government says, in its words'),
  evidence: z.array(evidence).optional(),
  signed: legalDate.describe(
    'The day on which it was signed; of a silent one, the last day on which it could have been',
  ),
  response: response.optional().describe('What the assessors say to it'),
});

/** <assessment>/replies/<CODE>.yaml */
export const replies = z.array(reply);
true satisfies SameShape<z.infer<typeof reply>, GovernmentReply>;
