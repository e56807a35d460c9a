import { type Score } from '../scoring/score.js';
import { isTied } from '../scoring/tie.js';

/** Who has the best score: all of them, where several are tied for it. */
export interface BestPerformer {
  readonly score: number;
  /** Codes, in the order in which they were given. */
  readonly jurisdictions: readonly string[];
}

/**
 * The best known score of a group and everyone who has it, tied as ranks are tied, in the order given. Null where
 * nobody has a score. Throws a RangeError where codes and scores differ in number.
 */
export function bestPerformer(jurisdictions: readonly string[], scores: readonly Score[]): BestPerformer | null {
  if (jurisdictions.length !== scores.length) {
    throw new RangeError(`${jurisdictions.length} jurisdictions do not match ${scores.length} scores`);
  }
  const known = scores.filter((score) => score !== null);
  if (known.length === 0) return null;
  const best = known.reduce((a, b) => Math.max(a, b));
  const isBest = (score: Score | undefined): boolean => typeof score === 'number' && isTied(best, score);
  return { score: best, jurisdictions: jurisdictions.filter((_, i) => isBest(scores[i])) };
}
