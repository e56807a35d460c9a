import { incompleteBeta } from './incomplete-beta.js';

/**
 * The two-sided p-value of Student's t with so many degrees of freedom: the chance of a t at least as far from zero,
 * I(df ÷ (df + t²); df ÷ 2, ½). Throws a RangeError on fewer than one degree of freedom and on NaN.
 */
export function studentPValue(t: number, degrees: number): number {
  if (!(degrees >= 1)) throw new RangeError(`Student's t has at least one degree of freedom, and ${degrees} is less`);
  const square = t * t;
  return incompleteBeta(degrees / (degrees + square), degrees / 2, 0.5, square / (degrees + square));
}

/**
 * The two-sided p-value of a correlation r over n pairs, by t = r·√((n − 2) ÷ (1 − r²)) with n − 2 degrees of
 * freedom, which is I(1 − r²; (n − 2) ÷ 2, ½). A correlation of ±1 has 0. Null of fewer than three pairs, where any
 * two columns agree.
 */
export function correlationPValue(r: number, n: number): number | null {
  return n < 3 ? null : incompleteBeta((1 - r) * (1 + r), (n - 2) / 2, 0.5, r * r);
}
