import { dateInWords } from '../date-format.js';
import { comparableAnswers, movesBetween } from '../moves.js';
import { type Reading } from '../reading.js';
import { agree, capitalised, numberWord } from '../words.js';
import { type Finding } from './finding.js';

/** How many answers are known to have moved since the earlier date, and among how many that could be compared. */
export function changeFinding(later: Reading, earlier: Reading): Finding {
  const moves = movesBetween(earlier, later);
  const both = comparableAnswers(earlier, later);
  const up = moves.filter(({ change }) => change > 0).length;
  const down = moves.length - up;
  const since = dateInWords(earlier.board.asOf);
  const compared = `${both === 0 ? 'No answer is' : `${both}\u00a0${agree(both, 'answer is', 'answers are')}`} settled at both dates; what is known at one date only is no change.`;
  if (moves.length === 0) return { claim: `No answer is known to have moved since ${since}.`, evidence: compared };
  const directions = [up > 0 ? `${up} up` : '', down > 0 ? `${down} down` : '']
    .filter((part) => part !== '')
    .join(' and ');
  return {
    claim: `${capitalised(numberWord(moves.length))} ${agree(moves.length, 'answer has', 'answers have')} moved since ${since}, ${directions}.`,
    evidence: compared,
  };
}
