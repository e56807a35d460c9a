import { type ColumnTies, type OutputRange, type Sample } from '../column-methods.js';
import { type Beside, type Column } from '../column.js';
import { type Fit, type Fitted, fittedToParts } from '../fitted.js';
import { pointsByStep } from '../steps.js';
import { assertRange, courseOf, type Normaliser, type Sign, UNIT_RANGE } from './method.js';

/** How many of the ascending numbers lie below a value; with `inclusive` below or at it. */
function countBelow(ascending: Float64Array, value: number, inclusive: boolean): number {
  let [from, until] = [0, ascending.length];
  while (from < until) {
    const middle = (from + until) >>> 1;
    const other = ascending[middle] as number;
    if (other < value || (inclusive && other === value)) from = middle + 1;
    else until = middle;
  }
  return from;
}

/**
 * The rank of a value among ascending ones, 1 the least. Equal values share the lowest, mean or highest of their places.
 * A value that is none of them (a bound) has the place that it would take: above all that are less.
 */
function rankAmong(ascending: Float64Array, value: number, ties: ColumnTies): number {
  const below = countBelow(ascending, value, false);
  if (ties === 'low') return below + 1;
  const upTo = countBelow(ascending, value, true);
  if (ties === 'high') return Math.max(1, upTo);
  return (below + upTo + 1) / 2;
}

interface Ranked {
  readonly sample?: Sample;
  readonly ties?: ColumnTies;
}

function ranked(
  { sample, ties = 'low' }: Ranked,
  context: readonly [Column, Beside, Sign],
  become: (rank: number, count: number) => number,
  range: OutputRange,
): Fitted {
  const [column, beside, sign] = context;
  const fit: Fit = (values) => {
    const ascending = values.map((value) => sign * value).sort();
    return (value) => become(rankAmong(ascending, sign * value, ties), ascending.length);
  };
  return fittedToParts(sample, column, beside, courseOf(sign), fit, { range });
}

/**
 * The place from the worst, which is 1, up; with `order: descending` from the best down, in which a better score is
 * less. Equal values are tied. Handbook, step 5.
 */
export const rank: Normaliser<'rank'> = ({ order = 'ascending', ...by }, column, beside, sign) => {
  const from = order === 'ascending' ? sign : sign > 0 ? -1 : 1;
  return ranked(by, [column, beside, from], (place) => place, [1, column.length]);
};

/** rank − 1: how many are worse. */
export const borda: Normaliser<'borda'> = (by, ...context) =>
  ranked(by, context, (place) => place - 1, [0, context[0].length - 1]);

function percentile(place: number, count: number, of: 'others' | 'all'): number {
  if (of === 'all') return place / count;
  if (count === 1) throw new RangeError('a percentile rank among the others needs others: only one has a value');
  return (place - 1) / (count - 1);
}

/** (rank − 1) ÷ (n − 1), or with `of: all` rank ÷ n, brought to a range. Handbook, step 5. */
export const percentileRank: Normaliser<'percentile-rank'> = (
  { of = 'others', to = UNIT_RANGE, ...by },
  ...context
) => {
  assertRange(to);
  const [least, greatest] = to;
  const scaled = (place: number, count: number): number => percentile(place, count, of) * (greatest - least) + least;
  return ranked(by, context, scaled, to);
};

/**
 * The points of the highest step that the percentile rank reaches: rank ÷ n, or with `of: others` (rank − 1) ÷ (n − 1).
 * The points rise with the steps. Handbook, step 5 (categorical scale).
 */
export const percentileSteps: Normaliser<'percentile-steps'> = (by, ...context) => {
  const { steps, below = 0, of = 'all' } = by;
  const points = pointsByStep(steps, below);
  const ascending = [...steps].sort((a, b) => a.from - b.from).map((step) => step.points);
  if (ascending.some((each, at) => each < (ascending[at - 1] ?? below))) {
    throw new RangeError('the points of percentile steps rise with them: turn them round, or set "direction"');
  }
  const range = [below, ascending[ascending.length - 1] as number] as const;
  return ranked(by, context, (place, count) => points(percentile(place, count, of)), range);
};
