import { describe, expect, it } from '@jest/globals';
import { kurtosis } from './kurtosis.js';
import { skewness } from './skewness.js';

describe('skewness', () => {
  // The example of the spreadsheet function SKEW: 3, 4, 5, 2, 3, 4, 5, 6, 4, 7 has 0.359543.
  it('is the 0.359543 of the spreadsheets’ own example', () =>
    expect(skewness([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toBeCloseTo(0.359543, 6));
  // Deviations −2, −1, 3: squares 14, cubes 18; √3 · 18 ÷ 14^1.5 · √6 ÷ 1.
  it('weighs the long tail: of 0, 1, 5 it is √18 · 18 ÷ 14^1.5', () =>
    expect(skewness([0, 1, 5])).toBeCloseTo((Math.sqrt(18) * 18) / (14 * Math.sqrt(14)), 13));
  it('turns with the values', () =>
    expect(skewness([0, -1, -5])).toBeCloseTo(-(Math.sqrt(18) * 18) / (14 * Math.sqrt(14)), 13));
  it('is 0 of what is symmetric', () => expect(skewness([1, 2, 3])).toBe(0));
  it('has nothing to say of two values, and of one repeated', () => {
    expect(skewness([1, 2])).toBeNull();
    expect(skewness([0.1 + 0.2, 0.3, 0.3])).toBeNull();
  });
  it('refuses NaN', () => expect(() => skewness([1, 2, Number.NaN])).toThrow(RangeError));
});

describe('kurtosis', () => {
  // The example of the spreadsheet function KURT: the same ten values have −0.151799637.
  it('is the −0.1518 of the spreadsheets’ own example', () =>
    expect(kurtosis([3, 4, 5, 2, 3, 4, 5, 6, 4, 7])).toBeCloseTo(-0.151799637, 9));
  // Deviations ±1 twice: m₄ ÷ m₂² = 1; (5 · −2 + 6) · 3 ÷ (2 · 1) = −6.
  it('is least of two heaps: −6 of 0, 0, 2, 2', () => expect(kurtosis([0, 0, 2, 2])).toBeCloseTo(-6, 13));
  it('has nothing to say of three values, and of one repeated', () => {
    expect(kurtosis([1, 2, 4])).toBeNull();
    expect(kurtosis([7, 7, 7, 7])).toBeNull();
  });
  it('refuses Infinity', () => expect(() => kurtosis([1, 2, 3, Infinity])).toThrow(RangeError));
});
