import { type ScoringCriterion, type ScoringElement } from './method.js';

/**
 * The share that each element and criterion has in the root when nothing is missing: the product, from the root down,
 * of its weight over the sum of the sizes of its siblings' weights; below zero for what counts against the root. The
 * root has 1. Exact for arithmetic means; for others the declared share, not the influence. Throws a RangeError where
 * the weights of siblings are all 0.
 */
export function effectiveWeights(root: ScoringElement | ScoringCriterion): Readonly<Record<string, number>> {
  const shares: [code: string, share: number][] = [];
  function visit(node: ScoringElement | ScoringCriterion, share: number): void {
    shares.push([node.code, share]);
    if ('scale' in node) return;
    const total = node.children.reduce((sum, { weight = 1 }) => sum + Math.abs(weight), 0);
    if (!(total > 0)) throw new RangeError(`element ${node.code}: the weights of its children sum to ${total}`);
    for (const child of node.children) visit(child, (share * (child.weight ?? 1)) / total);
  }
  visit(root, 1);
  return Object.fromEntries(shares);
}
