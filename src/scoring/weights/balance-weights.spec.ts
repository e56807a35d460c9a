import { describe, expect, it } from '@jest/globals';
import { isRefused } from '../diagnosis/refused.js';
import { balanceWeights } from './balance-weights.js';
import { infomaxWeights } from './infomax-weights.js';
import { treeMean } from './tree-mean.js';
import { type SearchedWeights } from './weights-by-correlation.js';

/** Every pair of five values: a and b do not correlate, and b varies three times as much. */
const A = Array.from({ length: 25 }, (_, unit) => Math.floor(unit / 5));
const B = Array.from({ length: 25 }, (_, unit) => 3 * (unit % 5));

function found(result: SearchedWeights | { readonly refused: string }): SearchedWeights {
  if (isRefused(result)) throw new Error(result.refused);
  return result;
}

describe('balanceWeights', () => {
  // The correlation of w·a + v·b with a is in proportion to w, that with b to 3v: equal at 3 : 1.
  it('weighs by the inverse of the spread where columns do not correlate', () => {
    const { weights, objective, correlations, told, n } = found(balanceWeights({ a: A, b: B }));
    expect(weights).toEqual({ a: expect.closeTo(0.75, 9), b: expect.closeTo(0.25, 9) });
    expect(correlations).toEqual({ a: expect.closeTo(Math.SQRT1_2, 9), b: expect.closeTo(Math.SQRT1_2, 9) });
    expect(objective).toBeLessThan(-35);
    expect(told).toBe('importance lies 0.00 points of percent from its target, on average');
    expect(n).toBe(25);
  });

  // Importance 2 : 1 asks for w : 3v = 2 : 1, so 6 : 1.
  it('reaches the importance that is asked for, column by column', () => {
    const { weights } = found(balanceWeights({ a: A, b: B }, { target: { b: 1, a: 2 } }));
    expect(weights).toEqual({ a: expect.closeTo(6 / 7, 9), b: expect.closeTo(1 / 7, 9) });
  });

  it('does not ask for a column that has no target', () => {
    const { weights } = found(balanceWeights({ a: A, b: B }, { target: { a: 1 } }));
    expect(weights['b']).toBeCloseTo(0, 6);
  });

  it('gives the same weights each time, from the start that it is given', () => {
    const once = balanceWeights({ a: A, b: B }, { start: { a: 0.2, b: 0.8 } });
    expect(balanceWeights({ a: A, b: B }, { start: { a: 0.2, b: 0.8 } })).toEqual(once);
    expect(found(once).weights['a']).toBeCloseTo(0.75, 9);
  });

  it('admits weights below zero only where it is told to, and names them', () => {
    // c is a turned round, with a little of b: no weight of at least zero lets all three matter alike.
    const columns = { a: A, b: B, c: A.map((value, unit) => B[unit]! / 6 - value) };
    const kept = found(balanceWeights(columns));
    expect(kept.negative).toEqual([]);
    expect(Object.values(kept.weights).every((weight) => weight >= 0)).toBe(true);
    const free = found(balanceWeights(columns, { negative: true, target: { a: 0, b: 1, c: 4 } }));
    expect(free.negative).toEqual(['a']);
    expect(free.weights['a']).toBeLessThan(0);
  });

  it('takes the index as it is made: here the mean of two pillars, of which one has two columns', () => {
    const root = { code: 'I', children: [{ code: 'P', children: [{ code: 'a' }, { code: 'b' }] }, { code: 'c' }] };
    const columns = { a: A, b: B, c: A.map((value, unit) => (value * 7 + unit * 3) % 11) };
    const { weights, correlations, objective } = found(
      balanceWeights(columns, { index: (given) => treeMean(root, columns, { ...given, c: 1 }), evaluations: 3000 }),
    );
    const equal = balanceWeights(columns, { index: () => treeMean(root, columns), evaluations: 10 });
    expect(objective).toBeLessThanOrEqual(found(equal).objective);
    expect(Object.keys(weights)).toEqual(Object.keys(correlations));
  });

  it('leaves out units with a gap', () => {
    const gapped = { a: [...A, 3, Number.NaN], b: [...B, Number.NaN, 2] };
    const index = (weights: Readonly<Record<string, number>>) =>
      gapped.a.map((a, unit) => a * weights['a']! + gapped.b[unit]! * weights['b']!);
    expect(found(balanceWeights(gapped, { index })).weights['a']).toBeCloseTo(0.75, 9);
  });

  it('is refused with the reason', () => {
    expect(balanceWeights({ a: A })).toEqual({ refused: 'needs at least two columns to weigh against each other' });
    expect(balanceWeights({})).toHaveProperty('refused');
    expect(balanceWeights({ a: [1, 2, 3], b: [1, 3, 2] })).toEqual({
      refused: 'needs at least 20 units, 3 have all scores',
    });
    expect(balanceWeights({ a: A, b: B.map(() => 1) })).toEqual({ refused: 'needs columns that vary, and b does not' });
  });

  it('is refused where the columns run against their index', () =>
    expect(balanceWeights({ a: A, b: B }, { index: () => A.map((a, unit) => -a - B[unit]!) })).toEqual({
      refused: 'needs a start at which the columns move with their index, and here they move against it',
    }));

  it('refuses targets that make no shares', () => {
    expect(() => balanceWeights({ a: A, b: B }, { target: { a: -1, b: 2 } })).toThrow('targets are zero or more');
    expect(() => balanceWeights({ a: A, b: B }, { target: {} })).toThrow(RangeError);
  });
});

describe('infomaxWeights', () => {
  // r of w·a + v·b with a plus that with b is (w + 3v) ÷ √(w² + 9v²): greatest, √2, where w = 3v.
  it('makes the sum of correlations greatest', () => {
    const { weights, objective, told, method } = found(infomaxWeights({ a: A, b: B }));
    expect(method).toBe('infomax');
    expect(objective).toBeCloseTo(-Math.SQRT2, 12);
    expect(weights['a']).toBeCloseTo(0.75, 5);
    expect(told).toBe('the columns correlate 0.71 with the index, on average');
  });

  it('is refused below the minimum n', () =>
    expect(infomaxWeights({ a: [1, 2], b: [2, 1] })).toEqual({
      refused: 'needs at least 20 units, 2 have all scores',
    }));
});
