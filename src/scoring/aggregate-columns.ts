import { type Aggregate, type MissingPolicy } from './aggregate-methods.js';
import { aggregateRow } from './aggregate.js';
import { completeColumns } from './aggregate/complete-columns.js';
import { type Field } from './aggregate/field.js';
import { type ByUnit, growsWithWeight, prepare, totalWeight } from './aggregate/prepare.js';
import { type Numbers } from './aggregate/settings.js';
import { weighing, type Weighing } from './aggregate/weighing.js';
import { type Column } from './column.js';
import { faultAt } from './fault-at-unit.js';
import { completeRow, preparePolicy, type Room, roomFor } from './missing.js';

/** What is done where a child has no score, and of which children anything can be known. */
export interface Gaps {
  readonly policy: MissingPolicy;
  /** A column for each child (its `high`): NaN where nothing can be known of it. */
  readonly possible: readonly Column[];
}

/** Hands the weight of gaps on to the rest. */
function handOn(room: Room): void {
  const share = room.whole / room.carried;
  for (let i = 0; i < room.n; i += 1) room.weights[i] = (room.weights[i] as number) * share;
}

function gather(columns: readonly Column[], unit: number, row: Float64Array): void {
  for (let child = 0; child < columns.length; child += 1) row[child] = (columns[child] as Column)[unit] as number;
}

/** The score of one unit, by the definition: its children are completed, then aggregated. NaN where they are too few. */
function byUnit(
  method: Aggregate,
  prepared: ByUnit,
  { children, weights }: Weighing,
  { policy, possible }: Gaps,
): (unit: number) => number {
  const ready = preparePolicy(policy, weights);
  const room = roomFor(weights.length);
  const scores = new Float64Array(weights.length);
  const known = new Float64Array(weights.length);
  const handsOn = growsWithWeight(method);
  return (unit) => {
    gather(children, unit, scores);
    gather(possible, unit, known);
    completeRow(ready, scores, known, weights, room);
    if (room.n === 0) return Number.NaN;
    if (handsOn && room.carried < room.whole) handOn(room);
    return aggregateRow(prepared, room.values, room.weights, room.n, room.carried);
  };
}

/** The scores of those units that the policy lets take part, held against one another. */
function byField(field: Field, { children, weights }: Weighing, gaps: Gaps, out: Column): void {
  const { columns, units } = completeColumns(gaps.policy, children, gaps.possible, weights);
  out.fill(Number.NaN);
  if (units.length === 0) return;
  const scores = field.scores(columns, weights);
  units.forEach((unit, place) => (out[unit] = scores[place] as number));
}

const COMPLETE: MissingPolicy = { method: 'reweight', atLeast: 1, closed: 'as-gaps' };

/**
 * The scores of an element for all units at once, into `out`: a column of scores and a weight for each child. What
 * `aggregate` gives for each unit, to the bit. NaN in a child is a gap, which the policy of `gaps` closes unit by unit;
 * NaN comes out where that leaves too little. Without `gaps`, a unit with any gap has none. Quick by columns for units
 * without gaps. Throws a RangeError as `aggregate` does, with the unit that it could not score. docs/method.md, sections 4 and 5.
 */
export function aggregateColumns(
  method: Aggregate,
  children: readonly Column[],
  weights: Numbers,
  out: Column,
  gaps: Gaps = { policy: COMPLETE, possible: children },
): void {
  const total = totalWeight(method, weights);
  const heavy = weighing(children, weights);
  const prepared = prepare(method, heavy.children.length);
  const heavyGaps = { policy: gaps.policy, possible: weighing(gaps.possible, weights).children };
  if ('field' in prepared) {
    byField(prepared.field, heavy, heavyGaps, out);
    return;
  }
  if (prepared.columns === undefined) out.fill(Number.NaN);
  else prepared.columns(heavy.children, heavy.weights, total, out);

  let scoreOf: ((unit: number) => number) | null = null;
  for (let unit = 0; unit < out.length; unit += 1) {
    if (Number.isFinite(out[unit] as number)) continue;
    scoreOf ??= byUnit(method, prepared, heavy, heavyGaps);
    try {
      out[unit] = scoreOf(unit);
    } catch (cause) {
      throw faultAt(unit, cause);
    }
  }
}

/**
 * The worst and the best scores of an element for all units at once: from the worst and the best that each child can be
 * for it. Of a unit by itself these are the scores of the worst and of the best; where units are held against one
 * another, a unit's worst stands against the best of the others, and its best against their worst. NaN where no
 * completion has enough to judge by. Throws a RangeError as `aggregateColumns` does.
 */
export function boundColumns(
  method: Aggregate,
  worst: readonly Column[],
  best: readonly Column[],
  weights: Numbers,
  out: { readonly low: Column; readonly high: Column },
  { policy, possible }: Gaps,
): void {
  const heavyWorst = weighing(worst, weights);
  const prepared = prepare(method, heavyWorst.children.length);
  if (!('field' in prepared)) {
    aggregateColumns(method, worst, weights, out.low, { policy, possible });
    aggregateColumns(method, best, weights, out.high, { policy, possible });
    return;
  }
  const known = weighing(possible, weights).children;
  const { columns, units } = completeColumns(policy, heavyWorst.children, known, heavyWorst.weights);
  const bests = completeColumns(policy, weighing(best, weights).children, known, heavyWorst.weights);
  out.low.fill(Number.NaN);
  out.high.fill(Number.NaN);
  if (units.length === 0) return;
  const bounds = prepared.field.bounds(columns, bests.columns, heavyWorst.weights);
  units.forEach((unit, place) => {
    out.low[unit] = bounds.low[place] as number;
    out.high[unit] = bounds.high[place] as number;
  });
}
