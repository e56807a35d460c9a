import { type Column } from '../column.js';
import { type Field } from './field.js';
import { meanPlaces } from './kemeny-order.js';
import { type Margins, margins, worstMargins } from './margins.js';

/** A margin as small as this is a draw: the last bits of sums of weights decide nothing. */
const DRAW = 2e-9;
/** The most units in one circle; the work doubles with each. */
const MOST = 20;

/** Who can be reached from whom: over those whom a unit does not lose to, and those whom they do not lose to. */
function reachOf(units: number, isEdge: (one: number, other: number) => boolean): Uint8Array {
  const reach = new Uint8Array(units * units);
  for (let start = 0; start < units; start += 1) {
    const queue = [start];
    reach[start * units + start] = 1;
    for (let unit = queue.pop(); unit !== undefined; unit = queue.pop()) {
      for (let next = 0; next < units; next += 1) {
        if (reach[start * units + next] === 1 || !isEdge(unit, next)) continue;
        reach[start * units + next] = 1;
        queue.push(next);
      }
    }
  }
  return reach;
}

/** The units of one circle: who reaches each other. Who reaches a circle without being reached stands above it. */
function circleOf(reach: Uint8Array, units: number, unit: number): number[] {
  const circle: number[] = [];
  for (let other = 0; other < units; other += 1) {
    if (reach[unit * units + other] === 1 && reach[other * units + unit] === 1) circle.push(other);
  }
  return circle;
}

function scoresBy({ units, over }: Margins): Column {
  const reach = reachOf(units, (one, other) => (over[one * units + other] as number) >= -DRAW);
  const scores = new Float64Array(units);
  for (let unit = 0; unit < units; unit += 1) {
    const circle = circleOf(reach, units, unit);
    if (circle[0] !== unit) continue;
    if (circle.length > MOST) {
      throw new RangeError(
        `Condorcet–Kemeny orders circles of at most ${MOST} units, none of which stands clearly above another, and here is one of ${circle.length}: use copeland, or fewer units`,
      );
    }
    let reached = 0;
    for (let other = 0; other < units; other += 1) reached += reach[unit * units + other] as number;
    const places = meanPlaces(circle.map((one) => circle.map((other) => over[one * units + other] as number)));
    circle.forEach((member, i) => (scores[member] = reached - (places[i] as number)));
  }
  return scores;
}

/**
 * Condorcet–Kemeny–Young–Levenglick: the order of units that the greatest weight supports, summed over all pairs; the
 * score is the number of units below, 0 for the last. Exact: units that cannot be told apart by majorities of pairs
 * (directly or in a circle) are ordered by dynamic programming over their sets, and circles one after another, which
 * every best order does. Where several orders are best, the score is the mean over all of them. Throws a RangeError on
 * a circle of more than 20 units. Low: those who stand below in every completion; high: all but those who stand above
 * in every one. OECD/JRC Handbook (2008), step 6: non-compensatory multi-criteria approach; Young and Levenglick, SIAM
 * Journal on Applied Mathematics 35 (1978); for the circles Truchon, Social Choice and Welfare (1998).
 */
export const condorcetKemeny: Field = {
  scores: (children, weights) => scoresBy(margins(children, weights)),
  bounds: (worst, best, weights) => {
    const { units, over } = worstMargins(worst, best, weights);
    // One may stand above another where the other does not surely win, directly or over others.
    const reach = reachOf(units, (one, other) => one !== other && (over[other * units + one] as number) <= DRAW);
    const low = new Float64Array(units);
    const high = new Float64Array(units).fill(units - 1);
    for (let one = 0; one < units; one += 1) {
      for (let other = 0; other < units; other += 1) {
        if (reach[other * units + one] === 0) low[one] = (low[one] as number) + 1;
        if (reach[one * units + other] === 0) high[one] = (high[one] as number) - 1;
      }
    }
    return { low, high };
  },
};
