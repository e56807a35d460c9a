import { type Framework } from '../frameworks/framework.js';
import { isExact } from '../scoring/element-columns.js';
import { type ScoringNode } from '../scoring/method.js';
import { dependsOnSample } from '../scoring/normalise.js';
import { rollUpElement } from './roll-up.js';
import { type ScoredUnits } from './score-units.js';

/** Whether a step of the node takes parameters from the scores of others. */
function looksAtOthers({ treat, normalise }: ScoringNode): boolean {
  return treat !== undefined || (normalise !== undefined && dependsOnSample(normalise));
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
    const isApproximate = below.includes(true) || (own !== undefined && !isExact(own) && looksAtOthers(node));
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
