import { describe, expect, it } from '@jest/globals';
import { withWeights } from './with-weights.js';

const ROOT = {
  code: 'I',
  title: 'kept',
  children: [{ code: 'P', weight: 2, children: [{ code: 'A' }] }, { code: 'Q' }],
};

describe('withWeights', () => {
  it('writes weights into the tree, rounded as a file has them, and keeps all else', () =>
    expect(withWeights(ROOT, { P: 0.66666, Q: 1 / 3, A: 1 })).toEqual({
      code: 'I',
      title: 'kept',
      children: [
        { code: 'P', weight: 0.6667, children: [{ code: 'A', weight: 1 }] },
        { code: 'Q', weight: 0.3333 },
      ],
    }));

  it('keeps the weights that are not named, and rounds as it is told', () =>
    expect(withWeights(ROOT, { Q: 0.25 }, 1).children).toEqual([ROOT.children[0], { code: 'Q', weight: 0.3 }]));

  it('refuses a code that is not there, and a weight that no mean takes', () => {
    expect(() => withWeights(ROOT, { Z: 1, P: 1 })).toThrow('the tree I has no Z to weigh');
    expect(() => withWeights(ROOT, { P: -0.1 })).toThrow('P: a weight from data is zero or more, and -0.1 is not');
    expect(() => withWeights(ROOT, { P: Number.NaN })).toThrow(RangeError);
    expect(() => withWeights(ROOT, { P: Infinity })).toThrow(RangeError);
  });
});
