import * as z from 'zod';
import { type Answer } from '../../assessments/answer.js';
import { MISSING_REASONS } from '../../scoring/method.js';
import { answerValue, code, confidence, legalDate, source, text, translation } from './fields.js';
import { type SameShape } from './same-shape.js';

/** What supports an answer. */
export const evidence = z.strictObject({
  instrument: code.optional().describe('Code of an instrument of the register'),
  provision: text.optional().describe('Pinpoint of a provision of that instrument'),
  source: source.optional(),
  confidence: confidence.optional(),
  translation: translation.optional(),
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
  answered: legalDate.optional().describe('The day on which it was given, or last looked at'),
  gap: text.optional().describe('What is missing to the best answer'),
  commitment: z
    .strictObject({ text, until: legalDate.optional(), source: source.optional() })
    .optional()
    .describe('What the government has undertaken to do about it'),
  override: text.optional().describe('Why it stands in place of the answer that the register gives'),
  note: text.optional(),
});

/** <assessment>/answers/<CODE>.yaml */
export const answers = z.array(answer);
true satisfies SameShape<z.infer<typeof answer>, Answer>;
