import { exp } from './exponential.js';
import { ln } from './natural-log.js';

/**
 * The cube root of a number that is not negative, with the same bits wherever it runs (see `ln`): by logarithms, then
 * one step of Newton's method. Exact for cubes of whole numbers up to 200,000.
 */
export function cubeRoot(x: number): number {
  if (x === 0) return 0;
  const near = exp(ln(x) / 3);
  return near - (near - x / (near * near)) / 3;
}
