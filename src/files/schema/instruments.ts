import * as z from 'zod';
import {
  ADDRESSEES,
  BINDING_FORCES,
  DELAYED_FROM,
  EVENT_TYPES,
  type Instrument,
  INSTRUMENT_TYPES,
  MODALITIES,
  REACHES,
  RELATION_TYPES,
} from '../../instruments/instrument.js';
import {
  code,
  confidence,
  jurisdictionCode,
  languageTag,
  legalDate,
  localisedText,
  source,
  text,
  translation,
} from './fields.js';
import { type SameShape } from './same-shape.js';

const event = z.strictObject({
  type: z.enum(EVENT_TYPES),
  date: legalDate.nullable().describe('null: it happened, and the day follows from what stands below or is not known'),
  after: z
    .strictObject({ days: z.int().min(0).max(3660), event: z.enum(DELAYED_FROM) })
    .optional()
    .describe('So many days after another event of the act'),
  condition: text.optional().describe('What must happen first'),
  unmetUntil: legalDate.optional().describe('The last date on which the condition was seen not to be met'),
  by: text.optional().describe('The act by which it happened'),
  provisions: z.array(text).optional().describe('Pinpoints that it concerns; left out: the whole act'),
  confidence: confidence.optional(),
  source: source.optional(),
  note: text.optional(),
});

const wording = {
  text: text.describe('What it says, in own words'),
  subject: code.optional(),
  modality: z.enum(MODALITIES).optional(),
  addressee: z.enum(ADDRESSEES).optional().describe('Whom it speaks to'),
  reach: z.enum(REACHES).optional(),
  confidence: confidence.optional(),
  source: source.optional(),
  note: text.optional(),
};

const provision = z.strictObject({
  pinpoint: text.describe('As a lawyer cites it: 27(1)'),
  since: text.optional().describe('The amendment that put it in, as the `by` of an amended event'),
  ...wording,
  amended: z
    .array(z.strictObject({ by: text.describe('The amendment, as the `by` of an event'), ...wording }))
    .min(1)
    .optional()
    .describe('What later amendments made of it, each whole, in the order of their events'),
});

const instrument = z.strictObject({
  code,
  jurisdiction: jurisdictionCode,
  title: localisedText,
  translations: z.record(languageTag, translation).optional().describe('By language, whose translation a title is'),
  type: z.enum(INSTRUMENT_TYPES),
  draft: z.boolean().optional().describe('A bill: not in force on any day until an adopted event is recorded'),
  binding: z.enum(BINDING_FORCES),
  competence: jurisdictionCode.optional().describe('Whose matter it is; left out: the jurisdiction itself'),
  binds: text.optional().describe('Whom it binds, in own words'),
  number: text.optional().describe('Official number as printed'),
  gazette: text.optional().describe('Gazette citation as printed'),
  issuedBy: text.optional(),
  subjects: z.array(code).describe('Areas of the vocabulary in subjects.yaml'),
  events: z.array(event),
  provisions: z.array(provision).optional(),
  relations: z.array(z.strictObject({ type: z.enum(RELATION_TYPES), act: text, note: text.optional() })).optional(),
  presumed: z
    .strictObject({ inForce: z.boolean(), from: legalDate, until: legalDate.optional(), reason: text })
    .optional()
    .describe('A recorded presumption where the dates do not say'),
  confidence,
  unverified: z.array(text).optional().describe('Names of the fields that are believed only'),
  sources: z.array(source).min(1),
  note: text.optional(),
});

/** instruments/<CODE>.yaml */
export const instruments = z.array(instrument);
true satisfies SameShape<z.infer<typeof instrument>, Instrument>;
