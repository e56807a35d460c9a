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

describe('goalposts', () => {
  const run = (
    by: Omit<Extract<Normalise, { method: 'goalposts' }>, 'method'>,
    value: number,
    negative = false,
  ): number =>
    normalisation({ method: 'goalposts', ...by }, columnOf(), NOTHING_BESIDE, negative ? 'negative' : 'positive').at(
      value,
      0,
    );

  it.each([
    { by: { min: 0, max: 8, to: [0, 100] as const }, value: 3, expected: 37.5, because: 'to another range' },
    { by: { min: 0, max: 8, cut: false }, value: 10, expected: 1.25, because: 'beyond, where nothing is cut' },
    { by: { min: 1, max: 901, log: true }, value: 901, expected: 1, because: 'the better one on logarithms' },
    { by: { min: 100, max: 75000, log: true }, value: 90000, expected: 1, because: 'income of the HDI, cut' },
    { by: { min: 1, max: 100, log: true }, value: 10, expected: 0.5, because: 'half way in orders of magnitude' },
    { by: { min: 100, max: 1, log: true }, value: 10, expected: 0.5, because: 'also downwards' },
    { by: { min: 1, max: 100, log: true }, value: 0, expected: 0, because: '0 is below the least' },
    { by: { min: 100, max: 1, log: true }, value: -1, expected: 1, because: 'and where less is better the best' },
    { by: { min: 1, max: 100, log: true, cut: false }, value: 1000, expected: 1.5, because: 'beyond, uncut' },
  ])('$because', ({ by, value, expected }) => expect(run(by, value)).toBeCloseTo(expected, 14));

  // COINr 1.1.14, unit vector −1 … 10 with goalposts 0 and 8, direction −1.
  it('are turned where less is better', () =>
    expect([3, -1, 7, 2.5, 10].map((value) => run({ min: 0, max: 8, to: [0, 100] }, value, true))).toEqual([
      62.5, 100, 12.5, 68.75, 0,
    ]));

  it('put a low below its high where they run down', () => {
    const step = normalisation({ method: 'goalposts', min: 10, max: 0 }, columnOf(), NOTHING_BESIDE);
    const { low, high } = step.bounds(columnOf(2), columnOf(5));
    expect([low[0], high[0]]).toEqual([0.5, 0.8]);
  });

  it('are refused where they make no sense', () => {
    expect(() => run({ min: 8, max: 0 }, 1, true)).toThrow('say already that less is better: take "direction" out');
    expect(() => run({ min: 0, max: Infinity }, 1)).toThrow('goalposts are numbers, not 0 and Infinity');
    expect(() => run({ min: 0, max: 10, log: true }, 1)).toThrow(
      'on a scale of logarithms lie above 0, and 0 does not',
    );
    expect(() => run({ min: 1, max: 10, log: true, cut: false }, 0)).toThrow('0 has no logarithm');
    expect(() => run({ min: 1, max: 10, to: [1, 0] }, 0)).toThrow(
      'the range to come out runs upwards, and 1 to 0 does not',
    );
    expect(() => run({ min: 1, max: 10, to: [0, Infinity] }, 0)).toThrow('the range to come out runs upwards');
  });
});

describe('no normalisation', () => {
  it('turns round where less is better', () => {
    const step = normalisation({ method: 'none' }, columnOf(), NOTHING_BESIDE, 'negative');
    expect(numbersIn(step.apply(columnOf(3, 0, null)))).toEqual([-3, 0, null]);
    expect(step.bounds(columnOf(1), columnOf(2)).low[0]).toBe(-2);
  });
});
