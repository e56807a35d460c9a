import { describe, expect, it } from '@jest/globals';
import { type Cell, type MissingPolicy, type MissingReason } from './method.js';
import { complete } from './missing.js';
import { isClosed } from './points.js';

type Weighted = Cell & { readonly weight: number };

const scored = (score: number, weight = 1): Weighted => ({ score, low: score, high: score, missing: null, weight });
const without = (missing: MissingReason, weight = 1): Weighted =>
  isClosed(missing)
    ? { score: null, low: null, high: null, missing, weight }
    : { score: null, low: 0, high: 1, missing, weight };
const nothing: Weighted = { score: null, low: null, high: null, missing: 'insufficient-data', weight: 9 };
const policy = { method: 'reweight', atLeast: '2/3' } as const;

const completed = (how: MissingPolicy, children: readonly Weighted[]) =>
  complete(
    how,
    children,
    children.map(({ weight }) => weight),
  );

describe('complete', () => {
  it.each([
    {
      because: 'two of three reach two thirds, and carry all the weight',
      children: [scored(1), without('not-assessed'), scored(0.5, 1)],
      expected: { values: [1, 0.5], weights: [1, 1] },
    },
    {
      because: 'a share is of weight, not of number: 1 of 3 by number, 4 of 6 by weight',
      children: [scored(1, 4), without('not-assessed'), without('insufficient-data')],
      expected: { values: [1], weights: [4] },
    },
    {
      because: 'less than the share is too little to judge by',
      children: [scored(1), scored(1), without('not-assessed', 1.1)],
      expected: { missing: 'insufficient-data' },
    },
    {
      because: 'what does not apply, is not covered or was declined leaves both sides',
      children: [scored(1), without('not-applicable', 9), without('not-covered', 9), without('declined', 9)],
      expected: { values: [1], weights: [1] },
    },
    {
      because: 'an element in which nothing applies or was declined leaves both sides too, though its reason is mixed',
      children: [scored(1), nothing],
      expected: { values: [1], weights: [1] },
    },
    {
      because: 'one reason of all is the reason',
      children: [without('declined'), without('declined')],
      expected: { missing: 'declined' },
    },
    {
      because: 'so is not-assessed',
      children: [without('not-assessed'), without('not-assessed')],
      expected: { missing: 'not-assessed' },
    },
    {
      because: 'of several reasons none is',
      children: [without('not-applicable'), without('not-assessed')],
      expected: { missing: 'insufficient-data' },
    },
    {
      because: 'a score of weight 0 is nothing to judge by',
      children: [scored(1, 0)],
      expected: { missing: 'insufficient-data' },
    },
    { because: 'of no children nothing is known', children: [], expected: { missing: 'insufficient-data' } },
  ])('$because', ({ children, expected }) => expect(completed(policy, children)).toEqual(expected));

  it('needs one score even where no share is asked', () => {
    const lenient = { method: 'reweight', atLeast: 0 } as const;
    expect(completed(lenient, [without('not-assessed'), without('declined')])).toEqual({
      missing: 'insufficient-data',
    });
    expect(completed(lenient, [without('not-assessed', 99), scored(0.2)])).toEqual({ values: [0.2], weights: [1] });
  });
});
