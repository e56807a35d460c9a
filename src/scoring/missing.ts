import { type Cell, type MissingPolicy, type MissingReason } from './method.js';
import { isClosed } from './points.js';
import { parseShare, reaches } from './share.js';

/** Complete numbers with the weights that they carry, ready for a mean; or why there are none. */
export type Completed =
  { readonly values: readonly number[]; readonly weights: readonly number[] } | { readonly missing: MissingReason };

/** A child of an element, as the policy sees it. */
export type Child = Pick<Cell, 'score' | 'missing'> & { readonly weight: number };

function reasonOf(children: readonly Child[]): MissingReason {
  const reason = children[0]?.missing ?? null;
  return reason !== null && children.every(({ missing }) => missing === reason) ? reason : 'insufficient-data';
}

function reweight(policy: MissingPolicy, children: readonly Child[]): Completed {
  const values: number[] = [];
  const weights: number[] = [];
  let known = 0;
  let remaining = 0;
  for (const { score, missing, weight } of children) {
    if (score !== null) {
      values.push(score);
      weights.push(weight);
      known += weight;
    }
    if (!isClosed(missing)) remaining += weight;
  }
  return known > 0 && reaches(known, remaining, parseShare(policy.atLeast))
    ? { values, weights }
    : { missing: reasonOf(children) };
}

const METHODS: Readonly<
  Record<MissingPolicy['method'], (policy: MissingPolicy, children: readonly Child[]) => Completed>
> = { reweight };

/**
 * Turns children, some without a score, into complete numbers with weights, or into the reason for having none.
 * Children that are `not-applicable`, `not-covered` or `declined` drop out with their weight. Of the weight that
 * remains, `reweight` wants the share `atLeast` to have a score; the scored children then carry all of it. Otherwise
 * the reason is the one that all children share, else `insufficient-data`. Runs once an element, before the mean:
 * a mean sees nothing but its output. docs/method.md, section 4.
 */
export function complete(policy: MissingPolicy, children: readonly Child[]): Completed {
  return METHODS[policy.method](policy, children);
}
