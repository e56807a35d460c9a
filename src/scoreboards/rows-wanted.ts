import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type ScoreboardView } from './scoreboard-view.js';
import { type ScoreRow } from './scoreboard.js';

/** Which rows of a board are wanted: those of these places and elements, all where none is named. */
export interface RowsAsked {
  readonly jurisdiction?: readonly string[];
  readonly element?: readonly string[];
}

function assertKnown(board: ScoreboardView, column: 'jurisdiction' | 'element', asked: readonly string[]): void {
  const known = new Set([...board.scores, ...board.memo].map((row) => row[column]));
  const unknown = asked.find((code) => !known.has(code));
  if (unknown === undefined) return;
  const where = column === 'jurisdiction' ? `not assessed in ${board.assessment}` : `no element of ${board.framework}`;
  const advice = didYouMean(unknown, known) || ` It has: ${[...known].slice(0, 50).join(', ')}.`;
  throw new DomainError('CALL_INVALID', `${column}: "${unknown}" is ${where}.${advice}`);
}

/** The rows of these places and elements, in the order of the board. CALL_INVALID for a code that the board has not. */
export function rowsWanted<T extends ScoreRow>(
  board: ScoreboardView,
  rows: readonly T[],
  { jurisdiction, element }: RowsAsked,
): readonly T[] {
  if (!jurisdiction && !element) return rows;
  if (jurisdiction) assertKnown(board, 'jurisdiction', jurisdiction);
  if (element) assertKnown(board, 'element', element);
  return rows.filter(
    (row) => (!jurisdiction || jurisdiction.includes(row.jurisdiction)) && (!element || element.includes(row.element)),
  );
}
