import { describe, expect, it } from '@jest/globals';
import { incompleteBeta, logGamma } from './incomplete-beta.js';
import { correlationPValue, studentPValue } from './t-distribution.js';

describe('logGamma', () => {
  it.each([
    { x: 0.5, expected: 0.5723649429247001, because: 'Γ(½) is √π' },
    { x: 1, expected: 0, because: 'Γ(1) is 1' },
    { x: 5, expected: 3.1780538303479458, because: 'Γ(5) is 4!' },
    { x: 11, expected: 15.104412573075516, because: 'Γ(11) is 10!' },
  ])('$because', ({ x, expected }) => expect(logGamma(x)).toBeCloseTo(expected, 13));
  it('refuses what it is not made for', () => {
    expect(() => logGamma(0.4)).toThrow('0.4 is none');
    expect(() => logGamma(Infinity)).toThrow(RangeError);
  });
});

describe('incompleteBeta', () => {
  // For whole a and b it is the chance of at least a successes in a + b − 1 throws.
  it.each([
    { x: 0.5, a: 2, b: 3, expected: 11 / 16, because: 'at least 2 heads of 4: (6 + 4 + 1) ÷ 16' },
    { x: 0.5, a: 3, b: 2, expected: 5 / 16, because: 'at least 3 heads of 4' },
    { x: 0.25, a: 1, b: 1, expected: 0.25, because: 'the even distribution' },
    { x: 0.9, a: 1, b: 2, expected: 0.99, because: '1 − (1 − x)²' },
    { x: 0.25, a: 0.5, b: 0.5, expected: 1 / 3, because: 'the arcsine distribution: 2 ÷ π · asin ½' },
    { x: 0, a: 2, b: 3, expected: 0, because: 'nothing lies below 0' },
    { x: 1, a: 2, b: 3, expected: 1, because: 'all lies below 1' },
  ])('$because', ({ x, a, b, expected }) => expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 13));
  it('is half of a symmetric distribution at its middle, however narrow', () =>
    expect(incompleteBeta(0.5, 5000, 5000)).toBeCloseTo(0.5, 10));
  it('refuses an x outside 0–1', () => {
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow('1.1 is outside');
    expect(() => incompleteBeta(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});

describe('studentPValue', () => {
  it.each([
    { t: 1, df: 1, expected: 0.5, because: 'Cauchy: 1 − 2 ÷ π · atan 1' },
    { t: -1, df: 1, expected: 0.5, because: 'either side' },
    { t: 2, df: 2, expected: 1 - 2 / Math.sqrt(6), because: '1 − t ÷ √(2 + t²)' },
    { t: 0, df: 7, expected: 1, because: 'nothing is surprising about 0' },
  ])('t = $t with $df degrees: $because', ({ t, df, expected }) =>
    expect(studentPValue(t, df)).toBeCloseTo(expected, 13),
  );
  // The tables of every textbook.
  it.each([
    { t: 2.228139, df: 10, p: 0.05 },
    { t: 2.84534, df: 20, p: 0.01 },
    { t: 1.983972, df: 100, p: 0.05 },
  ])('has the printed critical value $t at $p with $df degrees', ({ t, df, p }) =>
    expect(studentPValue(t, df)).toBeCloseTo(p, 6),
  );
  it('refuses less than one degree of freedom', () => expect(() => studentPValue(1, 0)).toThrow(RangeError));
});

describe('correlationPValue', () => {
  it('is that of t = r·√((n − 2) ÷ (1 − r²)): r = 0.6 of 18 pairs is t = 3', () =>
    expect(correlationPValue(0.6, 18)).toBeCloseTo(studentPValue(3, 16), 13));
  it('is 1 of no correlation and 0 of a perfect one', () => {
    expect(correlationPValue(0, 9)).toBe(1);
    expect(correlationPValue(-1, 9)).toBe(0);
  });
  it('falls by as little as the correlation rises above 0', () => {
    expect(correlationPValue(1e-17, 6)).toBe(1);
    // The density of r about 0 with four degrees of freedom is 3 ÷ 4: p = 1 − 1.5 · r.
    expect(correlationPValue(1e-9, 6)).toBeCloseTo(1 - 1.5e-9, 14);
  });
  it('says nothing of two pairs', () => expect(correlationPValue(1, 2)).toBeNull());
});
