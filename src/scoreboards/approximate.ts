import { type Framework } from '../frameworks/framework.js';
import { type ElementColumns } from '../scoring/element-columns.js';
import { type ScoringNode } from '../scoring/method.js';
import { dependsOnSample } from '../scoring/normalise.js';
import { rollUpElement } from './roll-up.js';
import { type ScoredUnits } from './score-units.js';

/** Whether the score of some unit is still open. */
function isOpen({ low, high }: ElementColumns): boolean {
  return low.some((bound, unit) => !Object.is(bound, high[unit]));
}

/** Whether a step of the node takes parameters from the scores of others. */
function looksAtOthers({ treat, normalise }: ScoringNode): boolean {
  return treat !== undefined || (normalise !== undefined && dependsOnSample(normalise));
}

/** Which bounds are approximate, in a sentence; none where all hold whatever the open answers turn out to be. */
export function approximateWords(elements: readonly string[] = []): readonly string[] {
  if (elements.length === 0) return [];
  return [
    `The bounds and the places of ${elements.join(', ')} are approximate: open answers of others could move what they are measured by.`,
  ];
}

/**
 * The elements whose bounds, and ranges of ranks, are approximate: while answers are open that a step takes its
 * parameters from, these could still move. Themselves, and all that rest on them. Empty where nothing is open, and where
 * every answer earns its points by itself.
 */
export function approximateElements(framework: Framework, { elements }: ScoredUnits): readonly string[] {
  const scores = new Map(elements.map((each) => [each.element.code, each.scores]));
  const found: string[] = [];
  const visit = (node: ScoringNode): boolean => {
    const own = scores.get(node.code);
    const below = 'children' in node ? node.children.map(visit) : [];
    const isApproximate = below.includes(true) || (own !== undefined && isOpen(own) && looksAtOthers(node));
    if (isApproximate && !found.includes(node.code)) found.push(node.code);
    return isApproximate;
  };
  visit(framework.root);
  for (const rollUp of framework.rollUps ?? []) {
    const root = rollUpElement(framework, rollUp);
    if (root) visit(root);
  }
  return found;
}
