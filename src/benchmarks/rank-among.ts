import { type Score } from '../scoring/score.js';
import { isAbove } from '../scoring/tie.js';

/** Where an outsider would stand: `higher` of the `of` members that have a score have a higher one. */
export interface Position {
  readonly higher: number;
  readonly of: number;
}

/**
 * The place of an outsider among the members of a group: "12 of 33 members score higher". Not a rank, which only
 * members have. Members without a score are left out of both sides; a tie, as in ranks, is not higher. Null where the
 * outsider has no score or no member has one.
 */
export function rankAmong(score: Score, members: readonly Score[]): Position | null {
  const known = members.filter((member) => member !== null);
  if (score === null || known.length === 0) return null;
  return { higher: known.filter((member) => isAbove(member, score)).length, of: known.length };
}
