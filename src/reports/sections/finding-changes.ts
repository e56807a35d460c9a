import { comparableAnswers, movesBetween } from '../moves.js';
import { type Reading } from '../reading.js';
import { type Finding } from './finding.js';

/** How many answers are known to have moved since the earlier date, and among how many that could be compared. */
export function changeFinding(later: Reading, earlier: Reading): Finding {
  const { say, date: written } = later.locale;
  const moves = movesBetween(earlier, later);
  const up = moves.filter(({ change }) => change > 0).length;
  const date = written(earlier.board.asOf);
  return {
    claim:
      moves.length === 0
        ? say('findings.changes.none', { date })
        : say('findings.changes.some', { n: moves.length, date, up, down: moves.length - up }),
    evidence: say('findings.changes.compared', { both: comparableAnswers(earlier, later) }),
  };
}
