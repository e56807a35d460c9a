import { describe, expect, it } from '@jest/globals';
import { DATA_WEIGHTS } from './data-weights.js';
import { proposeWeights } from './propose-weights.js';

/** Every pair of five values: a and b do not correlate, and b varies three times as much. */
const A = Array.from({ length: 25 }, (_, unit) => Math.floor(unit / 5));
const B = Array.from({ length: 25 }, (_, unit) => 3 * (unit % 5));
const ROOT = {
  code: 'I',
  children: [{ code: 'P', weight: 2, children: [{ code: 'a' }, { code: 'b' }] }, { code: 'c' }],
};
const P = A.map((a, unit) => (a + B[unit]!) / 2);
const SCORES = { a: A, b: B, P, c: A, I: P };
const near = (value: number): ReturnType<typeof expect.closeTo> => expect.closeTo(value, 6);

describe('proposeWeights', () => {
  it('balances each element towards the importance that its weights declare', () =>
    expect(proposeWeights(ROOT, SCORES, 'balance')).toMatchObject({
      I: { now: { P: 2 / 3, c: 1 / 3 } },
      P: { method: 'balance', n: 25, now: { a: 0.5, b: 0.5 }, weights: { a: near(0.75), b: near(0.25) } },
    }));

  it.each(DATA_WEIGHTS)('proposes shares by %s, in the order of the children', (method) => {
    const { P: found } = proposeWeights(ROOT, { ...SCORES, b: B.map((b, unit) => b + A[unit]!) }, method);
    const weights = found !== undefined && 'weights' in found ? found.weights : {};
    expect(Object.keys(weights)).toEqual(['a', 'b']);
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it('turns a child that counts against its element', () => {
    const root = { code: 'I', children: [{ code: 'a', weight: -1 }, { code: 'b' }] };
    expect(proposeWeights(root, SCORES, 'balance')).toMatchObject({
      I: { now: { a: -0.5, b: 0.5 }, weights: { a: near(-0.75), b: near(0.25) } },
    });
  });

  it('leaves an element with one child', () =>
    expect(proposeWeights({ code: 'I', children: [{ code: 'a' }] }, SCORES, 'factors')).toEqual({}));

  it('is refused with the reason', () => {
    const few = { refused: 'needs at least 30 units, 25 have all scores' };
    expect(proposeWeights(ROOT, SCORES, 'factors', { minimum: 30 })).toEqual({ I: few, P: few });
    const isMean = (code: string): boolean => code === 'I';
    expect(proposeWeights(ROOT, SCORES, 'infomax', { isMean })).toMatchObject({
      I: { method: 'infomax' },
      P: { refused: 'is searched for weighted arithmetic means, and this element is none' },
    });
    expect(proposeWeights(ROOT, SCORES, 'first-component', { isMean })).toHaveProperty('P.weights');
  });
});
