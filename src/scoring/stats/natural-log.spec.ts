import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exp } from './exponential.js';
import { ln } from './natural-log.js';

/** The engine's own, to hold ours against. */
const { log, exp: engineExp } = Math;

const positive = fc.double({ min: 0, minExcluded: true, noDefaultInfinity: true, noNaN: true });

describe('ln', () => {
  // ln 2 = 0.693147180559945309…, ln 10 = 2.302585092994045684…; twice, and −1 and −1074 times, ln 2.
  it.each([
    [1, 0],
    [2, 0.6931471805599453],
    [4, 1.3862943611198906],
    [10, 2.302585092994046],
    [0.5, -0.6931471805599453],
    [5e-324, -744.4400719213812],
  ])('of %f is %f', (x, logarithm) => expect(ln(x)).toBe(logarithm));

  it.each([
    [0, -Infinity],
    [-1, Number.NaN],
    [Number.NaN, Number.NaN],
    [Infinity, Infinity],
  ])('of %f is %f, as of the engine', (x, logarithm) => expect(ln(x)).toBe(logarithm));

  it('is the same as of the engine but for a unit of the last place', () =>
    fc.assert(fc.property(positive, (x) => Math.abs(ln(x) - log(x)) <= 2.3e-16 * Math.max(Math.abs(log(x)), 1e-300))));

  it('does not fall where x rises', () =>
    fc.assert(fc.property(positive, positive, (a, b) => a > b || ln(a) <= ln(b))));
});

describe('exp', () => {
  // e = 2.718281828459045235…, 1 ÷ e = 0.367879441171442321…, e^10 = 22026.46579480671651….
  it.each([
    [0, 1],
    [1, 2.718281828459045],
    [-1, 0.36787944117144233],
    [10, 22026.465794806718],
    [0.6931471805599453, 2],
  ])('of %f is %f', (x, power) => expect(exp(x)).toBe(power));

  it.each([
    [710, Infinity],
    [Infinity, Infinity],
    [-746, 0],
    [-Infinity, 0],
    [Number.NaN, Number.NaN],
  ])('of %f is %f, as of the engine', (x, power) => expect(exp(x)).toBe(power));

  it('is the same as of the engine but for a unit of the last place, at both ends too', () =>
    fc.assert(
      fc.property(fc.double({ min: -745, max: 709.78, noNaN: true }), (x) => {
        const theirs = engineExp(x);
        return Math.abs(exp(x) - theirs) <= Math.max(2.3e-16 * theirs, 5e-324);
      }),
    ));

  it('undoes ln', () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => Math.abs(exp(ln(x)) - x) <= 4e-15 * x),
    ));
});
