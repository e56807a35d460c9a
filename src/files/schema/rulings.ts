import * as z from 'zod';
import { type Ruling } from '../../assessments/ruling.js';
import { code, legalDate, text } from './fields.js';
import { type SameShape } from './same-shape.js';

/** `id@version` of a framework. */
export const frameworkVersion = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*@[1-9]\d*$/, { error: 'is not id@version, such as ddps@1' });

const ruling = z.strictObject({
  code,
  framework: frameworkVersion,
  criterion: code,
  date: legalDate,
  question: text,
  decision: text,
  reason: text,
});

/** rulings.yaml */
export const rulings = z.array(ruling);
true satisfies SameShape<z.infer<typeof ruling>, Ruling>;
