import { type Ranking } from './aggregate-methods.js';
import { type Column, type Parts } from './column.js';
import { isAbove, isTied } from './tie.js';

/** The best and the worst rank that each unit can have; NaN for a unit that has none. */
export interface RankRanges {
  readonly low: Column;
  readonly high: Column;
}

/** Bounds from the best end down: of those that have any, in ascending order. */
function ascending(column: Column): Column {
  return column.filter((value) => !Number.isNaN(value)).sort();
}

/** How many of the ascending numbers lie above a value by more than a tie, or with `ties` are tied with it too. */
function countAbove(sorted: Column, value: number, ties: boolean): number {
  let from = 0;
  let until = sorted.length;
  while (from < until) {
    const middle = (from + until) >>> 1;
    const number = sorted[middle] as number;
    if (ties ? number > value || isTied(number, value) : isAbove(number, value)) until = middle;
    else from = middle + 1;
  }
  return sorted.length - from;
}

type Counter = (low: number, high: number) => readonly [fewest: number, most: number];

/** Ranks that the others leave, by how many of them are better: for each a whole place where it is better. */
function counting(lows: Column, highs: Column, ties: boolean): Counter {
  const sortedLows = ascending(lows);
  const sortedHighs = ascending(highs);
  return (low, high) => {
    // A unit is never compared with itself.
    const surely = ties && isTied(low, high) ? 1 : 0;
    const possibly = ties || isAbove(high, low) ? 1 : 0;
    return [1 + countAbove(sortedLows, high, ties) - surely, 1 + countAbove(sortedHighs, low, ties) - possibly];
  };
}

/** Halfway between those that count ties as better and those that do not. */
function averaging(lows: Column, highs: Column): Counter {
  const without = counting(lows, highs, false);
  const withTies = counting(lows, highs, true);
  return (low, high) => {
    const [fewest, most] = without(low, high);
    const [fewestWith, mostWith] = withTies(low, high);
    return [(fewest + fewestWith) / 2, (most + mostWith) / 2];
  };
}

/**
 * The fewest different scores that those above a value can have: points that touch every interval above it, taken from
 * the top. Gives for each such point its place, ascending.
 */
function fewestDifferent(lows: Column, highs: Column): Column {
  const units = Array.from(lows.keys()).filter((unit) => !Number.isNaN(lows[unit]));
  units.sort((a, b) => (lows[b] as number) - (lows[a] as number));
  const points: number[] = [];
  for (const unit of units) {
    const last = points[points.length - 1] ?? Number.MAX_VALUE;
    if (isAbove(last, highs[unit] as number)) points.push(lows[unit] as number);
  }
  return Float64Array.from(points).sort();
}

/** The greatest values that can differ: each interval its own, and of single scores that are tied one. */
function mostDifferent(lows: Column, highs: Column): Column {
  const known: number[] = [];
  const open: number[] = [];
  lows.forEach((low, unit) => {
    const high = highs[unit] as number;
    if (!Number.isNaN(low)) (isTied(low, high) ? known : open).push(high);
  });
  known.sort((a, b) => b - a);
  const apart: number[] = [];
  for (const value of known) if (!isTied(apart[apart.length - 1] ?? Number.NaN, value)) apart.push(value);
  return Float64Array.from([...apart, ...open]).sort();
}

/** Places among different scores. */
function dense(lows: Column, highs: Column): Counter {
  const fewest = fewestDifferent(lows, highs);
  const most = mostDifferent(lows, highs);
  return (low, high) => {
    const itself = isAbove(high, low) ? 1 : 0;
    return [1 + countAbove(fewest, high, false), 1 + countAbove(most, low, false) - itself];
  };
}

const TIED: Readonly<Record<NonNullable<Ranking['ties']>, (lows: Column, highs: Column) => Counter>> = {
  low: (lows, highs) => counting(lows, highs, false),
  high: (lows, highs) => counting(lows, highs, true),
  average: averaging,
  dense,
};

function rangesOf(lows: Column, highs: Column, ties: NonNullable<Ranking['ties']>): RankRanges {
  const count = TIED[ties](lows, highs);
  const range = { low: new Float64Array(lows.length), high: new Float64Array(lows.length) };
  lows.forEach((low, unit) => {
    const [fewest, most] = Number.isNaN(low) ? [Number.NaN, Number.NaN] : count(low, highs[unit] as number);
    range.low[unit] = fewest;
    range.high[unit] = most;
  });
  return range;
}

function negated(column: Column): Column {
  return column.map((value) => -value);
}

/**
 * The best and the worst rank that each unit can have, given a column of lows and one of highs (NaN in both: no
 * bounds, and no range). `low` is 1 + those surely better (their low above our high), `high` is 1 + those possibly
 * better (their high above our low); above is by more than a tie. Where ties share another number than the lowest, those
 * tied count as it counts them. With `order: ascending` less is better. With `parts`, each part by itself, among those
 * of it that count. Every completion of what is open ranks a unit within its range. docs/method.md, section 7.
 */
export function rankRangeColumns(lows: Column, highs: Column, how: Ranking, parts: Parts | null = null): RankRanges {
  if (how.order === 'ascending')
    return rankRangeColumns(negated(highs), negated(lows), { ...how, order: 'descending' }, parts);
  if (parts === null) return rangesOf(lows, highs, how.ties ?? 'low');
  const range = { low: new Float64Array(lows.length).fill(NaN), high: new Float64Array(lows.length).fill(NaN) };
  parts.names.forEach((_, part) => {
    const isIn = (unit: number): boolean => parts.of[unit] === part && parts.counts[unit] === 1;
    const own = (column: Column): Column => column.map((value, unit) => (isIn(unit) ? value : Number.NaN));
    const ranks = rangesOf(own(lows), own(highs), how.ties ?? 'low');
    lows.forEach((__, unit) => {
      if (!isIn(unit)) return;
      range.low[unit] = ranks.low[unit] as number;
      range.high[unit] = ranks.high[unit] as number;
    });
  });
  return range;
}
