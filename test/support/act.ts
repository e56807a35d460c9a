import { type Instrument, type LegalEvent } from '../../src/instruments/instrument.js';
import { type UsualCommencement } from '../../src/jurisdictions/jurisdiction.js';

/** A delay as invented for the tests: eight days, and thirty to be published. */
export const usual: UsualCommencement = {
  daysAfterPublication: 8,
  publishedWithinDays: 30,
  confidence: 'seen',
  sources: [{ title: 'an invented delay' }],
};

/** A law of an invented place with these events. */
export function act(events: readonly LegalEvent[], rest: Partial<Instrument> = {}): Instrument {
  return {
    code: 'ZZZ-1',
    jurisdiction: 'ZZZ',
    title: { en: 'An act' },
    type: 'law',
    binding: 'binding',
    subjects: [],
    events,
    confidence: 'seen',
    sources: [{ title: 'a source' }],
    ...rest,
  };
}
