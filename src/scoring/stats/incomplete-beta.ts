import { exp } from './exponential.js';
import { ln } from './natural-log.js';

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/**
 * ln Γ(x) for x of a half and more, to about 14 digits: the approximation of C. Lanczos, SIAM Journal on Numerical
 * Analysis B 1, 1964, with g = 7 and nine coefficients.
 */
export function logGamma(x: number): number {
  if (!(x >= 0.5 && x < Infinity))
    throw new RangeError(`ln Γ is taken of finite numbers from a half up, and ${x} is none`);
  let series = 0.99999999999980993;
  for (let i = 0; i < LANCZOS.length; i += 1) series += (LANCZOS[i] as number) / (x + i);
  const t = x + 6.5;
  return 0.5 * ln(2 * Math.PI) + (x - 0.5) * ln(t) - t + ln(series);
}

/**
 * The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated from the front after Lentz. Below
 * (a + 1) ÷ (a + b + 2) its partial denominators stay above zero.
 */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  const step = (numerator: number): number => {
    d = 1 / (1 + numerator * d);
    c = 1 + numerator / c;
    value *= c * d;
    return c * d;
  };
  for (let m = 1; m <= 1000; m += 1) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const change = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return value;
}

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution that lies below x. `rest` is
 * 1 − x, for those who know it more exactly than x near 1 can say. Good to
 * about 1e-13 for a and b from a half to some ten thousand. Throws a RangeError on an x outside 0–1 and on parameters
 * below a half. NIST Digital Library of Mathematical Functions, section 8.17.
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (!(x >= 0 && x <= 1))
    throw new RangeError(`the incomplete beta function is of x from 0 to 1, and ${x} is outside`);
  const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
  if (x === 0 || rest === 0) return x;
  const front = exp(a * ln(x) + b * ln(rest) - logBeta);
  const isBelow = x < (a + 1) / (a + b + 2);
  return isBelow ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(rest, b, a)) / b;
}
