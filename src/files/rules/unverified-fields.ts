import { didYouMean } from '../../common/did-you-mean.js';
import { type Finding } from '../../common/finding.js';
import { EVENT_TYPES, type Instrument } from '../../instruments/instrument.js';

/** Fields of an act that may be believed only; an event is named by its type. */
const FIELDS: readonly string[] = [
  'title',
  'type',
  'binding',
  'competence',
  'binds',
  'number',
  'gazette',
  'issuedBy',
  'subjects',
  'events',
  'provisions',
  'relations',
  ...EVENT_TYPES,
] satisfies readonly (keyof Instrument | (typeof EVENT_TYPES)[number])[];

/** What is listed as unverified is a field of the act or a type of event. */
export function unverifiedFields(instrument: Instrument): readonly Finding[] {
  return (instrument.unverified ?? []).flatMap((name, index) => {
    if (FIELDS.includes(name)) return [];
    const guess = didYouMean(name, FIELDS) || ` Known: ${FIELDS.join(', ')}.`;
    return [{ path: ['unverified', index], message: `"${name}" is no field of an act, nor a type of event.${guess}` }];
  });
}
