import { describe, expect, it } from '@jest/globals';
import { rank, rankRange } from './rank.js';

describe('rank', () => {
  it.each([
    { scores: [0.2, 0.9, 0.5], ranks: [3, 1, 2], because: '1 is best' },
    { scores: [0.5, 0.9, 0.5, 0.1], ranks: [2, 1, 2, 4], because: 'ties share the lowest number, and the next skips' },
    { scores: [0.3, 0.1 + 0.2], ranks: [1, 1], because: 'the last bit of a sum makes no rank' },
    { scores: [null, 0.2, null, 0.1], ranks: [null, 1, null, 2], because: 'who has no score has no rank' },
    { scores: [0, -1], ranks: [1, 2], because: 'zero is a score' },
    { scores: [1e13, 1e13 + 1, 1e13 - 100], ranks: [1, 1, 3], because: 'great numbers are tied by their size' },
    { scores: [], ranks: [], because: 'of nobody there is no rank' },
  ])('$because', ({ scores, ranks }) => expect(rank(scores)).toEqual(ranks));

  it('measures a tie from its first, so that near-ties do not run on', () =>
    expect(rank([0, 0.9e-12, 1.8e-12])).toEqual([3, 1, 1]));

  it('refuses what cannot be ordered', () => {
    expect(() => rank([0.5, Number.NaN])).toThrow('NaN has no rank');
    expect(() => rank([Infinity])).toThrow('Infinity has no rank');
  });
});

describe('rankRange', () => {
  it('counts those surely better for the best rank, those possibly better for the worst', () =>
    // C (0.6 to 0.7) is surely better than A (0.1 to 0.3); B (0.2 to 0.8) may be better or worse than both.
    expect(rankRange([0.1, 0.2, 0.6], [0.3, 0.8, 0.7])).toEqual({ low: [2, 1, 1], high: [3, 3, 2] }));

  it('is the rank where all is known', () =>
    expect(rankRange([0.2, 0.9, 0.5, 0.5], [0.2, 0.9, 0.5, 0.5])).toEqual({ low: [4, 1, 2, 2], high: [4, 1, 2, 2] }));

  it('takes touching bounds, and the last bit of a sum, for no difference', () =>
    expect(rankRange([0, 0.3, 0.1 + 0.2], [0.3, 0.3, 1])).toEqual({ low: [1, 1, 1], high: [3, 2, 1] }));

  it('leaves out those without bounds', () =>
    expect(rankRange([null, 0.1, 0.5], [null, 0.4, 0.6])).toEqual({ low: [null, 2, 1], high: [null, 2, 1] }));

  it('is nothing of nobody', () => expect(rankRange([], [])).toEqual({ low: [], high: [] }));

  it('refuses half an interval, an interval upside down, and columns of two lengths', () => {
    expect(() => rankRange([0.1], [null])).toThrow('0.1 to null is no interval');
    expect(() => rankRange([null], [0.1])).toThrow('null to 0.1 is no interval');
    expect(() => rankRange([0.2], [0.1])).toThrow('0.2 to 0.1 is no interval');
    expect(() => rankRange([Number.NaN], [0.1])).toThrow('is no interval');
    expect(() => rankRange([0.1], [])).toThrow('1 lows do not match 0 highs');
  });
});
