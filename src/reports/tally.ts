import { isClosed } from '../scoreboards/answer-shape.js';
import { type Reading } from './reading.js';

/** How many answers there are of each kind, over all subjects and criteria. */
export interface Tally {
  readonly all: number;
  readonly assessed: number;
  /** An answer is given, but all that it rests on is unverified. */
  readonly unverified: number;
  /** Between two or more answers. */
  readonly unsure: number;
  /** Outside the question or the survey, or declined. */
  readonly closed: number;
  readonly open: number;
}

export function tally(reading: Reading, subjects: readonly string[] = reading.subjects): Tally {
  const answers = reading.board.answers.filter(({ jurisdiction }) => subjects.includes(jurisdiction));
  const assessed = answers.filter(({ points }) => points.score !== null).length;
  const rest = answers.filter(({ points }) => points.score === null);
  const closed = rest.filter(isClosed).length;
  const unverified = rest.filter((answer) => !isClosed(answer) && answer.unverified).length;
  const unsure = rest.filter(
    (answer) => !isClosed(answer) && !answer.unverified && answer.candidates.length > 0,
  ).length;
  return {
    all: answers.length,
    assessed,
    unverified,
    unsure,
    closed,
    open: rest.length - closed - unverified - unsure,
  };
}

/** Criteria under an element that have a score, of all under it, over all subjects. */
export function answeredOn(reading: Reading, element: string): { readonly answered: number; readonly of: number } {
  const rows = reading.rowsOf(element);
  const sum = (key: 'answered' | 'of'): number => rows.reduce((total, row) => total + row[key], 0);
  return { answered: sum('answered'), of: sum('of') };
}
