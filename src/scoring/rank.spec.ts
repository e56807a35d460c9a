import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Ranking } from './aggregate-methods.js';
import { orderRoom } from './order.js';
import { rankColumn } from './rank-column.js';
import { rankRangeColumns } from './rank-range.js';
import { rank, rankRange } from './rank.js';

const TIES = ['low', 'high', 'average', 'dense'] as const;
const tenths = fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10);

/** Two groups: units 0, 2 and 4, of which 4 does not count, and units 1 and 3. Unit 5 is in none. */
const parts = {
  of: Int32Array.of(0, 1, 0, 1, 0, -1),
  counts: Uint8Array.of(1, 1, 1, 1, 0, 1),
  names: ['odd', 'even'],
};

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

describe('rank, as the framework says', () => {
  it.each<{ how: Ranking; ranks: number[] }>([
    { how: { ties: 'low' }, ranks: [4, 2, 1, 2, 5] },
    { how: { ties: 'high' }, ranks: [4, 3, 1, 3, 5] },
    { how: { ties: 'average' }, ranks: [4, 2.5, 1, 2.5, 5] },
    { how: { ties: 'dense' }, ranks: [3, 2, 1, 2, 4] },
    { how: { order: 'ascending' }, ranks: [2, 3, 5, 3, 1] },
    { how: { order: 'ascending', ties: 'high' }, ranks: [2, 4, 5, 4, 1] },
  ])('$how of 3, 7, 9, 7, 1 is $ranks', ({ how, ranks }) => expect(rank([3, 7, 9, 7, 1], how)).toEqual(ranks));

  it('ranks each group by itself, and nobody who does not count', () => {
    const ranks = new Float64Array(6);
    rankColumn(Float64Array.of(1, 2, 3, 4, 5, 6), {}, ranks, orderRoom(6), parts);
    expect([...ranks]).toEqual([2, 2, 1, 1, Number.NaN, Number.NaN]);
  });

  it('is one more than the number of better scores, in any order of units, in a room used before', () => {
    const scores = fc.array(fc.option(tenths), { maxLength: 60 });
    const room = orderRoom(60);
    fc.assert(
      fc.property(scores, (given) => {
        const column = Float64Array.from({ length: 60 }, (_, unit) => given[unit] ?? Number.NaN);
        const ranks = new Float64Array(60);
        rankColumn(column, {}, ranks, room);
        column.forEach((score, unit) =>
          expect(ranks[unit]).toBe(Number.isNaN(score) ? NaN : 1 + column.filter((other) => other > score).length),
        );
      }),
    );
  });

  it.each([3, 64, 100])('puts %i units in order from the worst order that there is', (units) => {
    const ranks = new Float64Array(units);
    rankColumn(
      Float64Array.from({ length: units }, (_, unit) => unit),
      {},
      ranks,
    );
    expect([...ranks]).toEqual(Array.from({ length: units }, (_, unit) => units - unit));
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

  it.each(TIES)('leaves out those without bounds, with ties %s', (ties) =>
    expect(rankRange([null, 0.1, 0.5], [null, 0.1, 0.5], { ties })).toEqual({ low: [null, 2, 1], high: [null, 2, 1] }),
  );

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

  it.each<{ how: Ranking; low: number[]; high: number[] }>([
    { how: { ties: 'high' }, low: [3, 1, 2], high: [3, 2, 3] },
    { how: { ties: 'average' }, low: [2.5, 1, 1.5], high: [3, 1.5, 2.5] },
    { how: { ties: 'dense' }, low: [2, 1, 1], high: [3, 1, 2] },
    { how: { order: 'ascending' }, low: [1, 2, 1], high: [1, 3, 2] },
  ])('$how', ({ how, low, high }) =>
    // A is 0.2, B lies from 0.5 to 0.9, C from 0.2 to 0.5.
    expect(rankRange([0.2, 0.5, 0.2], [0.2, 0.9, 0.5], how)).toEqual({ low, high }),
  );

  it.each(TIES)('is the rank where all is known, with ties %s', (ties) =>
    fc.assert(
      fc.property(fc.array(tenths), (scores) => {
        const ranks = rank(scores, { ties });
        expect(rankRange(scores, scores, { ties })).toEqual({ low: ranks, high: ranks });
      }),
    ),
  );

  it.each(TIES)('contains the rank of every completion, with ties %s', (ties) =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(tenths, tenths, fc.constantFrom(0, 0.5, 1))),
        fc.constantFrom('ascending', 'descending'),
        (units, order) => {
          const lows = units.map(([a, b]) => Math.min(a, b));
          const highs = units.map(([a, b]) => Math.max(a, b));
          const scores = units.map(([, , share], i) =>
            share === 1 ? highs[i]! : lows[i]! + share * (highs[i]! - lows[i]!),
          );
          const range = rankRange(lows, highs, { ties, order });
          rank(scores, { ties, order }).forEach((place, unit) => {
            expect(place).toBeGreaterThanOrEqual(range.low[unit]!);
            expect(place).toBeLessThanOrEqual(range.high[unit]!);
          });
        },
      ),
    ),
  );

  it('ranges within each group by itself', () => {
    const range = rankRangeColumns(Float64Array.of(1, 2, 0, 4, 5, 6), Float64Array.of(1, 2, 3, 4, 5, 6), {}, parts);
    expect([...range.low]).toEqual([1, 2, 1, 1, Number.NaN, Number.NaN]);
    expect([...range.high]).toEqual([2, 2, 2, 1, Number.NaN, Number.NaN]);
  });
});
