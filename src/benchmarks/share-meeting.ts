import { type Score } from '../scoring/score.js';

/**
 * Share of jurisdictions at or above a threshold. Jurisdictions without a score
 * are left out of both sides; with none left, there is no share.
 */
export function shareMeeting(scores: readonly Score[], threshold: number): Score {
  const known = scores.filter((score) => score !== null);
  return known.length === 0 ? null : known.filter((score) => score >= threshold).length / known.length;
}
