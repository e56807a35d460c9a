import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type ComparatorView } from './comparator-view.js';
import { type ScoreboardView } from './scoreboard-view.js';

/** The comparators of a board, or those beside one element. CALL_INVALID for an element that the framework has not. */
export function comparatorsOf(board: ScoreboardView, element?: string): readonly ComparatorView[] {
  if (element === undefined) return board.comparators;
  const known = new Set([...board.scores, ...board.comparators].map((row) => row.element));
  if (!known.has(element)) {
    const advice = didYouMean(element, known) || ` It has: ${[...known].join(', ')}.`;
    throw new DomainError('CALL_INVALID', `element: "${element}" is no element of ${board.framework}.${advice}`);
  }
  return board.comparators.filter((comparator) => comparator.element === element);
}
