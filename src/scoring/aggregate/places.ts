import { type Column } from '../column.js';
import { type Numbers, type Settings } from './settings.js';

/** The least of the first `n` values. Weights matter only in being 0. */
export function minimum(values: Numbers, _weights: Numbers, n: number): number {
  let least = values[0] as number;
  for (let i = 1; i < n; i += 1) if ((values[i] as number) < least) least = values[i] as number;
  return least;
}

/** The greatest of the first `n` values. Weights matter only in being 0. */
export function maximum(values: Numbers, _weights: Numbers, n: number): number {
  let greatest = values[0] as number;
  for (let i = 1; i < n; i += 1) if ((values[i] as number) > greatest) greatest = values[i] as number;
  return greatest;
}

/** The value furthest to one side (`sign` 1: up) of each unit; NaN where one is missing. */
function furthest(children: readonly Column[], sign: 1 | -1, out: Column): void {
  out.set(children[0] as Column);
  for (let child = 1; child < children.length; child += 1) {
    const values = children[child] as Column;
    for (let unit = 0; unit < out.length; unit += 1) {
      const value = values[unit] as number;
      const reached = out[unit] as number;
      if (!(sign * value <= sign * reached) && !Number.isNaN(reached)) out[unit] = value;
    }
  }
}

/** The least value of each unit; NaN where one is missing. */
export function leastOf(children: readonly Column[], _weights: Numbers, _total: number, out: Column): void {
  furthest(children, -1, out);
}

/** The greatest value of each unit; NaN where one is missing. */
export function greatestOf(children: readonly Column[], _weights: Numbers, _total: number, out: Column): void {
  furthest(children, 1, out);
}

function ascending(values: Numbers, n: number): Float64Array {
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i += 1) sorted[i] = values[i] as number;
  return sorted.sort();
}

/** The middle one of the first `n` values, or the mean of the two in the middle. Weights matter only in being 0. */
export function median(values: Numbers, _weights: Numbers, n: number): number {
  const sorted = ascending(values, n);
  const below = sorted[(n - 1) >>> 1] as number;
  const above = sorted[n >>> 1] as number;
  return below + 0.5 * (above - below);
}

/**
 * The plain mean of the `count` greatest (`best-of`) or least (`worst-of`) of the first `n` values; of all of them where
 * there are fewer. Weights matter only in being 0: a weighted mean of the best could fall when a value rises. Throws a
 * RangeError on a count that is not a whole number from 1.
 */
export function bestOf(
  values: Numbers,
  _weights: Numbers,
  n: number,
  _total: number,
  { method, count }: Settings<'best-of'> | Settings<'worst-of'>,
): number {
  const sorted = ascending(values, n);
  const chosen = method === 'best-of' ? sorted.subarray(Math.max(0, n - count)) : sorted.subarray(0, count);
  let sum = 0;
  for (let i = 0; i < chosen.length; i += 1) sum += chosen[i] as number;
  return sum / chosen.length;
}
