/** What diagnosis and weights need of a tree: codes, weights, who stands under whom. Any framework's tree is one. */
export interface Branch {
  readonly code: string;
  /** Among its siblings; 1 when left out. Below zero, it counts against its parent. */
  readonly weight?: number;
  readonly children?: readonly Branch[];
}

/** Numbers over the units by code; NaN is a gap. */
export type Columns = Readonly<Record<string, ArrayLike<number>>>;

/** A part of something, with its share of the weight. */
export interface Part {
  readonly code: string;
  readonly weight: number;
  /** −1 where it counts against the whole. */
  readonly sign: 1 | -1;
}

/** The column of a code. Throws a RangeError that names the code where there is none. */
export function columnOf(columns: Columns, code: string): ArrayLike<number> {
  const column = Object.hasOwn(columns, code) ? columns[code] : undefined;
  if (column === undefined) throw new RangeError(`${code}: there is no column of this code; give one for each`);
  return column;
}

/** An element with something under it. */
export interface Inner extends Branch {
  readonly children: readonly Branch[];
}

function isInner(branch: Branch): branch is Inner {
  return branch.children !== undefined;
}

/** The inner elements of a tree, parents before children. */
export function innerOf(branch: Branch): readonly Inner[] {
  return isInner(branch) ? [branch, ...branch.children.flatMap(innerOf)] : [];
}

/** The leaves under a branch, in the order of the tree; a leaf is its own. */
export function leavesOf(branch: Branch): readonly Branch[] {
  return branch.children ? branch.children.flatMap(leavesOf) : [branch];
}

/**
 * The children of a branch with their shares of `whole`: the size of their weight over the sum of the sizes. Throws a
 * RangeError where the weights have no size at all.
 */
export function sharesOf(
  branch: Branch,
  whole = 1,
  sign: Part['sign'] = 1,
): readonly (Part & { readonly branch: Branch })[] {
  const children = branch.children ?? [];
  const size = ({ weight = 1 }: Branch): number => Math.abs(weight);
  const total = children.reduce((sum, child) => sum + size(child), 0);
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`element ${branch.code}: the weights of its children come to ${total}`);
  }
  return children.map((child) => ({
    code: child.code,
    weight: (whole * size(child)) / total,
    sign: (child.weight ?? 1) < 0 ? (sign === 1 ? -1 : 1) : sign,
    branch: child,
  }));
}

/**
 * The cuts through a tree at each depth below the root, with shares of the root that sum to 1: the nodes of that
 * depth and the leaves that stand higher. The last cut is the leaves.
 */
export function cutsOf(root: Branch): readonly (readonly Part[])[] {
  let level = sharesOf(root);
  const cuts = [level];
  while (level.some(({ branch }) => branch.children)) {
    level = level.flatMap((part) => (part.branch.children ? sharesOf(part.branch, part.weight, part.sign) : [part]));
    cuts.push(level);
  }
  return cuts.map((cut) => cut.map(({ code, weight, sign }) => ({ code, weight, sign })));
}
