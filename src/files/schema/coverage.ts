import * as z from 'zod';
import { type Coverage } from '../../instruments/coverage/coverage.js';
import { code, confidence, jurisdictionCode, legalDate, source, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const search = z.strictObject({
  code,
  jurisdiction: jurisdictionCode,
  subjects: z.array(code).min(1).describe('What was searched for'),
  from: legalDate.describe('Start of the period whose law was searched'),
  until: legalDate.describe('End of that period'),
  searched: legalDate.describe('The day of the search'),
  by: text,
  where: z.array(source).min(1).describe('The collections, texts and queries searched'),
  found: z.array(code).describe('Codes of instruments; empty: searched, nothing found'),
  confidence,
  note: text.optional(),
});

/** coverage/<CODE>.yaml */
export const coverage = z.array(search);
true satisfies SameShape<z.infer<typeof search>, Coverage>;
