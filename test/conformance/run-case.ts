import { type Case, type Finding, type Given } from './case.js';
import { MissingFile } from './reference.js';
import { type Tally } from './tally.js';

const NOTHING = { places: 0, outside: 0, largestError: 0, ranks: 0, ranksWrong: 0 };

function found({ id, differs }: Case, tally: Tally): Finding {
  const { places, outside, largestError, ranks, ranksWrong, examples } = tally;
  const counts = { places, outside, largestError, ranks, ranksWrong };
  if (places + ranks === 0) return { id, verdict: 'FAILED', reason: 'nothing was compared', ...counts };
  if (outside + ranksWrong === 0) return { id, verdict: 'ok', ...counts };
  if (differs !== undefined) return { id, verdict: 'differs', reason: differs, ...counts };
  const wrong = [
    ...(outside > 0 ? [`${outside} of ${places} places`] : []),
    ...(ranksWrong > 0 ? [`${ranksWrong} of ${ranks} ranks`] : []),
  ];
  return { id, verdict: 'FAILED', reason: `${wrong.join(' and ')} (${examples.join('; ')})`, ...counts };
}

/** Runs a case: what it compared, and what that says. A fault in it is a failure that says what happened. */
export function runCase(one: Case, given: Given): Finding {
  const { id, notBuilt } = one;
  if (notBuilt !== undefined) return { id, verdict: 'not built', reason: notBuilt, ...NOTHING };
  try {
    return found(one, one.run(given));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const missingFile = error instanceof MissingFile ? { missingFile: error.file } : {};
    return { id, verdict: 'FAILED', reason, ...NOTHING, ...missingFile };
  }
}
