import { type Criterion, type FrameworkElement, isCriterion } from '../../../frameworks/framework.js';

/** One part of a tree with its place: how deep it stands, and its share of the whole when all is assessed. */
export interface PartShare {
  readonly part: FrameworkElement | Criterion;
  readonly depth: number;
  readonly share: number;
}

/** The parts under an element in the order of the tree, each with its share of the whole. Siblings without weight share nothing. */
export function partShares(element: FrameworkElement, share = 1, depth = 0): readonly PartShare[] {
  const total = element.children.reduce((sum, { weight = 1 }) => sum + Math.abs(weight), 0);
  return element.children.flatMap((part): readonly PartShare[] => {
    const own = total === 0 ? 0 : (share * Math.abs(part.weight ?? 1)) / total;
    return [{ part, depth, share: own }, ...(isCriterion(part) ? [] : partShares(part, own, depth + 1))];
  });
}
