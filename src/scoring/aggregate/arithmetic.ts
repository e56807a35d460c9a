import { type Column } from '../column.js';
import { type Additive } from './additive.js';
import { type Numbers } from './settings.js';

const weighted = (weight: number, value: number): number => weight * value;
const hasNo = 'a sum has no gaps';

/** Σ w·x: points that add up. A weight below zero counts against it. */
export const sum: Additive = { term: weighted, finish: (sum) => sum, hasNo };

/** Σ w·x ÷ Σ |w|. A weight below zero counts against it. OECD/JRC Handbook (2008), step 6: additive aggregation. */
export const arithmetic: Additive = { term: weighted, finish: (sum, total) => sum / total, hasNo };

/** Adds four children at once, one after another from left to right: the sums are fetched and put back once for four. */
function addFour(children: readonly Column[], weights: Numbers, from: number, out: Column): void {
  const units = out.length;
  const a = children[from] as Column;
  const b = children[from + 1] as Column;
  const c = children[from + 2] as Column;
  const d = children[from + 3] as Column;
  const v = weights[from] as number;
  const w = weights[from + 1] as number;
  const x = weights[from + 2] as number;
  const y = weights[from + 3] as number;
  for (let unit = 0; unit < units; unit += 1) {
    let sum = out[unit] as number;
    sum += v * (a[unit] as number);
    sum += w * (b[unit] as number);
    sum += x * (c[unit] as number);
    sum += y * (d[unit] as number);
    out[unit] = sum;
  }
}

/** Σ w·x ÷ divisor of each unit, as the means above add it up, without a call for each value. */
export function weightedSums(children: readonly Column[], weights: Numbers, divisor: number, out: Column): void {
  const units = out.length;
  const fours = children.length - (children.length % 4);
  out.fill(0);
  for (let child = 0; child < fours; child += 4) addFour(children, weights, child, out);
  for (let child = fours; child < children.length; child += 1) {
    const values = children[child] as Column;
    const weight = weights[child] as number;
    for (let unit = 0; unit < units; unit += 1) out[unit] = (out[unit] as number) + weight * (values[unit] as number);
  }
  for (let unit = 0; unit < units; unit += 1) out[unit] = (out[unit] as number) / divisor;
}
