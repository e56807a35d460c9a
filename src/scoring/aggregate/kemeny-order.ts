/** Orders whose support differs by less than this are equally good. */
const SAME = 1e-9;

/** How much more supports than opposes a unit's standing above a set of others: the sum of its margins over them. */
type Gain = (unit: number, below: number) => number;

/** Sums of margins over sets, looked up by the lower and the upper half of the set. */
function gains(margins: readonly (readonly number[])[]): Gain {
  const n = margins.length;
  const half = n >> 1;
  const sums = (from: number, until: number): Float64Array[] =>
    margins.map((over) => {
      const table = new Float64Array(1 << (until - from));
      for (let set = 1; set < table.length; set += 1) {
        const first = 31 - Math.clz32(set & -set);
        table[set] = (table[set & (set - 1)] as number) + (over[from + first] as number);
      }
      return table;
    });
  const lower = sums(0, half);
  const upper = sums(half, n);
  const mask = (1 << half) - 1;
  return (unit, below) =>
    ((lower[unit] as Float64Array)[below & mask] as number) + ((upper[unit] as Float64Array)[below >> half] as number);
}

/** For each set of units the greatest support that an order with just these at the top can have, among themselves and over the rest. */
function bestSupport(n: number, gain: Gain): Float64Array {
  const all = (1 << n) - 1;
  const best = new Float64Array(1 << n).fill(-Infinity);
  best[0] = 0;
  for (let top = 0; top < all; top += 1) {
    for (let unit = 0; unit < n; unit += 1) {
      const bit = 1 << unit;
      if ((top & bit) !== 0) continue;
      const support = (best[top] as number) + gain(unit, all & ~(top | bit));
      if (support > (best[top | bit] as number)) best[top | bit] = support;
    }
  }
  return best;
}

/**
 * The mean place (from 1) of each unit over all orders with the greatest support: the sum, over all pairs, of the margin
 * of the upper over the lower. By dynamic programming over sets of units (Held and Karp), so exact, in time and memory
 * that double with each unit. `margins[i][j]` is the margin of i over j.
 */
export function meanPlaces(margins: readonly (readonly number[])[]): readonly number[] {
  const n = margins.length;
  const all = (1 << n) - 1;
  const gain = gains(margins);
  const best = bestSupport(n, gain);
  const isBest = (top: number, unit: number): boolean =>
    (best[top] as number) + gain(unit, all & ~(top | (1 << unit))) >= (best[top | (1 << unit)] as number) - SAME;

  // In how many best ways the units below a set can be ordered.
  const waysBelow = new Float64Array(1 << n);
  waysBelow[all] = 1;
  for (let top = all - 1; top >= 0; top -= 1) {
    for (let unit = 0; unit < n; unit += 1) {
      if ((top & (1 << unit)) !== 0 || !isBest(top, unit)) continue;
      waysBelow[top] = (waysBelow[top] as number) + (waysBelow[top | (1 << unit)] as number);
    }
  }
  return placesFrom(n, waysBelow, isBest);
}

/** Follows all best orders from the top, each set with the share of the orders that go through it. */
function placesFrom(n: number, waysBelow: Float64Array, isBest: (top: number, unit: number) => boolean): number[] {
  const share = new Float64Array(1 << n);
  const size = new Uint8Array(1 << n);
  const places = new Array<number>(n).fill(0);
  share[0] = 1;
  for (let top = 0; top < share.length - 1; top += 1) {
    if (share[top] === 0) continue;
    for (let unit = 0; unit < n; unit += 1) {
      const next = top | (1 << unit);
      if (next === top || !isBest(top, unit)) continue;
      const part = ((share[top] as number) * (waysBelow[next] as number)) / (waysBelow[top] as number);
      size[next] = (size[top] as number) + 1;
      share[next] = (share[next] as number) + part;
      places[unit] = (places[unit] as number) + part * (size[next] as number);
    }
  }
  return places;
}
