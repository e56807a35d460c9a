import { DomainError } from '../common/domain-error.js';
import { type Robustness } from '../scoreboards/robustness/robustness-result.js';
import { robustnessFrom, robustnessTask } from '../scoreboards/robustness/robustness.js';
import { drawsOf } from '../scoring/uncertainty/monte-carlo.js';
import { type Assessed } from './reading.js';

/** As many draws as a page needs and a report has time for; `merilo robustness` draws more. */
const DRAWS = 400;

/**
 * The ranges of places over some draws of the assumptions that the assessment names, or the usual ones, without what
 * moves them. Null where the assumptions do not fit.
 */
export function rankRanges({ data, board }: Assessed): Robustness | null {
  // The scoreboard has the digest of these data already.
  const engine = { version: board.engine, sha256: () => board.digest.slice('sha256:'.length) };
  const plan = data.assessment.robustness?.draws;
  try {
    const task = robustnessTask(data, { draws: Math.min(DRAWS, plan ?? DRAWS) });
    const tally = drawsOf(task.model, task.sequence)({ from: 0, to: task.draws }, {});
    return tally ? robustnessFrom(data, engine, { ...task, n: 0, rows: 0 }, [tally], []) : null;
  } catch (error) {
    if (error instanceof DomainError || error instanceof RangeError) return null;
    throw error;
  }
}
