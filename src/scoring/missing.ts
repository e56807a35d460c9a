import { type Cell, type MissingPolicy, type MissingReason } from './method.js';
import { parseShare, reaches } from './share.js';

/** Complete numbers with the weights that they carry, ready for a mean; or why there are none. */
export type Completed =
  { readonly values: readonly number[]; readonly weights: readonly number[] } | { readonly missing: MissingReason };

type Completion = (policy: MissingPolicy, children: readonly Cell[], weights: readonly number[]) => Completed;

function reasonOf(children: readonly Cell[]): MissingReason {
  const reason = children[0]?.missing ?? null;
  return reason !== null && children.every(({ missing }) => missing === reason) ? reason : 'insufficient-data';
}

const reweight: Completion = (policy, children, weights) => {
  const scored: number[] = [];
  const carried: number[] = [];
  let known = 0;
  let open = 0;
  for (let i = 0; i < children.length; i += 1) {
    const { score, high } = children[i] as Cell;
    const weight = weights[i] as number;
    if (score !== null) {
      scored.push(score);
      carried.push(weight);
      known += weight;
    } else if (high !== null) open += weight;
  }
  const isEnough = known > 0 && (open === 0 || reaches(known, known + open, parseShare(policy.atLeast)));
  return isEnough ? { values: scored, weights: carried } : { missing: reasonOf(children) };
};

const METHODS: Readonly<Record<MissingPolicy['method'], Completion>> = { reweight };

/**
 * Turns children, some without a score, into complete numbers with weights, or into the reason for having none.
 * Children of which nothing can be known (`not-applicable`, `not-covered`, `declined`, elements of nothing else: all
 * that have no bounds) drop out with their weight. Of the weight that remains, `reweight` wants the share `atLeast`
 * to have a score; the scored children then carry all of it. Otherwise the reason is the one that all children share,
 * else `insufficient-data`. Runs once an element, before the mean: a mean sees nothing but its output.
 * docs/method.md, section 4.
 */
export function complete(policy: MissingPolicy, children: readonly Cell[], weights: readonly number[]): Completed {
  return METHODS[policy.method](policy, children, weights);
}
