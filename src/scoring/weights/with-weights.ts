import { type Branch } from '../diagnosis/branch.js';
import { roundHalfAway } from '../round.js';
import { type WeightsByCode } from './tree-mean.js';

/**
 * The same tree with weights replaced by code, rounded to so many decimals (4 when left out): as they are written into
 * a framework file, where a weight only counts among its siblings. Nodes that are not named keep theirs, so siblings
 * should be named together. Throws a RangeError on a code that the tree does not have, and on a weight below zero, which
 * no data may propose: such a column is to be turned or left out first.
 */
export function withWeights<Node extends Branch>(root: Node, weights: WeightsByCode, decimals = 4): Node {
  const unused = new Set(Object.keys(weights));
  const visit = <Any extends Branch>(node: Any): Any => {
    const { children } = node;
    const inner = children === undefined ? node : { ...node, children: children.map(visit) };
    if (!unused.delete(node.code)) return inner;
    const weight = weights[node.code] as number;
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(
        `${node.code}: a weight from data is zero or more, and ${weight} is not: turn or drop the column`,
      );
    }
    return { ...inner, weight: roundHalfAway(weight, decimals) };
  };
  const changed = visit(root);
  if (unused.size > 0) throw new RangeError(`the tree ${root.code} has no ${[...unused].join(', ')} to weigh`);
  return changed;
}
