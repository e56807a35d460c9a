import { type MissingPolicy } from '../aggregate-methods.js';
import { type Column } from '../column.js';
import { completeRow, isGap, preparePolicy, roomFor } from '../missing.js';
import { type Numbers } from './settings.js';

/** The children of the units that take part, a place for each of these; NaN where a child is left out. */
export interface CompletedColumns {
  readonly columns: readonly Column[];
  /** Which units take part, ascending. */
  readonly units: readonly number[];
}

/**
 * Completes all units as the policy says: those with enough to judge by take part, with their gaps filled where the
 * policy fills them. No weight is zero; `possible` is NaN where nothing can be known of a child.
 */
export function completeColumns(
  policy: MissingPolicy,
  children: readonly Column[],
  possible: readonly Column[],
  weights: Numbers,
): CompletedColumns {
  const ready = preparePolicy(policy, weights);
  const room = roomFor(children.length);
  const units: number[] = [];
  const rows: (readonly number[])[] = [];
  for (let unit = 0; unit < (children[0] as Column).length; unit += 1) {
    const scores = children.map((column) => column[unit] as number);
    const known = possible.map((column) => column[unit] as number);
    completeRow(ready, scores, known, weights, room);
    if (room.n === 0) continue;
    let next = 0;
    const stays = (score: number, child: number): boolean =>
      !Number.isNaN(score) || (ready.fill !== null && isGap(ready, known[child] as number));
    rows.push(scores.map((score, child) => (stays(score, child) ? (room.values[next++] as number) : Number.NaN)));
    units.push(unit);
  }
  return { units, columns: children.map((_, child) => Float64Array.from(rows, (row) => row[child] as number)) };
}
