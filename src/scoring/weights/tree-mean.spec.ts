import { describe, expect, it } from '@jest/globals';
import { treeMean } from './tree-mean.js';

const GAP = Number.NaN;
const ROOT = {
  code: 'I',
  children: [{ code: 'P', weight: 3, children: [{ code: 'A' }, { code: 'B' }] }, { code: 'C' }],
};

describe('treeMean', () => {
  // P = (0 + 1) ÷ 2; I = (3 · 0.5 + 1) ÷ 4.
  it('takes means of means by the weights of the tree', () =>
    expect([...Array.from(treeMean(ROOT, { A: [0], B: [1], C: [1] }))]).toEqual([0.625]));

  it('takes a column where an element has one, and other weights where they are given', () =>
    expect(Array.from(treeMean(ROOT, { P: [0.2], C: [1] }, { P: 1, C: 3 }))).toEqual([0.8]));

  it('lets a gap drop out with its weight; of nothing but gaps there is none', () =>
    expect(Array.from(treeMean(ROOT, { A: [0, GAP, GAP], B: [1, 0.4, GAP], C: [GAP, 0, GAP] }))).toEqual([
      0.5,
      expect.closeTo(0.3, 12),
      GAP,
    ]));

  it('refuses an element without column and children', () => {
    expect(() => treeMean(ROOT, { A: [0], C: [1] })).toThrow('B: it has no column and no children');
    expect(() => treeMean({ code: 'I', children: [] }, {})).toThrow(RangeError);
  });
});
