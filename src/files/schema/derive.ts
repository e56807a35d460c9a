import * as z from 'zod';
import { COMPETENCES, type Condition, type DeriveRule } from '../../frameworks/derive-rule.js';
import { STAGES } from '../../instruments/time/in-force.js';
import { ADDRESSEES, BINDING_FORCES, INSTRUMENT_TYPES, MODALITIES, REACHES } from '../../instruments/instrument.js';
import { RUNGS } from '../../instruments/time/ladder.js';
import { code, legalDate } from './fields.js';
import { type SameShape } from './same-shape.js';

const instrumentPattern = z.strictObject({
  subject: z.array(code).optional(),
  narrower: z.boolean().optional().describe('Whether subjects under those named count too; left out: no'),
  type: z.array(z.enum(INSTRUMENT_TYPES)).min(1).optional(),
  binding: z.array(z.enum(BINDING_FORCES)).min(1).optional(),
  competence: z.array(z.enum(COMPETENCES)).min(1).optional().describe('Whose matter the act is'),
  adopted: z
    .strictObject({ from: legalDate.optional(), until: legalDate.optional() })
    .optional()
    .describe('Adopted within these dates, both ends included'),
  rung: z.enum(RUNGS).optional().describe('The rung that the act must have reached'),
  stage: z.enum(STAGES).optional().describe('in-force when left out'),
});

const provisionPattern = z.strictObject({
  subject: z.array(code).min(1),
  narrower: z.boolean().optional().describe('Whether subjects under those named count too; left out: no'),
  modality: z.array(z.enum(MODALITIES)).min(1).optional(),
  addressee: z.array(z.enum(ADDRESSEES)).min(1).optional(),
  reach: z.array(z.enum(REACHES)).min(1).optional(),
  instrument: instrumentPattern.optional(),
});

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ atLeast: z.strictObject({ count: z.int().min(1), of: z.array(condition).min(1) }) }),
    z.strictObject({ provision: provisionPattern }),
    z.strictObject({ instrument: instrumentPattern.extend({ subject: z.array(code).min(1) }) }),
  ]),
);

export const deriveRule = z.strictObject({
  coverage: z.array(code).min(1).describe('Subjects that a search must name for absence to count'),
  answers: z.array(z.strictObject({ value: code, when: condition })).min(1),
  otherwise: code.describe('The answer when none holds and the search was made'),
});
true satisfies SameShape<z.infer<typeof deriveRule>, DeriveRule>;
