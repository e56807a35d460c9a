import * as z from 'zod';
import { type Group } from '../../jurisdictions/group.js';
import { code, jurisdictionCode, legalDate, localisedText, source, text } from './fields.js';
import { type SameShape } from './same-shape.js';

const group = z.strictObject({
  code,
  name: localisedText,
  members: z.array(
    z.strictObject({
      jurisdiction: jurisdictionCode,
      from: legalDate.optional().describe('First day of membership; left out: always'),
      until: legalDate.optional().describe('Last day of membership'),
    }),
  ),
  sources: z.array(source).min(1),
  note: text.optional(),
});

/** groups.yaml */
export const groups = z.array(group);
true satisfies SameShape<z.infer<typeof group>, Group>;
