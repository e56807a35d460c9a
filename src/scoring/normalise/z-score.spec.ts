import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../../test/support/columns.js';
import { NOTHING_BESIDE } from '../column.js';
import { type Normalise } from '../column-methods.js';
import { normalisation } from '../normalise.js';

describe('min–max', () => {
  it('goes beyond its range for who is not in the sample, or is cut', () => {
    const column = columnOf(0, 10, 15);
    const beside = besideOf({ year: ['1', '1', '2'] });
    const sample = { where: { year: '1' } };
    expect(numbersIn(normalisation({ method: 'min-max', sample }, column, beside).apply(column))).toEqual([0, 1, 1.5]);
    const cut: Normalise = { method: 'min-max', sample, cut: true };
    expect(numbersIn(normalisation(cut, column, beside).apply(column))).toEqual([0, 1, 1]);
  });
});

describe('z-scores', () => {
  const column = columnOf(2, 4, 4, 4, 5, 5, 7, 9); // mean 5, squares 32
  const at = (by: Omit<Extract<Normalise, { method: 'z-score' }>, 'method'>, value: number): number =>
    normalisation({ method: 'z-score', ...by }, column, NOTHING_BESIDE).at(value, 0);

  it.each([
    { by: {}, value: 9, expected: 4 / Math.sqrt(32 / 7), because: 'by the deviation of the sample' },
    { by: { population: true }, value: 9, expected: 2, because: 'by that of the population, √(32 / 8)' },
    { by: { population: true, mean: 50, deviation: 10 }, value: 9, expected: 70, because: '50 + 2 · 10' },
    { by: { from: { mean: 0, deviation: 3 } }, value: 9, expected: 3, because: 'frozen from another year' },
    {
      by: { from: { mean: 43, deviation: 1 }, mean: 45, deviation: 20, cut: [0, 100] as const },
      value: 9,
      expected: 0,
      because: 'cut below',
    },
    {
      by: { from: { mean: 5, deviation: 1 }, mean: 45, deviation: 20, cut: [0, 100] as const },
      value: 9,
      expected: 100,
      because: 'cut above',
    },
  ])('$because', ({ by, value, expected }) => expect(at(by, value)).toBeCloseTo(expected, 13));

  it('are turned where less is better, frozen or not', () => {
    const frozen: Normalise = { method: 'z-score', from: { mean: 5, deviation: 2 } };
    expect(normalisation(frozen, column, NOTHING_BESIDE, 'negative').at(9, 0)).toBe(-2);
    const own: Normalise = { method: 'z-score', population: true };
    expect(normalisation(own, column, NOTHING_BESIDE, 'negative').at(9, 0)).toBeCloseTo(-2, 14);
  });

  it('can be held against another year', () => {
    const beside = besideOf({ year: ['2015', '2015', '2016'] });
    const by: Normalise = { method: 'z-score', sample: { where: { year: '2015' } } };
    const pooled = columnOf(1, 3, 6);
    // Mean 2 and deviation √2 of 1 and 3; (6 − 2) / √2.
    expect(normalisation(by, pooled, beside).apply(pooled)[2]).toBeCloseTo(4 / Math.SQRT2, 14);
  });

  it('become shares of a normal distribution', () => {
    const by: Normalise = { method: 'normal-share', population: true, to: [0, 100] };
    expect(normalisation(by, column, NOTHING_BESIDE).at(7, 0)).toBeCloseTo(84.1344746068543, 11);
    const frozen: Normalise = { method: 'normal-share', from: { mean: 5, deviation: 2 } };
    expect(normalisation(frozen, column, NOTHING_BESIDE, 'negative').at(5, 0)).toBe(0.5);
  });
});

describe('numbers as great as numbers go', () => {
  const great = columnOf(-1.7e308, 1.7e308);

  it('have no distance and no deviation', () => {
    expect(() => normalisation({ method: 'min-max' }, great, NOTHING_BESIDE)).toThrow('is further than numbers go');
    expect(() => normalisation({ method: 'z-score' }, great, NOTHING_BESIDE)).toThrow(
      'the numbers are too great to have a standard deviation',
    );
  });
});

describe('where all values are equal', () => {
  // 0.1 + 0.1 + 0.1 is not 0.3 in binary: the deviation must be 0 all the same.
  const equal = columnOf(0.1, 0.1, 0.1);

  it('min–max and z-scores say so', () => {
    expect(() => normalisation({ method: 'min-max' }, equal, NOTHING_BESIDE)).toThrow(
      'all values are 0.1, and min–max needs two that differ: leave the column out, or say "ifEqual"',
    );
    expect(() => normalisation({ method: 'z-score' }, equal, NOTHING_BESIDE)).toThrow(
      'the standard deviation is 0, since all values are 0.1',
    );
  });
  it('they give what they are told', () => {
    expect(normalisation({ method: 'min-max', ifEqual: 0.5 }, equal, NOTHING_BESIDE).at(0.1, 0)).toBe(0.5);
    expect(normalisation({ method: 'z-score', ifEqual: 0 }, columnOf(7), NOTHING_BESIDE).at(7, 0)).toBe(0);
    expect(() => normalisation({ method: 'min-max', ifEqual: Number.NaN }, equal, NOTHING_BESIDE)).toThrow(
      '"ifEqual" is a number, and NaN is none',
    );
  });
});
