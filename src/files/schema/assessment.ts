import * as z from 'zod';
import { type Assessment } from '../../assessments/assessment.js';
import { answerValue, code, jurisdictionCode, legalDate, localisedText, source, text } from './fields.js';
import { credit } from './credit.js';
import { robustness } from './robustness.js';
import { frameworkVersion } from './rulings.js';
import { type SameShape } from './same-shape.js';

const constraint = z.strictObject({
  code,
  criterion: code,
  value: answerValue,
  atLeast: z.int().min(1).describe('How many of them, at least, have the answer'),
  of: z.array(jurisdictionCode).min(1),
  source,
  wording: text.describe('As the publication says it'),
  note: text.optional(),
});

/** <assessment>/assessment.yaml */
export const assessment = z.strictObject({
  id: code,
  title: localisedText,
  subtitle: localisedText.optional(),
  framework: frameworkVersion,
  asOf: legalDate.describe('The law of that day is scored'),
  window: z.strictObject({ from: legalDate, until: legalDate, note: text }).optional(),
  subjects: z.array(code).min(1).describe('Jurisdictions in the order of publication, or the code of one group'),
  memo: z.array(jurisdictionCode).optional().describe('Entities shown, never ranked or averaged'),
  groups: z.array(code).optional(),
  comparableWith: z.array(code).optional(),
  submittedToGovernments: z.boolean(),
  publisher: z.enum(['OECD', 'EU']).describe('Whose designation footnotes are printed'),
  constraints: z.array(constraint).optional(),
  robustness: robustness.optional(),
  sources: z.array(source).min(1),
  licence: text,
  credit: credit.optional(),
  note: text.optional(),
});
true satisfies SameShape<z.infer<typeof assessment>, Assessment>;
