import { type ScoringNode } from '../method.js';
import { flatten, isElement, type Nodes } from './nodes.js';

/**
 * Elements of one mean, one above the other, taken as one: a mean of means is a mean with the products of the weights.
 * So the whole of an additive index is a single stage.
 */
export interface Stage {
  /** Its place in the flat tree. */
  readonly place: number;
  readonly isGeometric: boolean;
  /** Places of the criteria that it weighs. */
  readonly criteria: readonly number[];
  /** Stages that it weighs, by number; they stand before it. */
  readonly stages: readonly number[];
}

function isPlain(node: ScoringNode): boolean {
  const { transform, impute, treat, normalise, adjust, decimals, direction } = node;
  const isAsIs = normalise === undefined || normalise.method === 'none';
  const isUntouched = [transform, impute, treat, adjust, decimals, direction].every((step) => step === undefined);
  return isUntouched && isAsIs;
}

/**
 * A tree as stages, children before parents, the root last. Null where it is more than arithmetic and geometric means:
 * other methods, steps or rounding at elements, conditions, weights below zero.
 */
export function stagesOf(root: ScoringNode): { readonly stages: readonly Stage[]; readonly nodes: Nodes } | null {
  const nodes = flatten(root);
  if (!isElement(root)) return null;
  for (const node of nodes.all) {
    if ((node.weight ?? 1) < 0) return null;
    if (isElement(node) ? !isPlain(node) : 'applies' in node || 'adjust' in node || 'decimals' in node) return null;
    if (isElement(node) && node.aggregate.method !== 'arithmetic' && node.aggregate.method !== 'geometric') return null;
  }
  const stages: Stage[] = [];
  const gather = (place: number, criteria: number[], below: number[], isGeometric: boolean): void => {
    for (let child = nodes.firstChild[place] as number; child < (nodes.endChild[place] as number); child += 1) {
      const node = nodes.all[child] as ScoringNode;
      if (!isElement(node)) criteria.push(child);
      else if ((node.aggregate.method === 'geometric') === isGeometric) gather(child, criteria, below, isGeometric);
      else below.push(begin(child));
    }
  };
  const begin = (place: number): number => {
    const node = nodes.all[place] as ScoringNode;
    const isGeometric = isElement(node) && node.aggregate.method === 'geometric';
    const criteria: number[] = [];
    const below: number[] = [];
    gather(place, criteria, below, isGeometric);
    stages.push({ place, isGeometric, criteria, stages: below });
    return stages.length - 1;
  };
  begin(0);
  return { stages, nodes };
}

/**
 * Writes the share that each node has in its stage: its weight over those of its siblings, times the share of its
 * parent, where that belongs to the same stage. `isStage` marks the places where stages begin. Throws a RangeError
 * where the weights of siblings sum to zero and something weighs on them.
 */
export function sharesInStages(
  nodes: Nodes,
  isStage: Uint8Array,
  weights: Float64Array,
  at: number,
  into: Float64Array,
): void {
  for (let place = 0; place < nodes.all.length; place += 1) {
    const first = nodes.firstChild[place] as number;
    const end = nodes.endChild[place] as number;
    if (first === end) continue;
    let total = 0;
    for (let child = first; child < end; child += 1) total += Math.abs(weights[at + child] as number);
    const isUsed = place === 0 || weights[at + place] !== 0;
    if (isUsed && !(total > 0 && total < Infinity)) {
      throw new RangeError(`element ${nodes.all[place]?.code}: the weights of its children sum to ${total}`);
    }
    const own = isStage[place] ? 1 : (into[place] as number);
    for (let child = first; child < end; child += 1) {
      into[child] = isUsed ? (own * (weights[at + child] as number)) / total : 0;
    }
  }
}
