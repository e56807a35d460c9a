import { type ScoringCriterion, type ScoringElement, type ScoringNode } from '../method.js';

/** A tree laid flat: parents before children, siblings side by side in the order of the tree. */
export interface Nodes {
  readonly all: readonly ScoringNode[];
  /** The place of the parent; −1 of the root. */
  readonly parents: Int32Array;
  /** The first child of each, and one past the last; both 0 for a criterion. */
  readonly firstChild: Int32Array;
  readonly endChild: Int32Array;
  readonly places: ReadonlyMap<string, number>;
}

export function isElement(node: ScoringNode): node is ScoringElement {
  return 'children' in node;
}

export function isCriterion(node: ScoringNode): node is ScoringCriterion {
  return 'scale' in node;
}

/** Lays a tree flat, level by level, so that the children of one parent stand together. */
export function flatten(root: ScoringNode): Nodes {
  const all: ScoringNode[] = [root];
  const parents = [-1];
  const first: number[] = [];
  const end: number[] = [];
  for (let place = 0; place < all.length; place += 1) {
    const node = all[place] as ScoringNode;
    const children = isElement(node) ? node.children : [];
    first.push(all.length);
    for (const child of children) {
      all.push(child);
      parents.push(place);
    }
    end.push(all.length);
  }
  return {
    all,
    parents: Int32Array.from(parents),
    firstChild: Int32Array.from(first),
    endChild: Int32Array.from(end),
    places: new Map(all.map(({ code }, place) => [code, place])),
  };
}

/** The same tree with each node as a function makes it, children first. */
export function mapTree(node: ScoringNode, change: (node: ScoringNode) => ScoringNode): ScoringNode {
  const own = isElement(node) ? { ...node, children: node.children.map((child) => mapTree(child, change)) } : node;
  return change(own);
}
