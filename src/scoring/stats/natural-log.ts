import { twoTo } from './power-of-two.js';

/** ln 2 in two parts: the first with so few digits that its product with an exponent is exact. */
export const LN2_HIGH = 0.6931471803691238;
export const LN2_LOW = 1.9082149292705877e-10;

const BITS = new DataView(new ArrayBuffer(8));
const LEAST_NORMAL = 2.2250738585072014e-308;

/** √2 as the upper word of a number has it: above it the next power of two is nearer. */
const ROOT_TWO = 0x6a09f;

/** Σ 2·q^k ÷ (2k + 1) from k = 1 to 12, as many terms as a double can tell for q up to 0.03; in pairs, which is quicker. */
function series(q: number): number {
  const square = q * q;
  const first = 2 / 3 + q * (2 / 5) + square * (2 / 7 + q * (2 / 9));
  const second = 2 / 11 + q * (2 / 13) + square * (2 / 15 + q * (2 / 17));
  const third = 2 / 19 + q * (2 / 21) + square * (2 / 23 + q * (2 / 25));
  const fourth = square * square;
  return q * (first + fourth * (second + fourth * third));
}

/**
 * The natural logarithm, with the same bits wherever it runs: engines give the last bit of their own differently (Node
 * 20 and Chromium 156 in one case of ten), so this one uses nothing but what IEEE 754 fixes. Within one unit of the
 * last place. −Infinity of 0, NaN of less and of NaN, as `Math.log`. With x = 2^e · (1 + f) and s = f ÷ (2 + f) it is
 * e · ln 2 + f − s · (f − Σ 2·s^2k ÷ (2k + 1)) (Abramowitz and Stegun 1964, 4.1.27).
 */
export function ln(x: number): number {
  if (!(x >= LEAST_NORMAL && x < Infinity)) {
    if (x > 0) return x === Infinity ? x : ln(x * twoTo(54)) - 54 * LN2_HIGH - 54 * LN2_LOW;
    return x === 0 ? -Infinity : Number.NaN;
  }
  BITS.setFloat64(0, x, true);
  const upper = BITS.getUint32(4, true);
  const exponent = (upper >>> 20) - 1023 + ((upper & 0xfffff) >= ROOT_TWO ? 1 : 0);
  const f = (exponent > 1022 ? x * 0.25 * twoTo(2 - exponent) : x * twoTo(-exponent)) - 1;
  const s = f / (2 + f);
  return exponent * LN2_HIGH + (f - (s * (f - series(s * s)) - exponent * LN2_LOW));
}
