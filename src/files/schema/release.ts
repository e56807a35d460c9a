import * as z from 'zod';
import { CORRECTED_FIGURES, type Release } from '../../releases/release.js';
import { instantFault, nameFault } from '../../releases/release-call.js';
import { credit } from './credit.js';
import { code, jurisdictionCode, legalDate, localisedText, text } from './fields.js';
import { frameworkVersion } from './rulings.js';
import { type SameShape } from './same-shape.js';

/** The name of a release: a day, and which release of that day. */
const releaseName = z
  .string()
  .superRefine((value, context) => {
    const fault = nameFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({
    description: 'The day of publication, 2026-11-30; a second release of that day is 2026-11-30-2',
    pattern: '^\\d{4}-\\d{2}-\\d{2}(-([2-9]|[1-9]\\d))?$',
  });

const digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/, { error: 'is not a digest: sha256: and 64 digits from 0 to f' });

/** An instant of universal time, to the second or the minute. */
const instant = z
  .string()
  .superRefine((value, context) => {
    const fault = instantFault(value);
    if (fault !== null) context.addIssue({ code: 'custom', message: fault });
  })
  .meta({
    description: 'An instant of universal time, 2026-11-30T10:00:00Z',
    pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?Z$',
  });

const figure = z.union([z.number(), text], { error: 'must be a number or a text' });

const correction = z.strictObject({
  jurisdiction: jurisdictionCode.optional(),
  comparator: code.optional(),
  element: code,
  figure: z.enum(CORRECTED_FIGURES),
  before: figure.optional().describe('As published; left out where there was none'),
  after: figure.optional().describe('As corrected; left out where there is none'),
  why: text.optional().describe('Where it is another reason than that of the release'),
});

/** <assessment>/releases/<name>.yaml */
export const release = z.strictObject({
  assessment: code,
  name: releaseName,
  title: localisedText,
  framework: frameworkVersion.describe('The version of the method'),
  asOf: legalDate.describe('The legal cut-off'),
  evidenceHorizon: legalDate.optional().describe('The newest day on which a source was seen, or that it bears'),
  engine: text,
  digest: digest.describe('Of all that the scores follow from'),
  resultDigest: digest.describe('Of the scores at 12 significant digits'),
  besideDigest: digest.describe("Of the assessment's statement, its comparators and the rulings"),
  frozen: digest.describe('Of the bytes of <name>.json, the frozen data'),
  embargo: instant.optional().describe('Nobody is to publish it before'),
  supersedes: releaseName.optional().describe('The release that it corrects'),
  why: text.optional().describe('Why it corrects that one'),
  erratum: z.array(correction).min(1).optional().describe('Every figure that moved'),
  licence: text,
  credit: credit.optional(),
  note: text.optional(),
});
true satisfies SameShape<z.infer<typeof release>, Release>;
