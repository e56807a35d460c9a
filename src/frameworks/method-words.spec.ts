import { expect, it } from '@jest/globals';
import { aggregateWords, stepWords, traceWords } from './method-words.js';

it('says how the score of an element is made of its parts', () => {
  expect(aggregateWords({ method: 'best-of', count: 3 })).toBe('mean of its best 3');
});

it('says what happens to a number, step by step, and nothing where nothing does', () => {
  expect(stepWords({ code: 'A', scale: { type: 'number', range: [0, 1] } })).toEqual([]);
  expect(
    stepWords({
      code: 'GNI',
      scale: { type: 'number', range: [0, 200_000] },
      transform: [{ method: 'clip', max: 75_000 }],
      impute: { method: 'first', of: [{ method: 'carry', unit: 'jurisdiction', time: 'year' }, { method: 'median' }] },
      treat: { method: 'winsorise' },
      normalise: { method: 'goalposts', min: 100, max: 75_000, log: true },
      direction: 'negative',
      decimals: 3,
    }),
  ).toEqual([
    'cut to at most 75000',
    'gaps filled with the last earlier value, else the median',
    'outliers drawn in to the next value',
    'brought to 0–1 between the goalposts 100 and 75000, by logarithms',
    'less is better',
    'rounded to 3 decimals',
  ]);
});

it('says what an adjustment does, by a number or by the score of another element', () => {
  const when = { label: 'region', is: ['south'] };
  const adjust = [
    { when, add: -0.5, atMost: 4 },
    { when, set: { element: 'LAW' } },
  ];
  const trace = [{ step: 'adjust' }, { step: 'adjust' }] as const;
  expect(traceWords({ code: 'A', scale: { type: 'number', range: [0, 1] }, adjust }, trace)).toEqual([
    'plus −0.5, at most 4',
    'set to the score of LAW',
  ]);
});
