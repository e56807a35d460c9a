import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';
import { type ScoreboardView } from './scoreboard-view.js';
import { type ScoreRow } from './scoreboard.js';

/** Which rows of a board are wanted: those of these places and elements, all where none is named. */
export interface RowsAsked {
  readonly jurisdiction?: readonly string[];
  readonly element?: readonly string[];
}

/** What a message tells of at most. */
const MOST_TOLD = 5;

/** What is wrong with each code that the board has not; only as many are looked at closely as are told. */
function unknownIn(board: ScoreboardView, column: 'jurisdiction' | 'element', asked: ReadonlySet<string>): string[] {
  if (asked.size === 0) return [];
  const known = new Set([...board.scores, ...board.memo].map((row) => row[column]));
  const where = column === 'jurisdiction' ? `not assessed in ${board.assessment}` : `no element of ${board.framework}`;
  const unknown = [...asked].filter((code) => !known.has(code));
  const told = unknown.slice(0, MOST_TOLD).map((code) => {
    const advice = didYouMean(code, known) || ` It has: ${[...known].slice(0, 50).join(', ')}.`;
    return `${column}: "${code}" is ${where}.${advice}`;
  });
  return unknown.length > MOST_TOLD ? [...told, `And ${unknown.length - MOST_TOLD} more.`] : told;
}

/**
 * The rows of these places, by code or alias, and elements, in the order of the board. CALL_INVALID for codes that the
 * board has not, all of them up to five of each.
 */
export function rowsWanted<T extends ScoreRow>(
  board: ScoreboardView,
  rows: readonly T[],
  { jurisdiction, element }: RowsAsked,
): readonly T[] {
  if (!jurisdiction && !element) return rows;
  const places = jurisdiction && new Set(jurisdiction.map((name) => board.aliases.get(name) ?? name));
  const elements = element && new Set(element);
  const wrong = [
    ...unknownIn(board, 'jurisdiction', places ?? new Set()),
    ...unknownIn(board, 'element', elements ?? new Set()),
  ];
  if (wrong.length > 0) throw new DomainError('CALL_INVALID', wrong.join(' '));
  return rows.filter((row) => (!places || places.has(row.jurisdiction)) && (!elements || elements.has(row.element)));
}
