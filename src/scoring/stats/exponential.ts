import { LN2_HIGH, LN2_LOW } from './natural-log.js';
import { twoTo } from './power-of-two.js';

const PER_LN2 = 1.4426950408889634;

/** Beyond these nothing but Infinity, or 0, is near enough. */
const GREATEST = 709.782712893384;
const LEAST = -745.1332191019411;

/** To add it and take it away rounds to a whole number: 1.5 · 2^52. */
const TO_WHOLE = 6755399441055744;

/** Σ r^(n − 2) ÷ n! from n = 2 to 13, as many terms as a double can tell for r up to 0.35; in pairs, which is quicker. */
function series(r: number): number {
  const square = r * r;
  const first = 1 / 2 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120));
  const second = 1 / 720 + r * (1 / 5040) + square * (1 / 40320 + r * (1 / 362880));
  const third = 1 / 3628800 + r * (1 / 39916800) + square * (1 / 479001600 + r * (1 / 6227020800));
  const fourth = square * square;
  return first + fourth * (second + fourth * third);
}

/** value · 2^power, in two steps where one power of two cannot hold it. */
function scaled(value: number, power: number): number {
  if (power > 1023) return value * 2 * twoTo(power - 1);
  return power < -1022 ? value * twoTo(power + 54) * twoTo(-54) : value * twoTo(power);
}

/**
 * e^x, with the same bits wherever it runs (see `ln`). Within one unit of the last place; 0 and Infinity beyond what a
 * double can hold, NaN of NaN. With x = k · ln 2 + r and |r| at most half of ln 2, it is 2^k · Σ r^n ÷ n!
 * (Abramowitz and Stegun 1964, 4.2.1).
 */
export function exp(x: number): number {
  if (!(x >= LEAST && x <= GREATEST)) return x > 0 ? Infinity : x < 0 ? 0 : Number.NaN;
  const power = x * PER_LN2 + TO_WHOLE - TO_WHOLE;
  const high = x - power * LN2_HIGH;
  const low = power * LN2_LOW;
  const r = high - low;
  const first = 1 + r;
  return scaled(first + (1 - first + r + (r * r * series(r) + (high - r - low))), power);
}
