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

  it.each<{ because: string; how: MissingPolicy; children: Weighted[]; expected: unknown }>([
    {
      because: 'a share of their number: two of three, whatever they weigh',
      how: { method: 'reweight', atLeast: '2/3', by: 'count' },
      children: [scored(1, 1), scored(0, 1), without('not-assessed', 9)],
      expected: { values: [1, 0], weights: [1, 1] },
    },
    {
      because: 'less than the share of their number is too little',
      how: { method: 'reweight', atLeast: 0.7, by: 'count' },
      children: [scored(1, 9), scored(0, 9), without('not-assessed', 1)],
      expected: { missing: 'insufficient-data' },
    },
    {
      because: 'at least two must have a score',
      how: { method: 'reweight', atLeast: 0, count: 2 },
      children: [scored(1), without('not-assessed'), without('not-assessed')],
      expected: { missing: 'insufficient-data' },
    },
    {
      because: 'two that have are enough',
      how: { method: 'reweight', atLeast: 0, count: 2 },
      children: [scored(1), scored(0), without('not-assessed')],
      expected: { values: [1, 0], weights: [1, 1] },
    },
    {
      because: 'what the survey leaves out is a gap where the policy says so',
      how: { method: 'reweight', atLeast: '2/3', closed: 'as-gaps' },
      children: [scored(1), without('not-covered'), without('not-covered')],
      expected: { missing: 'insufficient-data' },
    },
    {
      because: 'a gap takes a number, and its weight stays with it',
      how: { method: 'fill', with: 0, atLeast: 0 },
      children: [scored(1), without('not-assessed', 3), without('not-applicable')],
      expected: { values: [1, 0], weights: [1, 3] },
    },
    {
      because: 'also where nothing is known, if no share is asked',
      how: { method: 'fill', with: 0, atLeast: 0 },
      children: [without('not-assessed'), without('not-assessed')],
      expected: { values: [0, 0], weights: [1, 1] },
    },
    {
      because: 'but not where there is nothing that could be known',
      how: { method: 'fill', with: 0, atLeast: 0 },
      children: [without('not-applicable')],
      expected: { missing: 'not-applicable' },
    },
    {
      because: 'unless that is a gap too',
      how: { method: 'fill', with: 0, atLeast: 0, closed: 'as-gaps' },
      children: [without('not-applicable'), scored(1)],
      expected: { values: [0, 1], weights: [1, 1] },
    },
    {
      because: 'a gap takes the plain mean of its siblings',
      how: { method: 'fill', with: 'mean', atLeast: '1/2' },
      children: [scored(1, 9), without('not-assessed'), scored(0), scored(7, 0)],
      expected: { values: [1, 0.5, 0], weights: [9, 1, 1] },
    },
    {
      because: 'or their median',
      how: { method: 'fill', with: 'median', atLeast: '1/2' },
      children: [scored(1), scored(9), scored(2), without('not-assessed')],
      expected: { values: [1, 9, 2, 2], weights: [1, 1, 1, 1] },
    },
    {
      because: 'of nothing known there is no mean',
      how: { method: 'fill', with: 'mean', atLeast: 0 },
      children: [without('not-assessed'), without('not-assessed')],
      expected: { missing: 'not-assessed' },
    },
    {
      because: 'the size of a weight below zero counts',
      how: { method: 'reweight', atLeast: '1/2' },
      children: [scored(1, -2), without('not-assessed', 3)],
      expected: { missing: 'insufficient-data' },
    },
  ])('$because', ({ how, children, expected }) => expect(completed(how, children)).toEqual(expected));

  it.each<{ how: MissingPolicy; message: string }>([
    { how: { method: 'reweight', atLeast: 0, count: 1.5 }, message: 'the least number of children is a whole number' },
    { how: { method: 'reweight', atLeast: 0, count: -1 }, message: 'and -1 is not' },
    { how: { method: 'fill', with: Infinity, atLeast: 0 }, message: 'a gap is filled with a number, and Infinity' },
    { how: { method: 'fill', with: 'mean', atLeast: 0 }, message: 'siblings of which one counts negatively' },
    { how: { method: 'reweight', atLeast: 'most' }, message: '"most" is no share' },
  ])('refuses a policy: $message', ({ how, message }) =>
    expect(() => completed(how, [scored(1), scored(1, -1), without('not-assessed')])).toThrow(message),
  );
});
