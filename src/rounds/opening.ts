import { without } from '../common/without.js';
import { type RoundAsked } from './rounds.service.js';

/** A round that is asked for, as the assessment that it is to become and how it goes about it. */
export function openingOf(
  given: Readonly<Record<string, unknown>>,
  { secondCoding, governments }: RoundAsked['settings'],
): RoundAsked {
  const { round, title, ...rest } = without(given, 'secondCoding', 'governments', 'from');
  return {
    assessment: { id: round, title: { en: title }, submittedToGovernments: governments, ...rest },
    settings: { secondCoding, governments },
    ...(typeof given['from'] === 'string' && { from: given['from'] }),
  };
}
