/** ln 2 in two parts: the first with so few digits that its product with an exponent is exact. */
export const LN2_HIGH = 0.69314718036912381649;
export const LN2_LOW = 1.90821492927058770002e-10;

const BITS = new DataView(new ArrayBuffer(8));
const TWO_TO_54 = 18014398509481984;

/** √2 as its upper word has it: where the next power of two is nearer. */
const UPPER_OF_ROOT_TWO = 0x6a09f;

/** Σ 2·q^k ÷ (2k + 1) from k = 1, with as many terms as a double can tell for q up to 0.03. */
function series(q: number): number {
  return (
    q *
    (2 / 3 +
      q *
        (2 / 5 +
          q *
            (2 / 7 +
              q *
                (2 / 9 +
                  q *
                    (2 / 11 +
                      q *
                        (2 / 13 +
                          q * (2 / 15 + q * (2 / 17 + q * (2 / 19 + q * (2 / 21 + q * (2 / 23 + q * (2 / 25))))))))))))
  );
}

/**
 * The natural logarithm, with the same bits wherever it runs: engines give the last bit of their own one differently
 * (Node 20 and Chromium 156 in one of ten), so this one uses nothing but what IEEE 754 fixes. Within one unit of the last place.
 * −Infinity of 0, NaN of less and of NaN, as `Math.log`. With x = 2^e · (1 + f) and s = f ÷ (2 + f), it is
 * e · ln 2 + f − s · (f − Σ 2·s^2k ÷ (2k + 1)) (Abramowitz and Stegun 1964, 4.1.27).
 */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN;
  if (x === Infinity) return x;
  const isTiny = x < 2.2250738585072014e-308;
  BITS.setFloat64(0, isTiny ? x * TWO_TO_54 : x);
  const upper = BITS.getUint32(0);
  const isUpperHalf = (upper & 0xfffff) >= UPPER_OF_ROOT_TWO;
  const exponent = (upper >>> 20) - 1023 - (isTiny ? 54 : 0) + (isUpperHalf ? 1 : 0);
  BITS.setUint32(0, (upper & 0xfffff) | (isUpperHalf ? 0x3fe00000 : 0x3ff00000));
  const f = BITS.getFloat64(0) - 1;
  const s = f / (2 + f);
  const sum = series(s * s);
  return exponent * LN2_HIGH + (f - (s * (f - sum) - exponent * LN2_LOW));
}
