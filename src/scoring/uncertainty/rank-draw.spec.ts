import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rank } from '../rank.js';
import { rankerOf } from './rank-draw.js';

function ranked(scores: readonly number[], isAscending = false): readonly number[] {
  const into = new Uint16Array(scores.length);
  rankerOf(scores.length, isAscending).rank(Float64Array.from(scores), into, 0);
  return [...into];
}

const score = fc.oneof(
  fc.double({ min: -5, max: 5, noNaN: true }),
  fc.constantFrom(0, -0, 0.5, 0.5 + 4e-13, Number.NaN, 1e9),
);

describe('rankerOf', () => {
  it('gives what rank gives, whatever the scores', () =>
    fc.assert(
      fc.property(fc.array(score, { minLength: 1, maxLength: 60 }), (scores) => {
        const expected = rank(scores.map((each) => (Number.isNaN(each) ? null : each))).map((each) => each ?? 0);
        expect(ranked(scores)).toEqual(expected);
      }),
    ));

  it('gives tied units the same rank and skips theirs', () => expect(ranked([3, 5, 5, 1])).toEqual([3, 1, 1, 4]));

  it('ranks scores that crowd beside one far away', () => {
    const crowd = [1e12, ...Array.from({ length: 80 }, (_, i) => i), 7];
    expect(ranked(crowd)).toEqual(rank(crowd));
  });

  it('puts the least first where that is the best, and leaves out who has none', () =>
    expect(ranked([3, Number.NaN, 1, 2], true)).toEqual([3, 0, 1, 2]));

  it('ranks rows one after another, each from its own place', () => {
    const into = new Uint16Array(4);
    const ranker = rankerOf(2);
    ranker.rank(Float64Array.of(1, 2, 4, 3), into, 0);
    ranker.rank(Float64Array.of(1, 2, 4, 3), into, 2);
    expect([...into]).toEqual([2, 1, 1, 2]);
  });

  it('refuses more units than it can count', () => expect(() => rankerOf(32768)).toThrow('at most 32767 units'));
});
