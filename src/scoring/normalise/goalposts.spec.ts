import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../../test/support/columns.js';
import { NOTHING_BESIDE } from '../column.js';
import { type Direction, type Normalise } from '../column-methods.js';
import { normalisation } from '../normalise.js';

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

describe('goalposts of the sample', () => {
  const column = columnOf(0, 10, 20, 30, 40);
  const apply = (by: Omit<Extract<Normalise, { method: 'sample-goalposts' }>, 'method'>, direction?: Direction) =>
    numbersIn(normalisation({ method: 'sample-goalposts', ...by }, column, NOTHING_BESIDE, direction).apply(column));

  it('are quantiles, means of the best, or numbers', () => {
    expect(apply({ min: { quantile: 0.25 }, max: { meanOfGreatest: 2 } })).toEqual([0, 0, 0.4, 0.8, 1]);
    expect(apply({ min: { meanOfLeast: 2 }, max: 25, cut: false, to: [0, 100] })).toEqual([-25, 25, 75, 125, 175]);
  });
  it('may run down, or be turned', () => {
    expect(apply({ min: { quantile: 1 }, max: 0 })).toEqual([1, 0.75, 0.5, 0.25, 0]);
    expect(apply({ min: 0, max: { quantile: 1 } }, 'negative')).toEqual([1, 0.75, 0.5, 0.25, 0]);
    const step = normalisation({ method: 'sample-goalposts', min: { quantile: 1 }, max: 0 }, column, NOTHING_BESIDE);
    expect(step.bounds(columnOf(10), columnOf(30)).low[0]).toBe(0.25);
  });
  it('must be different, there, and of one way', () => {
    expect(() => apply({ min: { quantile: 0 }, max: 0 })).toThrow('goalposts need two different numbers, both are 0');
    expect(() => apply({ min: { meanOfLeast: 6 }, max: 50 })).toThrow('of 6 values cannot be had of the 5');
    expect(() => apply({ min: { meanOfLeast: 0 }, max: 50 })).toThrow('a whole number of values from 1 up, not of 0');
    const by: Normalise = { method: 'sample-goalposts', min: { quantile: 0 }, max: 15, sample: { within: 'g' } };
    const beside = besideOf({ g: ['a', 'a', 'b', 'b', 'b'] });
    expect(() => normalisation(by, column, beside)).toThrow('rise in one part of the sample and fall in another');
  });
  it('of nobody’s values give gaps', () => {
    const by: Normalise = { method: 'sample-goalposts', min: { quantile: 0 }, max: 1 };
    expect(normalisation(by, columnOf(null), NOTHING_BESIDE).at(1, 0)).toBeNaN();
  });
});
