import { describe, expect, it } from '@jest/globals';
import { columnOf, cutsOf, innerOf, leavesOf, sharesOf } from './branch.js';

// A ragged tree: P has two criteria, Q is one itself, R has one under one.
const ROOT = {
  code: 'I',
  children: [
    { code: 'P', weight: 2, children: [{ code: 'P1', weight: 3 }, { code: 'P2' }] },
    { code: 'Q' },
    { code: 'R', children: [{ code: 'R1', children: [{ code: 'R11' }] }] },
  ],
};

const codes = (branches: readonly { readonly code: string }[]): string => branches.map(({ code }) => code).join(' ');

describe('a tree under diagnosis', () => {
  it('has inner elements, parents first, and leaves in its order', () => {
    expect(codes(innerOf(ROOT))).toBe('I P R R1');
    expect(codes(leavesOf(ROOT))).toBe('P1 P2 Q R11');
  });

  it('is cut at each depth into parts whose weights sum to 1, leaves standing for themselves', () => {
    expect(cutsOf(ROOT)).toEqual([
      [
        { code: 'P', weight: 0.5, sign: 1 },
        { code: 'Q', weight: 0.25, sign: 1 },
        { code: 'R', weight: 0.25, sign: 1 },
      ],
      [
        { code: 'P1', weight: 0.375, sign: 1 },
        { code: 'P2', weight: 0.125, sign: 1 },
        { code: 'Q', weight: 0.25, sign: 1 },
        { code: 'R1', weight: 0.25, sign: 1 },
      ],
      [
        { code: 'P1', weight: 0.375, sign: 1 },
        { code: 'P2', weight: 0.125, sign: 1 },
        { code: 'Q', weight: 0.25, sign: 1 },
        { code: 'R11', weight: 0.25, sign: 1 },
      ],
    ]);
  });

  it('remembers what counts against the whole, all the way down', () =>
    expect(
      cutsOf({
        code: 'I',
        children: [{ code: 'P', weight: -1, children: [{ code: 'A' }, { code: 'B', weight: -1 }] }],
      })[1],
    ).toEqual([
      { code: 'A', weight: 0.5, sign: -1 },
      { code: 'B', weight: 0.5, sign: 1 },
    ]));

  it('takes the size of a weight that counts against its parent', () =>
    expect(
      sharesOf({
        code: 'I',
        children: [
          { code: 'A', weight: 3 },
          { code: 'B', weight: -1 },
        ],
      }).map(({ weight }) => weight),
    ).toEqual([0.75, 0.25]));

  it('refuses weights that come to nothing, and a column that is not there', () => {
    expect(() => sharesOf({ code: 'I', children: [{ code: 'A', weight: 0 }] })).toThrow(
      'element I: the weights of its children come to 0',
    );
    expect(() => sharesOf({ code: 'I' })).toThrow(RangeError);
    expect(() => columnOf({}, 'toString')).toThrow('toString: there is no column of this code');
  });
});
