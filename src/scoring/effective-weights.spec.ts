import { describe, expect, it } from '@jest/globals';
import { effectiveWeights } from './effective-weights.js';
import { type ScoringElement } from './method.js';

const scale = { type: 'boolean', points: { yes: 1, no: 0 } } as const;
const how = { aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: '2/3' } } as const;

describe('effectiveWeights', () => {
  it('is the product of shares from the root down', () => {
    const root: ScoringElement = {
      ...how,
      code: 'R',
      children: [
        {
          ...how,
          code: 'P',
          weight: 3,
          children: [
            { code: 'A', scale, weight: 2 },
            { code: 'B', scale },
          ],
        },
        { code: 'C', scale },
      ],
    };
    // P has 3 of 4; of it A has 2 of 3 and B 1 of 3.
    expect(effectiveWeights(root)).toEqual({ R: 1, P: 0.75, A: 0.5, B: 0.25, C: 0.25 });
  });

  it('is below zero for what counts against the root, of the sum of sizes', () => {
    const children = [
      { code: 'A', scale, weight: 2 },
      { code: 'B', scale, weight: -2 },
    ];
    expect(effectiveWeights({ ...how, code: 'R', children })).toEqual({ R: 1, A: 0.5, B: -0.5 });
  });

  it('is 1 for a criterion alone', () => expect(effectiveWeights({ code: 'A', scale })).toEqual({ A: 1 }));

  it('refuses siblings that weigh nothing', () =>
    expect(() => effectiveWeights({ ...how, code: 'R', children: [{ code: 'A', scale, weight: 0 }] })).toThrow(
      'element R: the weights of its children sum to 0',
    ));
});
