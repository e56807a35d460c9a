import { gap } from '../benchmarks/gap.js';
import { groupAverage } from '../benchmarks/group-average.js';
import { rankAmong } from '../benchmarks/rank-among.js';
import { type Place } from './scoreboard.js';

/** What is known of a subject on the scale of a comparator. */
export type Interval = Pick<Place, 'jurisdiction' | 'score' | 'low' | 'high'>;

/**
 * Where subjects stand among the members of a comparator: the gap from their mean, and how many score surely and
 * possibly higher. A member is never higher than itself.
 */
export function placesAmong(subjects: readonly Interval[], members: readonly (number | null)[]): readonly Place[] {
  const average = groupAverage(members);
  return subjects.map(({ jurisdiction, score, low, high }) => {
    const [surely, possibly] = [rankAmong(high, members), rankAmong(low, members)];
    return {
      jurisdiction,
      score,
      low,
      high,
      gap: gap(score, average),
      higherLow: surely?.higher ?? 0,
      higherHigh: possibly?.higher ?? 0,
      of: surely?.of ?? 0,
    };
  });
}
