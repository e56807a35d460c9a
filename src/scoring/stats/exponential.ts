import { LN2_HIGH, LN2_LOW } from './natural-log.js';

const PER_LN2 = 1.4426950408889634;

/** Beyond these nothing but Infinity, or 0, is near enough. */
const GREATEST = 709.782712893384;
const LEAST = -745.1332191019411;

const POWERS = new DataView(new ArrayBuffer(8));

/** 2 to a whole power from −1022 to 1023. */
function twoTo(power: number): number {
  POWERS.setUint32(0, (power + 1023) << 20);
  return POWERS.getFloat64(0);
}

/** value · 2^power, in two steps where one power of two cannot hold it. */
function scaled(value: number, power: number): number {
  if (power > 1023) return value * 2 * twoTo(power - 1);
  return power < -1022 ? value * twoTo(power + 54) * 5.551115123125783e-17 : value * twoTo(power);
}

/** Σ r^(n − 2) ÷ n! from n = 2, with as many terms as a double can tell for r up to 0.35. */
function series(r: number): number {
  return (
    1 / 2 +
    r *
      (1 / 6 +
        r *
          (1 / 24 +
            r *
              (1 / 120 +
                r *
                  (1 / 720 +
                    r *
                      (1 / 5040 +
                        r *
                          (1 / 40320 +
                            r *
                              (1 / 362880 +
                                r *
                                  (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r * (1 / 6227020800)))))))))))
  );
}

/**
 * e^x, with the same bits wherever it runs (see `ln`). Within one unit of the last place; 0 and Infinity beyond what a
 * double can hold, NaN of NaN. With x = k · ln 2 + r and |r| at most half of ln 2, it is 2^k · Σ r^n ÷ n!
 * (Abramowitz and Stegun 1964, 4.2.1).
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > GREATEST) return Infinity;
  if (x < LEAST) return 0;
  const power = Math.round(x * PER_LN2);
  const high = x - power * LN2_HIGH;
  const low = power * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const first = 1 + r;
  return scaled(first + (1 - first + r + (r * r * series(r) + lost)), power);
}
