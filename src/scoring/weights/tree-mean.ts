import { type Branch, type Columns } from '../diagnosis/branch.js';

/** By code: weights that stand in for those of the tree. */
export type WeightsByCode = Readonly<Record<string, number>>;

function addTo(sums: Float64Array, carried: Float64Array, column: ArrayLike<number>, weight: number): void {
  for (let unit = 0; unit < sums.length; unit += 1) {
    const value = column[unit] as number;
    if (Number.isNaN(value)) continue;
    sums[unit] = (sums[unit] as number) + weight * value;
    carried[unit] = (carried[unit] as number) + weight;
  }
}

/**
 * The top of a tree as weighted arithmetic means of the columns of its lowest elements: those that have a column are taken
 * as they are, the others are the mean of their children. Weights given by code replace those of the tree. A gap (NaN)
 * drops out with its weight; of nothing but gaps, and of weights that sum to zero, there is NaN. Throws a RangeError
 * on an element that has neither column nor children.
 */
export function treeMean(branch: Branch, columns: Columns, weights: WeightsByCode = {}): ArrayLike<number> {
  const own = Object.hasOwn(columns, branch.code) ? columns[branch.code] : undefined;
  if (own !== undefined) return own;
  if (!branch.children || branch.children.length === 0) {
    throw new RangeError(`${branch.code}: it has no column and no children to be made from`);
  }
  const children = branch.children.map((child) => treeMean(child, columns, weights));
  const units = (children[0] as ArrayLike<number>).length;
  const sums = new Float64Array(units);
  const carried = new Float64Array(units);
  branch.children.forEach(({ code, weight = 1 }, i) =>
    addTo(sums, carried, children[i] as ArrayLike<number>, weights[code] ?? weight),
  );
  return sums.map((sum, unit) => (carried[unit] === 0 ? Number.NaN : sum / (carried[unit] as number)));
}
