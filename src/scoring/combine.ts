import { type Aggregate, type MissingPolicy } from './aggregate-methods.js';
import { aggregateColumns, boundColumns } from './aggregate-columns.js';
import { type Numbers } from './aggregate/settings.js';
import { type Column } from './column.js';
import { type Bounded } from './element-columns.js';

function isSame(some: Column, others: Column): boolean {
  if (some === others) return true;
  for (let unit = 0; unit < some.length; unit += 1) if (!Object.is(some[unit], others[unit])) return false;
  return true;
}

/** Whether all is known of every unit, or there is nothing to be known: low and high are the score. */
function isSettled({ score, low, high }: Bounded): boolean {
  return isSame(score, low) && isSame(score, high);
}

/** Of each child the end that makes the parent worst (or best): the other one, where it counts against the parent. */
function ends(children: readonly Bounded[], weights: Numbers, end: 'low' | 'high'): readonly Column[] {
  const other = end === 'low' ? 'high' : 'low';
  return children.map((child, i) => child[(weights[i] as number) < 0 ? other : end]);
}

/**
 * The cells of an element from those of its children, for all units at once, into `out`. Low and high aggregate the
 * children's lows and highs (of a child that counts negatively the other end): of all that could be known, not only of
 * the scored; they are NaN where no completion has enough to judge by. The score aggregates what the missing-value
 * policy completes; where that lies outside low–high (the rest is known to be worse, or better, than the part that it is
 * judged by), it is the nearer end, for a score that no completion can reach is no score. Throws a RangeError as
 * `aggregateColumns` does. docs/method.md, section 5.
 */
export function combineColumns(
  how: { readonly aggregate: Aggregate; readonly missing: MissingPolicy },
  children: readonly Bounded[],
  weights: Numbers,
  out: Bounded,
): void {
  const { score, low, high } = out;
  const gaps = { policy: how.missing, possible: children.map((child) => child.high) };
  const scores = children.map((child) => child.score);
  aggregateColumns(how.aggregate, scores, weights, score, gaps);
  if (children.every(isSettled)) {
    low.set(score);
    high.set(score);
    return;
  }
  boundColumns(
    how.aggregate,
    ends(children, weights, 'low'),
    ends(children, weights, 'high'),
    weights,
    { low, high },
    gaps,
  );
  for (let unit = 0; unit < score.length; unit += 1) {
    if ((score[unit] as number) < (low[unit] as number)) score[unit] = low[unit] as number;
    if ((score[unit] as number) > (high[unit] as number)) score[unit] = high[unit] as number;
  }
}
