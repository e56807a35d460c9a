import { describe, expect, it } from '@jest/globals';
import { aggregate } from './aggregate.js';
import { type Aggregate } from './method.js';

const METHODS = ['arithmetic', 'geometric', 'minimum', 'maximum'] as const;

describe('aggregate', () => {
  it.each<{ method: Aggregate['method']; values: number[]; weights: number[]; expected: number; because: string }>([
    { method: 'arithmetic', values: [1, 0.5, 0], weights: [1, 1, 1], expected: 0.5, because: '1.5 / 3' },
    { method: 'arithmetic', values: [1, 0.4], weights: [2, 1], expected: 0.8, because: '(2 × 1 + 0.4) / 3' },
    { method: 'arithmetic', values: [1, 0.4], weights: [1, 0], expected: 1, because: 'a weight of 0 weighs nothing' },
    { method: 'geometric', values: [4, 9], weights: [1, 1], expected: 6, because: '√(4 × 9)' },
    { method: 'geometric', values: [2, 16], weights: [2, 1], expected: 4, because: 'the cube root of 2 × 2 × 16' },
    { method: 'geometric', values: [0, 1], weights: [1, 1], expected: 0, because: 'a zero cannot be made good' },
    { method: 'geometric', values: [0, 9], weights: [0, 1], expected: 9, because: 'but for one that weighs nothing' },
    { method: 'minimum', values: [0.4, 0.2, 0.9], weights: [1, 1, 1], expected: 0.2, because: 'the weakest link' },
    { method: 'minimum', values: [0.4, 0.2], weights: [1, 0], expected: 0.4, because: 'of those that weigh' },
    { method: 'maximum', values: [0.4, 0.2, 0.9], weights: [1, 5, 1], expected: 0.9, because: 'the best of several' },
    { method: 'maximum', values: [-3, -2], weights: [1, 1], expected: -2, because: 'below zero too' },
  ])('$method of $values by $weights: $because', ({ method, values, weights, expected }) =>
    expect(aggregate({ method }, values, weights)).toBeCloseTo(expected, 12),
  );

  it.each(METHODS)('%s of one value is the value', (method) =>
    expect(aggregate({ method }, [0.3], [7])).toBeCloseTo(0.3, 12),
  );

  it.each(METHODS)('%s refuses gaps, and weights that give no mean', (method) => {
    expect(() => aggregate({ method }, [], [])).toThrow('weights that sum to 0 give no mean');
    expect(() => aggregate({ method }, [1, 2], [0, 0])).toThrow('weights that sum to 0');
    expect(() => aggregate({ method }, [1], [Infinity])).toThrow('weights that sum to Infinity');
    expect(() => aggregate({ method }, [1, Number.NaN], [1, 1])).toThrow('complete numbers, and NaN is none');
    expect(() => aggregate({ method }, [1, 2], [1, -1])).toThrow('a weight is zero or more, and -1 is not');
    expect(() => aggregate({ method }, [1, 2], [1, Number.NaN])).toThrow('and NaN is not');
    expect(() => aggregate({ method }, [1, 2], [1])).toThrow('2 values cannot have 1 weights');
  });

  it('refuses the logarithm of a negative value', () =>
    expect(() => aggregate({ method: 'geometric' }, [-1, 2], [1, 1])).toThrow('no negative values, and -1 is one'));
});
