import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundHalfAway } from '../scoring/round.js';
import { countsGiving } from './granularity.js';

describe('countsGiving', () => {
  it.each([
    { percent: 57, n: 28, counts: [16], because: '16 / 28 = 57.14 %' },
    { percent: 57, n: 29, counts: [], because: '16 / 29 = 55.2 % and 17 / 29 = 58.6 %' },
    { percent: 57, n: 33, counts: [], because: '18 / 33 = 54.5 % and 19 / 33 = 57.6 %, printed 58' },
    { percent: 88, n: 33, counts: [29], because: '29 / 33 = 87.9 %' },
    { percent: 80, n: 29, counts: [], because: '23 / 29 = 79.3 % and 24 / 29 = 82.8 %' },
    { percent: 55, n: 29, counts: [16], because: '16 / 29 = 55.2 %' },
    { percent: 37, n: 28, counts: [], because: '10 / 28 = 35.7 % and 11 / 28 = 39.3 %' },
    { percent: 0, n: 6, counts: [0], because: 'nobody is 0 %' },
    { percent: 100, n: 6, counts: [6], because: 'everybody is 100 %' },
    { percent: 13, n: 8, counts: [1], because: '12.5 % away from zero is 13' },
    { percent: 12, n: 8, counts: [1], because: '12.5 % to the even digit is 12' },
    { percent: 38, n: 8, counts: [3], because: '37.5 % is 38 both ways' },
    { percent: 37, n: 8, counts: [], because: '37.5 % is 37 in neither way' },
    { percent: 1, n: 400, counts: [2, 3, 4, 5], because: '0.5 % is 1 away from zero, 1.5 % is 2 both ways' },
    { percent: 101, n: 6, counts: [], because: 'nobody is more than everybody' },
    { percent: -1, n: 6, counts: [], because: 'nobody is less than nobody' },
  ])('$percent % of $n: $counts, $because', ({ percent, n, counts }) =>
    expect(countsGiving(percent, n)).toEqual(counts),
  );

  it.each([
    { percent: 57.1, n: 28, decimals: 1, counts: [16] },
    { percent: 57.2, n: 28, decimals: 1, counts: [] },
    { percent: 15.8, n: 38, decimals: 1, counts: [6] },
    { percent: 57.1, n: 28, decimals: 0, counts: [] },
    { percent: 33.333, n: 3, decimals: 3, counts: [1] },
  ])('$percent % with $decimals decimals of $n: $counts', ({ percent, n, decimals, counts }) =>
    expect(countsGiving(percent, n, decimals)).toEqual(counts),
  );

  it('finds every count by the percentage that it prints', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(300), fc.nat(3), (n, k, decimals) => {
        fc.pre(k <= n);
        expect(countsGiving(roundHalfAway((100 * k) / n, decimals), n, decimals)).toContain(k);
      }),
    ));

  it('refuses a population that cannot be counted, and decimals that nobody prints', () => {
    expect(() => countsGiving(50, 0)).toThrow('a population is a whole number above 0');
    expect(() => countsGiving(50, 2.5)).toThrow(RangeError);
    expect(() => countsGiving(50, 2, 7)).toThrow('decimals are a whole number from 0 to 6');
    expect(() => countsGiving(50, 2, 0.5)).toThrow(RangeError);
  });
});
