import { type Finding } from '../../common/finding.js';
import { type Instrument } from '../../instruments/instrument.js';
import { type Register } from '../register.js';
import { repeatedItems } from './repeated-items.js';
import { reversedInterval } from './reversed-interval.js';
import { unknownCode, unknownCodes } from './unknown-code.js';

/** The subjects and the competence of an act are known; a presumption does not end before it starts. */
export function instrumentReferences(instrument: Instrument, register: Register): readonly Finding[] {
  const { competence, subjects, provisions, presumed } = instrument;
  return [
    ...unknownCodes('subject', subjects, register.subjects, ['subjects']),
    ...repeatedItems(subjects, ['subjects']),
    ...(provisions ?? []).flatMap(({ subject }, index) =>
      subject === undefined ? [] : unknownCode('subject', subject, register.subjects, ['provisions', index, 'subject']),
    ),
    ...(competence === undefined
      ? []
      : unknownCode('jurisdiction', competence, register.jurisdictions, ['competence'])),
    ...reversedInterval(presumed, ['presumed']),
  ];
}
