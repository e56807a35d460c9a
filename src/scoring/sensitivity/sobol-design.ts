import { type FillPoint } from '../stats/quasi-random.js';

/** Which dimensions of a point belong to a factor: from the first, included, to the last, not included. */
export interface FactorDimensions {
  readonly from: number;
  readonly to: number;
}

/** The rows of a design of `n` rows for `factors` factors: A, B, then A with one factor from B after the other. */
export function designRows(n: number, factors: number): number {
  return n * (factors + 2);
}

/**
 * Writes one row of the design, worked out when it is asked for. Row i of A and of B are the first and the second half
 * of point i of a sequence of twice the dimensions. A factor may take several dimensions (all weights together are one
 * factor): they change together, and the index is that of the group.
 */
export function fillDesignRow(
  into: Float64Array,
  fill: FillPoint,
  scratch: Float64Array,
  n: number,
  factors: readonly FactorDimensions[],
  row: number,
): void {
  const part = Math.floor(row / n);
  const dimensions = into.length;
  fill(scratch, row % n);
  into.set(part === 1 ? scratch.subarray(dimensions) : scratch.subarray(0, dimensions));
  const mixed = factors[part - 2];
  if (mixed) into.set(scratch.subarray(dimensions + mixed.from, dimensions + mixed.to), mixed.from);
}
