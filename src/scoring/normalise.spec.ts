import { describe, expect, it } from '@jest/globals';
import { columnOf, numbersIn } from '../../test/support/columns.js';
import { NOTHING_BESIDE } from './column.js';
import { type Normalise } from './column-methods.js';
import { dependsOnSample, normalisation, normalise } from './normalise.js';

describe('normalise', () => {
  it('leaves the number where there is no method', () => expect(normalise(42, { method: 'none' })).toBe(42));

  it.each([
    { value: 50, min: 0, max: 200, expected: 0.25, because: '(50 − 0) / 200' },
    { value: 250, min: 0, max: 200, expected: 1, because: 'above the better goalpost it is cut' },
    { value: -1, min: 0, max: 200, expected: 0, because: 'below the worse one too' },
    { value: 50, min: 200, max: 0, expected: 0.75, because: 'less is better: (50 − 200) / (0 − 200)' },
    {
      value: 75,
      min: 20,
      max: 85,
      expected: 55 / 65,
      because: 'life expectancy of 75 years in the HDI: (75 − 20) / (85 − 20)',
    },
  ])('goalposts: $because', ({ value, min, max, expected }) =>
    expect(normalise(value, { method: 'goalposts', min, max })).toBeCloseTo(expected, 12),
  );

  it('refuses two goalposts that are one', () =>
    expect(() => normalise(1, { method: 'goalposts', min: 3, max: 3 })).toThrow('two different numbers, both are 3'));

  it('refuses what depends on other units, and knows what does', () => {
    expect(() => normalise(1, { method: 'rank' })).toThrow('"rank" needs the numbers of the other units');
    const frozen: Normalise = { method: 'z-score', from: { mean: 40, deviation: 5 } };
    expect(normalise(50, frozen)).toBe(2);
    expect(
      [{ method: 'none' }, frozen, { method: 'z-score' }, { method: 'normal-share' }].map((by) =>
        dependsOnSample(by as Normalise),
      ),
    ).toEqual([false, false, true, true]);
  });
});

describe('no normalisation', () => {
  it('turns round where less is better', () => {
    const step = normalisation({ method: 'none' }, columnOf(), NOTHING_BESIDE, 'negative');
    expect(numbersIn(step.apply(columnOf(3, 0, null)))).toEqual([-3, 0, null]);
    expect(step.bounds(columnOf(1), columnOf(2)).low[0]).toBe(-2);
  });
});
