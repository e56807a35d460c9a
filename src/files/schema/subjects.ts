import * as z from 'zod';
import { type Subject } from '../../instruments/subject.js';
import { code, localisedText, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const subject = z.strictObject({
  code,
  label: localisedText,
  definition: localisedText.optional().describe('What belongs to it and what does not'),
  broader: code.optional().describe('The wider subject that this one belongs to'),
  related: z.array(code).min(1).optional().describe('Subjects beside it that a reader may mean'),
  note: text.optional(),
});

/** subjects.yaml */
export const subjects = z.array(subject);
true satisfies SameShape<z.infer<typeof subject>, Subject>;
