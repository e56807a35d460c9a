import { describe, expect, it } from '@jest/globals';
import { quantile } from './quantile.js';

const TEN = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];

describe('quantile', () => {
  it.each([
    { p: 0, expected: 3, because: 'the least' },
    { p: 0.25, expected: 7.25, because: 'place 9 × 0.25 = 2.25: 7 + 0.25 × (8 − 7)' },
    { p: 0.5, expected: 9, because: 'place 4.5: 8 + 0.5 × (10 − 8)' },
    { p: 0.75, expected: 14.5, because: 'place 6.75: 13 + 0.75 × (15 − 13)' },
    { p: 1, expected: 20, because: 'the greatest' },
  ])('uses the R-7 method on the textbook ten values: p = $p, $because', ({ p, expected }) =>
    expect(quantile(TEN, p)).toBe(expected),
  );

  it.each([
    { p: 0.25, expected: 7.5 },
    { p: 0.5, expected: 9 },
    { p: 0.75, expected: 14 },
  ])('uses the R-7 method on the textbook eleven values: p = $p', ({ p, expected }) =>
    expect(quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], p)).toBe(expected),
  );

  it('does not care for the order, and leaves the values as they were', () => {
    const values = [20, 3, 16, 6, 15, 7, 13, 8, 10, 8];
    expect(quantile(values, 0.25)).toBe(7.25);
    expect(values[0]).toBe(20);
  });

  it('sorts as numbers, not as texts', () => expect(quantile([10, 9, 100], 0.5)).toBe(10));

  it('has nothing to say of nothing', () => expect(quantile([], 0.5)).toBeNull());

  it('gives the only value whatever the p', () => expect(quantile([0.3], 0.9)).toBe(0.3));

  it('refuses what is no number and no p', () => {
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.1)).toThrow('a quantile lies between 0 and 1');
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError);
  });
});
