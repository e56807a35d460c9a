import { type Finding } from '../../common/finding.js';
import { spanOf } from '../../common/legal-date.js';
import { type Coverage } from '../../instruments/coverage/coverage.js';
import { type Register } from '../register.js';
import { repeatedItems } from './repeated-items.js';
import { reversedInterval } from './reversed-interval.js';
import { unknownCodes } from './unknown-code.js';

/**
 * The acts that a search found are in the register. Checked, but no bar to scoring: a search that found what the
 * register does not hold counts for nothing there.
 */
export function foundActs(search: Coverage, register: Register): readonly Finding[] {
  const instruments = {
    has: register.hasInstrument,
    get codes() {
      return register.instrumentCodes();
    },
  };
  return unknownCodes('instrument', search.found, instruments, ['found']);
}

/** A search can cover no day that lies after it. */
function searchedAhead({ until, searched }: Coverage): readonly Finding[] {
  const [last, day] = [spanOf(until)?.latest, spanOf(searched)?.latest];
  if (last === undefined || day === undefined || last <= day) return [];
  const message = `the search covers days until ${until}, after the day on which it was made (${searched}): mend one of the dates`;
  return [{ path: ['until'], message }];
}

/** What a search was for is known; its period does not end before it starts. */
export function coverageReferences(search: Coverage, register: Register): readonly Finding[] {
  return [
    ...unknownCodes('subject', search.subjects, register.subjects, ['subjects']),
    ...repeatedItems(search.subjects, ['subjects']),
    ...repeatedItems(search.found, ['found']),
    ...reversedInterval(search, []),
    ...searchedAhead(search),
  ];
}
