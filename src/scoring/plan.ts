import { elementsBeside, elementsOfCondition } from './conditions/elements-of.js';
import { type Condition, type ScoringNode } from './method.js';

/**
 * A tree made ready for scoring: flat arrays in the order of the work, checked once. A node is known by its place in
 * them. Children stand before their parents, and what a condition looks at before who looks; the root is last.
 */
export interface Plan {
  readonly nodes: readonly ScoringNode[];
  /** The place of an element or criterion, by its code. */
  readonly places: ReadonlyMap<string, number>;
  /** The place of the parent; −1 of the root. */
  readonly parents: Int32Array;
  /** The weight among its siblings; 1 where the tree says nothing. */
  readonly weights: Float64Array;
  /**
   * The children of a node, in the order of the tree: places `children[firstChild[node]]` until
   * `children[firstChild[node + 1]]`, without the last. A criterion has none.
   */
  readonly firstChild: Int32Array;
  readonly children: Int32Array;
  /** The criteria in the order of the tree. */
  readonly criteria: Int32Array;
  /** How many criteria stand under a node; a criterion counts itself. */
  readonly of: Int32Array;
}

/** The children of a node; none of a criterion. */
export function childrenOf(node: ScoringNode): readonly ScoringNode[] {
  return 'children' in node ? node.children : [];
}

/** Every code once, or the tree bites its tail; and no element without children. */
function nodesByCode(root: ScoringNode): ReadonlyMap<string, ScoringNode> {
  const nodes = new Map<string, ScoringNode>();
  const visit = (node: ScoringNode): void => {
    if (nodes.has(node.code)) throw new RangeError(`the code ${node.code} stands twice in the tree`);
    nodes.set(node.code, node);
    if ('children' in node && node.children.length === 0) {
      throw new RangeError(`element ${node.code}: it has no children to be scored from`);
    }
    childrenOf(node).forEach(visit);
  };
  visit(root);
  return nodes;
}

/** The conditions of a node: when it applies, and of its adjustments. */
export function conditionsOf(node: ScoringNode): readonly Condition[] {
  const applies = 'scale' in node && node.applies ? [node.applies.when] : [];
  return [...applies, ...(node.adjust ?? []).map(({ when }) => when)];
}

/** The codes of the elements whose scores the adjustments of a node take. */
export function scoresTaken({ adjust = [] }: Pick<ScoringNode, 'adjust'>): readonly string[] {
  return adjust.flatMap(({ set, atLeast, atMost }) =>
    [set, atLeast, atMost].flatMap((effect) => (typeof effect === 'object' ? [effect.element] : [])),
  );
}

/** What must be scored before the node, beside its children: what its conditions look at, and what adjusts it. */
function looksAt(node: ScoringNode): readonly (readonly [code: string, how: string])[] {
  const applies = 'scale' in node && node.applies ? elementsOfCondition(node.applies.when) : [];
  const own = 'scale' in node ? node.code : '';
  const conditions = [...applies, ...(node.adjust ?? []).flatMap(({ when }) => elementsBeside(when, own))];
  return [
    ...conditions.map((code) => [code, 'a condition looks at'] as const),
    ...scoresTaken(node).map((code) => [code, 'an adjustment takes the score of'] as const),
  ];
}

/**
 * Nodes in the order of the work: after their children and after what their conditions look at. Throws where a
 * condition looks at what is not there, or at what rests on the node itself.
 */
function inOrder(root: ScoringNode, nodes: ReadonlyMap<string, ScoringNode>): readonly ScoringNode[] {
  const ordered = new Set<ScoringNode>();
  const open: string[] = [];
  const visit = (node: ScoringNode): void => {
    if (ordered.has(node)) return;
    if (open.includes(node.code)) {
      const circle = [...open.slice(open.indexOf(node.code)), node.code].join(' → ');
      throw new RangeError(`element ${node.code}: its conditions run in a circle, ${circle}`);
    }
    open.push(node.code);
    childrenOf(node).forEach(visit);
    for (const [code, how] of looksAt(node)) {
      const looked = nodes.get(code);
      if (!looked) throw new RangeError(`element ${node.code}: ${how} "${code}", which the tree has not`);
      visit(looked);
    }
    open.pop();
    ordered.add(node);
  };
  visit(root);
  return [...ordered];
}

function leavesOf(node: ScoringNode): readonly ScoringNode[] {
  return 'children' in node ? node.children.flatMap(leavesOf) : [node];
}

/**
 * Compiles a tree once, to be scored as often as one likes. Throws a RangeError on a code that stands twice (a tree
 * that bites its tail has one), on an element without children, on a weight that is no number, and on conditions that
 * look at nothing or in a circle.
 */
export function compile(root: ScoringNode): Plan {
  const nodes = inOrder(root, nodesByCode(root));
  const places = new Map(nodes.map(({ code }, place) => [code, place]));
  const placeOf = ({ code }: ScoringNode): number => places.get(code) as number;
  const parents = new Int32Array(nodes.length).fill(-1);
  const firstChild = new Int32Array(nodes.length + 1);
  const of = new Int32Array(nodes.length);
  const children: number[] = [];
  nodes.forEach((node, place) => {
    firstChild[place] = children.length;
    for (const child of childrenOf(node)) {
      children.push(placeOf(child));
      parents[placeOf(child)] = place;
      of[place] = (of[place] as number) + (of[placeOf(child)] as number);
    }
    if ('scale' in node) of[place] = 1;
  });
  firstChild[nodes.length] = children.length;
  const weights = Float64Array.from(nodes, ({ code, weight = 1 }) => {
    if (!Number.isFinite(weight)) throw new RangeError(`element ${code}: its weight is ${weight}, which is no number`);
    return weight;
  });
  return {
    nodes,
    places,
    parents,
    weights,
    firstChild,
    children: Int32Array.from(children),
    criteria: Int32Array.from(leavesOf(root), placeOf),
    of,
  };
}
