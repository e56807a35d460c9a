import { type Column } from '../column.js';
import { type Additive } from './additive.js';
import { type Numbers } from './settings.js';

const weighted = (weight: number, value: number): number => weight * value;
const hasNo = 'a sum has no gaps';

/** Σ w·x: points that add up. A weight below zero counts against it. */
export const sum: Additive = { term: weighted, finish: (sum) => sum, hasNo };

/** Σ w·x ÷ Σ |w|. A weight below zero counts against it. OECD/JRC Handbook (2008), step 6: additive aggregation. */
export const arithmetic: Additive = { term: weighted, finish: (sum, total) => sum / total, hasNo };

/** Σ w·x ÷ divisor of each unit, as the means above add it up, without a call for each value. */
export function weightedSums(children: readonly Column[], weights: Numbers, divisor: number, out: Column): void {
  out.fill(0);
  for (let child = 0; child < children.length; child += 1) {
    const values = children[child] as Column;
    const weight = weights[child] as number;
    for (let unit = 0; unit < out.length; unit += 1) {
      out[unit] = (out[unit] as number) + weight * (values[unit] as number);
    }
  }
  if (divisor === 1) return;
  for (let unit = 0; unit < out.length; unit += 1) out[unit] = (out[unit] as number) / divisor;
}
