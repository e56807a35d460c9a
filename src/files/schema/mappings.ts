import * as z from 'zod';
import { QUESTION_RELATIONS } from '../../assessments/comparator.js';
import { type Mapping } from '../../assessments/mapping.js';
import { code, confidence, source, text } from './fields.js';
import { frameworkVersion } from './rulings.js';
import { type SameShape } from './same-shape.js';

const mappedElement = z.strictObject({
  framework: frameworkVersion,
  element: code.describe('A criterion of the framework, or an element above'),
});

const quotedQuestion = z.strictObject({
  publication: text.describe('Title of a publication whose answers are not in the data'),
  question: text.describe('Where the question stands there: Figure 12, Q53'),
  text: text.optional().describe('What it asks, as the publication words it'),
});

const mapping = z.strictObject({
  code,
  from: mappedElement,
  relation: z.enum(QUESTION_RELATIONS).describe('What `from` asks: the same as `to`, only part of it, more, or akin'),
  to: z.union([mappedElement, quotedQuestion]),
  reason: text.describe('Why the relation is this one'),
  confidence: confidence.describe('How far what both questions ask was seen'),
  source: source.optional(),
  note: text.optional(),
});

/** mappings.yaml */
export const mappings = z.array(mapping);
true satisfies SameShape<z.infer<typeof mapping>, Mapping>;
