import { type Column } from '../column.js';
import { orderRoom } from '../order.js';
import { rankColumn } from '../rank-column.js';
import { type Numbers } from './settings.js';

/** Places of units, row by row: of each unit its place among all in each child, 0 where it has nothing. */
interface Places {
  readonly rows: Int32Array;
  readonly hasGaps: boolean;
}

/** Places instead of values, so that a tie is a tie everywhere: 1 is best. */
function placesOf(columns: readonly Column[], units: number): Places {
  const rows = new Int32Array(units * columns.length);
  const ranks = new Float64Array(units);
  const room = orderRoom(units);
  let hasGaps = false;
  columns.forEach((column, child) => {
    rankColumn(column, {}, ranks, room);
    for (let unit = 0; unit < units; unit += 1) {
      const isGap = Number.isNaN(ranks[unit]);
      hasGaps ||= isGap;
      rows[unit * columns.length + child] = isGap ? 0 : (ranks[unit] as number);
    }
  });
  return { rows, hasGaps };
}

/** Weights for one unit less weights against it, where both have something in every child. */
function marginOfComplete(rows: Int32Array, one: number, other: number, weights: Float64Array): number {
  let margin = 0;
  for (let child = 0; child < weights.length; child += 1) {
    const difference = (rows[other + child] as number) - (rows[one + child] as number);
    if (difference > 0) margin += weights[child] as number;
    else if (difference < 0) margin -= weights[child] as number;
  }
  return margin;
}

/** The same as a share of the weight of the children in which both have something; 0 where there are none. */
function marginOfShared(rows: Int32Array, one: number, other: number, weights: Float64Array): number {
  let margin = 0;
  let shared = 0;
  for (let child = 0; child < weights.length; child += 1) {
    const mine = rows[one + child] as number;
    const theirs = rows[other + child] as number;
    if (mine === 0 || theirs === 0) continue;
    const weight = weights[child] as number;
    shared += Math.abs(weight);
    if (mine < theirs) margin += weight;
    else if (mine > theirs) margin -= weight;
  }
  return shared === 0 ? 0 : margin / shared;
}

type Margin = (one: number, other: number) => number;

function marginBy({ rows, hasGaps }: Places, given: Numbers): Margin {
  const weights = Float64Array.from(given);
  const width = weights.length;
  if (hasGaps) return (one, other) => marginOfShared(rows, one * width, other * width, weights);
  let total = 0;
  for (const weight of weights) total += Math.abs(weight);
  return (one, other) => marginOfComplete(rows, one * width, other * width, weights) / total;
}

/** How far each unit stands above each other, row by row, from −1 to 1. */
export interface Margins {
  readonly units: number;
  /** Of unit i over unit j at `i · units + j`. */
  readonly over: Float64Array;
}

/**
 * Holds units against one another in pairs: the weight of the children in which the one is better, less that of those
 * in which it is worse, as a share of the weight of those in which both have something. Tied values (within the
 * tolerance of ranks) count for neither; a pair that shares nothing has 0. A negative weight turns its child round.
 */
export function margins(children: readonly Column[], weights: Numbers): Margins {
  const units = (children[0] as Column).length;
  const margin = marginBy(placesOf(children, units), weights);
  const over = new Float64Array(units * units);
  for (let one = 0; one < units; one += 1) {
    for (let other = one + 1; other < units; other += 1) {
      const difference = margin(one, other);
      over[one * units + other] = difference;
      over[other * units + one] = -difference;
    }
  }
  return { units, over };
}

function joined(some: Column, others: Column): Column {
  const both = new Float64Array(some.length + others.length);
  both.set(some);
  both.set(others, some.length);
  return both;
}

/** The least margin that each unit can have over each other: its own worst against the other's best. */
export function worstMargins(worst: readonly Column[], best: readonly Column[], weights: Numbers): Margins {
  const units = (worst[0] as Column).length;
  const both = worst.map((column, child) => joined(column, best[child] as Column));
  const margin = marginBy(placesOf(both, 2 * units), weights);
  const over = new Float64Array(units * units);
  for (let one = 0; one < units; one += 1) {
    for (let other = 0; other < units; other += 1) {
      if (one !== other) over[one * units + other] = margin(one, units + other);
    }
  }
  return { units, over };
}
