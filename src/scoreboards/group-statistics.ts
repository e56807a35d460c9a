import { bestPerformer } from '../benchmarks/best-performer.js';
import { groupAverage } from '../benchmarks/group-average.js';
import { quartiles } from '../benchmarks/quartiles.js';
import { median } from '../scoring/stats/median.js';
import { standardDeviation } from '../scoring/stats/standard-deviation.js';
import { type GroupStatistics } from './scoreboard.js';

/** Mean, median, standard deviation, quartiles and best of the members that have a score. Null where nobody has one. */
export function groupStatistics(
  members: readonly { readonly jurisdiction: string; readonly score: number | null }[],
): GroupStatistics | null {
  const scores = members.map(({ score }) => score);
  const known = scores.filter((score) => score !== null);
  const [mean, middle] = [groupAverage(scores), median(known)];
  const best = bestPerformer(
    members.map(({ jurisdiction }) => jurisdiction),
    scores,
  );
  if (mean === null || middle === null || best === null) return null;
  return {
    n: known.length,
    mean,
    median: middle,
    standardDeviation: standardDeviation(known),
    quartiles: quartiles(scores).quartiles,
    best,
  };
}
