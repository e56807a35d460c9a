import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../../test/support/columns.js';
import { NOTHING_BESIDE } from '../column.js';
import { type Normalise } from '../column-methods.js';
import { normalisation } from '../normalise.js';

describe('ranks', () => {
  const column = columnOf(10, 20, 20, 30);
  const at = (by: Normalise, value: number): number => normalisation(by, column, NOTHING_BESIDE).at(value, 0);

  it('place a bound that is nobody’s value above all that are less', () => {
    expect([5, 15, 20, 35].map((value) => at({ method: 'rank' }, value))).toEqual([1, 2, 2, 5]);
    expect([5, 15, 20, 35].map((value) => at({ method: 'rank', ties: 'average' }, value))).toEqual([
      0.5, 1.5, 2.5, 4.5,
    ]);
    expect([5, 15, 20, 35].map((value) => at({ method: 'rank', ties: 'high' }, value))).toEqual([1, 1, 3, 4]);
  });

  it('need others to be a share of them', () => {
    expect(() => normalisation({ method: 'percentile-rank' }, columnOf(1), NOTHING_BESIDE).at(1, 0)).toThrow(
      'a percentile rank among the others needs others',
    );
    expect(normalisation({ method: 'percentile-rank', of: 'all' }, columnOf(1), NOTHING_BESIDE).at(1, 0)).toBe(1);
  });

  it('stand within a group where one is named', () => {
    const beside = besideOf({ region: ['n', 'n', 's', 's'] });
    const by: Normalise = { method: 'rank', sample: { within: 'region' } };
    expect(numbersIn(normalisation(by, column, beside).apply(column))).toEqual([1, 2, 1, 2]);
  });

  it('earn points by step, which rise', () => {
    const steps = [
      { from: 1, points: 10 },
      { from: 0.5, points: 5 },
    ];
    // 0, 1/3, 1/3 and 1 of the others.
    expect([10, 20, 30].map((value) => at({ method: 'percentile-steps', steps, of: 'others' }, value))).toEqual([
      0, 0, 10,
    ]);
    expect(() => at({ method: 'percentile-steps', steps, below: 7 }, 1)).toThrow('the points of percentile steps rise');
  });
});

describe('where nobody has a value', () => {
  const steps = [{ from: 0.5, points: 3 }];
  it.each<{ by: Normalise; low: number; high: number }>([
    { by: { method: 'min-max', to: [1, 100] }, low: 1, high: 100 },
    { by: { method: 'sample-goalposts', min: { quantile: 0 }, max: { quantile: 1 } }, low: 0, high: 1 },
    { by: { method: 'z-score', cut: [-3, 3] }, low: -3, high: 3 },
    { by: { method: 'normal-share' }, low: 0, high: 1 },
    { by: { method: 'rank' }, low: 1, high: 2 },
    { by: { method: 'borda' }, low: 0, high: 1 },
    { by: { method: 'percentile-rank' }, low: 0, high: 1 },
    { by: { method: 'percentile-steps', steps, below: 1 }, low: 1, high: 3 },
    { by: { method: 'distance-to-target', target: 5, cut: true }, low: 0, high: 1 },
    { by: { method: 'distance-to-unit', unit: 'ALB', cut: true }, low: 0, high: 1 },
    { by: { method: 'above-mean', margin: 0.2 }, low: -1, high: 1 },
  ])('open bounds are as wide as $by.method goes, and closed ones stay closed', ({ by, low, high }) => {
    const step = normalisation(by, columnOf(null, null), NOTHING_BESIDE);
    const bounds = step.bounds(columnOf(4, null), columnOf(5, null));
    expect([numbersIn(bounds.low), numbersIn(bounds.high)]).toEqual([
      [low, null],
      [high, null],
    ]);
    expect(numbersIn(step.apply(columnOf(null, null)))).toEqual([null, null]);
  });

  it('there are no bounds where a method has no ends', () => {
    const step = normalisation({ method: 'z-score' }, columnOf(null), NOTHING_BESIDE);
    expect(numbersIn(step.bounds(columnOf(4), columnOf(5)).low)).toEqual([null]);
  });
});
