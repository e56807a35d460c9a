import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type ScoreboardView } from './scoreboard-view.js';
import { type ScoreRow } from './scoreboard.js';

/** Which rows of a board are wanted: those of these places and elements, all where none is named. */
export interface RowsAsked {
  readonly jurisdiction?: readonly string[];
  readonly element?: readonly string[];
}

function unknownIn(board: ScoreboardView, column: 'jurisdiction' | 'element', asked: readonly string[]): string[] {
  const known = new Set([...board.scores, ...board.memo].map((row) => row[column]));
  const where = column === 'jurisdiction' ? `not assessed in ${board.assessment}` : `no element of ${board.framework}`;
  return [...new Set(asked)]
    .filter((code) => !known.has(code))
    .map((code) => {
      const advice = didYouMean(code, known) || ` It has: ${[...known].slice(0, 50).join(', ')}.`;
      return `${column}: "${code}" is ${where}.${advice}`;
    });
}

/** What a message tells of at most. */
const MOST_TOLD = 5;

function assertKnown(unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  const more = unknown.length > MOST_TOLD ? ` And ${unknown.length - MOST_TOLD} more.` : '';
  throw new DomainError('CALL_INVALID', `${unknown.slice(0, MOST_TOLD).join(' ')}${more}`);
}

/**
 * The rows of these places, by code or alias, and elements, in the order of the board. CALL_INVALID for codes that the
 * board has not: all of them.
 */
export function rowsWanted<T extends ScoreRow>(
  board: ScoreboardView,
  rows: readonly T[],
  { jurisdiction, element }: RowsAsked,
): readonly T[] {
  if (!jurisdiction && !element) return rows;
  const places = jurisdiction?.map((name) => board.aliases.get(name) ?? name);
  assertKnown([...unknownIn(board, 'jurisdiction', places ?? []), ...unknownIn(board, 'element', element ?? [])]);
  return rows.filter(
    (row) => (!places || places.includes(row.jurisdiction)) && (!element || element.includes(row.element)),
  );
}
