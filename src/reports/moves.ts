import { type Criterion } from '../frameworks/framework.js';
import { type SettledAnswer } from '../scoreboards/scoreboard.js';
import { type Reading } from './reading.js';

/** An answer that was one thing at the earlier date and is another at the later. */
export interface Move {
  readonly jurisdiction: string;
  readonly criterion: Criterion;
  readonly from: SettledAnswer;
  readonly to: SettledAnswer;
  /** Points gained (or lost) where both are settled. */
  readonly change: number;
}

/** Only where both dates have a settled answer can a move be told; the rest is a change of knowledge. */
export function movesBetween(earlier: Reading, later: Reading): readonly Move[] {
  return later.subjects.flatMap((jurisdiction) =>
    later.criteria.flatMap((criterion): readonly Move[] => {
      const [from, to] = [earlier.answer(jurisdiction, criterion.code), later.answer(jurisdiction, criterion.code)];
      if (!from || !to || from.points.score === null || to.points.score === null) return [];
      const change = to.points.score - from.points.score;
      return Math.abs(change) < 1e-9 ? [] : [{ jurisdiction, criterion, from, to, change }];
    }),
  );
}

/** How many answers are settled at both dates, so that they can be compared at all. */
export function comparableAnswers(earlier: Reading, later: Reading): number {
  return later.subjects.reduce(
    (sum, jurisdiction) =>
      sum +
      later.criteria.filter(({ code }) => {
        const [from, to] = [earlier.answer(jurisdiction, code), later.answer(jurisdiction, code)];
        return from && to && from.points.score !== null && to.points.score !== null;
      }).length,
    0,
  );
}
