import { type Finding } from '../../common/finding.js';
import { type Coverage } from '../../instruments/coverage.js';
import { type Register } from '../register.js';
import { repeatedItems } from './repeated-items.js';
import { reversedInterval } from './reversed-interval.js';
import { unknownCodes } from './unknown-code.js';

/** What a search was for and what it found are known; its period does not end before it starts. */
export function coverageReferences(search: Coverage, register: Register): readonly Finding[] {
  const instruments = {
    has: register.hasInstrument,
    get codes() {
      return register.instrumentCodes();
    },
  };
  return [
    ...unknownCodes('subject', search.subjects, register.subjects, ['subjects']),
    ...repeatedItems(search.subjects, ['subjects']),
    ...unknownCodes('instrument', search.found, instruments, ['found']),
    ...repeatedItems(search.found, ['found']),
    ...reversedInterval(search, []),
  ];
}
