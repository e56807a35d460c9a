import * as z from 'zod';
import { type Jurisdiction } from '../../jurisdictions/jurisdiction.js';
import { confidence, jurisdictionCode, legalDate, localisedText, source, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const commencement = z.strictObject({
  daysAfterPublication: z.int().min(0),
  publishedWithinDays: z.int().min(0),
  confidence,
  sources: z.array(source),
  note: text.optional(),
});

export const jurisdiction = z.strictObject({
  code: jurisdictionCode,
  name: localisedText,
  aliases: z.array(text).optional().describe('Other codes and names under which sources list it'),
  formerNames: z
    .array(z.strictObject({ name: localisedText, from: legalDate.optional(), until: legalDate }))
    .optional(),
  predecessors: z
    .array(z.strictObject({ name: localisedText, code: text.optional(), until: legalDate }))
    .optional()
    .describe('States whose law it took over'),
  partOf: jurisdictionCode.optional().describe('The state that this entity belongs to'),
  footnotes: z.array(z.strictObject({ publisher: z.enum(['OECD', 'EU']), text: localisedText })).optional(),
  commencement: commencement.optional().describe('How long after publication an act usually commences'),
  sources: z.array(source).optional(),
  note: text.optional(),
});

/** jurisdictions.yaml */
export const jurisdictions = z.array(jurisdiction);
true satisfies SameShape<z.infer<typeof jurisdiction>, Jurisdiction>;
