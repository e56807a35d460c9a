import * as z from 'zod';
import { type Subject } from '../../instruments/subject.js';
import { code, localisedText, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const subject = z.strictObject({
  code,
  label: localisedText,
  broader: code.optional().describe('The wider subject that this one belongs to'),
  note: text.optional(),
});

/** subjects.yaml */
export const subjects = z.array(subject);
true satisfies SameShape<z.infer<typeof subject>, Subject>;
