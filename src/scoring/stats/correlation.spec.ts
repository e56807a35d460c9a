import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { averageRanks } from './average-ranks.js';
import { correlate, type CorrelationMethod } from './correlation.js';
import { covariance } from './covariance.js';

const GAP = Number.NaN;

// F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27, 1973: r = 0.816 in all four sets.
const ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const ANSCOMBE_Y = [
  [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
  [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74],
  [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
];

describe('averageRanks', () => {
  it.each([
    { values: [10, 30, 20], ranks: [1, 3, 2], because: 'the least is 1' },
    { values: [5, 7, 5, 9], ranks: [1.5, 3, 1.5, 4], because: 'two share places 1 and 2' },
    { values: [2, 2, 2], ranks: [2, 2, 2], because: 'three share places 1 to 3' },
    { values: [0.1 + 0.2, 0.3, 0.4], ranks: [2, 1, 3], because: 'only the same number is tied' },
    { values: [2e-13, 1e-13, 3e-13], ranks: [2, 1, 3], because: 'small numbers are numbers too' },
    { values: [], ranks: [], because: 'nothing of nothing' },
  ])('$because', ({ values, ranks }) => expect([...averageRanks(values)]).toEqual(ranks));
});

describe('covariance', () => {
  it('is of the sample: deviations −1, 0, 1 and −2, 1, 1 give (2 + 0 + 1) ÷ 2', () =>
    expect(covariance([1, 2, 3], [0, 3, 3])).toBeCloseTo(1.5, 14));
  it('takes the units that have both values', () =>
    expect(covariance([1, GAP, 2, 3], [0, 9, 3, 3])).toBeCloseTo(1.5, 14));
  it('is unknown of fewer than two pairs', () => {
    expect(covariance([1, GAP], [GAP, 2])).toBeNull();
    expect(covariance([1], [2])).toBeNull();
  });
});

describe('correlate', () => {
  it.each(ANSCOMBE_Y.map((y, set) => ({ y, set: set + 1 })))('finds the 0.816 of Anscombe’s set $set', ({ y }) =>
    expect(correlate(ANSCOMBE_X, y).r).toBeCloseTo(0.816, 3),
  );

  it('ranks before it correlates under Spearman: a curve that only rises gives 1', () =>
    expect(correlate([1, 2, 3, 4], [1, 8, 27, 64], 'spearman').r).toBe(1));

  // 10 pairs, Σ d² = 194: 1 − 6 · 194 ÷ (10 · 99) = −29 ÷ 165 (IQ and hours of television, a worked example of textbooks).
  it('gives −29 ÷ 165 for ten pairs whose rank differences have squares of 194', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    const { r, p } = correlate(iq, hours, 'spearman');
    expect(r).toBeCloseTo(-29 / 165, 14);
    expect(p).toBeCloseTo(0.6272, 4);
  });

  // Of 10 pairs of units: x ties one (2, 2) and (12, 12): 8 differ; y ties one (1, 1): 9 differ. In order 2, opposite 6.
  it('divides by the pairs that differ under Kendall (tau-b): (2 − 6) ÷ √(8 · 9)', () =>
    expect(correlate([12, 2, 1, 12, 2], [1, 4, 7, 1, 0], 'kendall')).toEqual({ r: -4 / Math.sqrt(72), n: 5, p: null }));

  it('takes the units that have both values, and says how many', () =>
    expect(correlate([1, 2, GAP, 4, 5], [2, 4, 6, GAP, 10])).toEqual({ r: 1, n: 3, p: 0 }));

  it.each([
    { x: [], y: [], because: 'of nothing' },
    { x: [1, GAP], y: [1, 2], because: 'of one pair' },
    { x: [1, 2, 3], y: [4, 4, 4], because: 'of a column that does not vary' },
    { x: [0.1 + 0.2, 0.3, 0.3], y: [1, 2, 3], because: 'of a column that varies by rounding alone' },
  ])('has nothing to say $because', ({ x, y }) => expect(correlate(x, y)).toMatchObject({ r: null, p: null }));

  it('has no p-value of two pairs, which always agree', () =>
    expect(correlate([1, 2], [5, 3])).toEqual({ r: -1, n: 2, p: null }));

  it('refuses columns of other units, and Infinity', () => {
    expect(() => correlate([1, 2], [1])).toThrow('columns of 2 and 1 units cannot be paired');
    expect(() => correlate([1, Infinity], [1, 2])).toThrow('unit 1 has the values Infinity and 2');
    expect(() => correlate([1, 2], [1, -Infinity])).toThrow(RangeError);
  });

  const METHODS: readonly CorrelationMethod[] = ['pearson', 'spearman', 'kendall'];
  it.each(METHODS)(
    'of %s lies in −1 to 1, is the same both ways, turns with a turned column, and not with the unit',
    (method) =>
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 3 }),
          (pairs) => {
            const x = pairs.map(([a]) => a);
            const y = pairs.map(([, b]) => b);
            const { r } = correlate(x, y, method);
            if (r === null) return;
            expect(Math.abs(r)).toBeLessThanOrEqual(1);
            expect(correlate(y, x, method).r).toBeCloseTo(r, 12);
            expect(
              correlate(
                x.map((value) => 7 - 3 * value),
                y,
                method,
              ).r,
            ).toBeCloseTo(-r, 12);
          },
        ),
      ),
  );
});
