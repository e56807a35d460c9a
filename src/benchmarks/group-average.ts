import { type Score } from '../scoring/score.js';
import { mean } from '../scoring/stats/mean.js';

/**
 * The mean score of a group, each member counting once. Members without a score are left out of both sides; with none
 * left, there is no average.
 */
export function groupAverage(scores: readonly Score[]): Score {
  return mean(scores.filter((score) => score !== null));
}
