import { exp } from './exponential.js';
import { logGamma } from './incomplete-beta.js';
import { ln } from './natural-log.js';

/** ln Γ(x) for any x above 0, by Γ(x + 1) = x·Γ(x) below a half. */
function logGammaOf(x: number): number {
  return x < 0.5 ? logGamma(x + 1) - ln(x) : logGamma(x);
}

/** P(a, x) by its series (DLMF 8.11.4), for x up to a + 1. */
function bySeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < 1000 && term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * exp(shape * ln(x) - x - logGammaOf(shape));
}

/** 1 − P(a, x) by its continued fraction (DLMF 8.9.2), after Lentz, for x above a + 1. */
function byFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1000; n += 1) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value * exp(shape * ln(x) - x - logGammaOf(shape));
}

/** The share of a gamma distribution of a shape (and scale 1) that lies below x: the incomplete gamma function P. */
export function gammaBelow(shape: number, x: number): number {
  if (!(x > 0)) return 0;
  return x <= shape + 1 ? bySeries(shape, x) : 1 - byFraction(shape, x);
}

/** A first guess of ln x: Wilson and Hilferty's cube of a normal deviate; for small x the first term of the series. */
function guess(share: number, shape: number): number {
  const small = (ln(share) + logGammaOf(shape + 1)) / shape;
  if (shape < 1) return small;
  const t = Math.sqrt(-2 * ln(share < 0.5 ? share : 1 - share));
  const tail = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
  const deviate = share < 0.5 ? -tail : tail;
  const root = 1 - 1 / (9 * shape) + deviate / (3 * Math.sqrt(shape));
  return root > 0.1 ? ln(shape) + 3 * ln(root) : small;
}

/**
 * The number below which a share of the gamma distribution of a shape lies, to about 12 digits: Newton's steps in ln x,
 * halving what lies between the bounds found so far where a step leaves it. Below the smallest number there is, 0.
 * Throws a RangeError unless the share lies between 0 and 1 and the shape above 0.
 */
export function inverseGamma(share: number, shape: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share lies between 0 and 1, and ${share} does not`);
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`a shape lies above 0, and ${shape} does not`);
  const scale = logGammaOf(shape);
  let low = -745;
  let high = 40 + ln(shape + 1);
  let t = Math.max(low, Math.min(high, guess(share, shape)));
  let move = Infinity;
  for (let step = 0; step < 100 && move > 1e-13; step += 1) {
    const x = exp(t);
    const excess = gammaBelow(shape, x) - share;
    if (excess > 0) high = t;
    else low = t;
    let next = t - excess / exp(shape * t - x - scale);
    if (!(next > low && next < high)) next = (low + high) / 2;
    move = Math.abs(next - t);
    t = next;
  }
  return exp(t);
}
