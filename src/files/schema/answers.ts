import * as z from 'zod';
import { type Answer } from '../../assessments/answer.js';
import { MISSING_REASONS } from '../../scoring/method.js';
import { answerValue, code, confidence, legalDate, source, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const evidence = z.strictObject({
  instrument: code.optional().describe('Code of an instrument of the register'),
  provision: text.optional().describe('Pinpoint of a provision of that instrument'),
  source: source.optional(),
  confidence: confidence.optional(),
  translation: z.enum(['official', 'unofficial', 'machine']).optional(),
  note: text.optional(),
});

const answer = z.strictObject({
  criterion: code,
  value: answerValue.optional(),
  missing: z.enum(MISSING_REASONS).optional().describe('Why there is no value'),
  unsure: z.array(answerValue).min(2).optional().describe('The answers between which the analyst cannot decide'),
  disputed: z.array(answerValue).min(2).optional().describe('The answers that sources hold against each other'),
  justification: text,
  evidence: z.array(evidence).optional(),
  confidence: confidence.optional(),
  valid: z
    .strictObject({ from: legalDate.optional(), until: legalDate.optional() })
    .optional()
    .describe('The interval for which it holds'),
  override: text.optional().describe('Why it stands in place of the answer that the register gives'),
  note: text.optional(),
});

/** <assessment>/answers/<CODE>.yaml */
export const answers = z.array(answer);
true satisfies SameShape<z.infer<typeof answer>, Answer>;
