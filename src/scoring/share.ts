import { type Share } from './method.js';

/** A share of a whole as a fraction, so that thirds stay exact. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const FRACTION = /^(\d+)\s*\/\s*(\d+)$/;
const SLACK = 1e-12;

/**
 * Reads a share: a number from 0 to 1, or a fraction of whole numbers such as `2/3`. Throws a RangeError on
 * anything else.
 */
export function parseShare(share: Share): Fraction {
  const [, numerator, denominator] = typeof share === 'string' ? (FRACTION.exec(share.trim()) ?? []) : [];
  const fraction =
    typeof share === 'number'
      ? { numerator: share, denominator: 1 }
      : { numerator: Number(numerator), denominator: Number(denominator) };
  if (fraction.denominator > 0 && fraction.numerator >= 0 && fraction.numerator <= fraction.denominator) {
    return fraction;
  }
  throw new RangeError(`"${share}" is no share: write a number from 0 to 1, or a fraction such as 2/3`);
}

/**
 * Whether a part is at least a share of the whole. Compared by cross-multiplication, so that two of three reaches
 * 2/3 exactly; a relative slack of 1e-12 forgives weights such as 0.1 that binary numbers cannot hold. Nothing of
 * nothing reaches no share.
 */
export function reaches(part: number, whole: number, share: Fraction): boolean {
  const required = share.numerator * whole;
  return whole > 0 && part * share.denominator - required >= -SLACK * required;
}
