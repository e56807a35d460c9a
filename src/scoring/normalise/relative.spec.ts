import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../../test/support/columns.js';
import { NOTHING_BESIDE } from '../column.js';
import { type Direction, type Normalise } from '../column-methods.js';
import { normalisation } from '../normalise.js';

describe('references', () => {
  const column = columnOf(2, 4, 9);
  const beside = besideOf({ jurisdiction: ['ALB', 'BIH', 'XKX'], name: ['x', 'x', 'y'], year: ['1', '2', '2'] });
  const apply = (by: Normalise, direction?: Direction) =>
    numbersIn(normalisation(by, column, beside, direction).apply(column));

  it.each<{ reference: Extract<Normalise, { method: 'ratio-to' }>['reference']; expected: number[] }>([
    { reference: 'mean', expected: [0.4, 0.8, 1.8] },
    { reference: 'median', expected: [0.5, 1, 2.25] },
    { reference: 'worst', expected: [1, 2, 4.5] },
    { reference: 'sum', expected: [2 / 15, 4 / 15, 0.6] },
    { reference: { unit: 'BIH' }, expected: [0.5, 1, 2.25] },
    { reference: { unit: 'y', series: 'name' }, expected: [2 / 9, 4 / 9, 1] },
  ])('ratio to $reference', ({ reference, expected }) => {
    apply({ method: 'ratio-to', reference }).forEach((value, unit) => expect(value).toBeCloseTo(expected[unit]!, 14));
  });

  it('a ratio is turned over where less is better: the least has 1', () => {
    expect(apply({ method: 'share-of-best' }, 'negative')).toEqual([1, 0.5, 2 / 9]);
    expect(apply({ method: 'ratio-to', reference: 'worst' }, 'negative')).toEqual([4.5, 2.25, 1]);
  });

  it('a difference is relative, or not', () => {
    expect(apply({ method: 'difference-to', reference: 'worst' })).toEqual([0, 1, 3.5]);
    expect(apply({ method: 'difference-to', reference: 'best', relative: false })).toEqual([-7, -5, 0]);
    expect(apply({ method: 'difference-to', reference: 'best', relative: false }, 'negative')).toEqual([0, -2, -7]);
  });

  it('above and below the mean are turned where less is better', () =>
    expect(apply({ method: 'above-mean', margin: 0.3 }, 'negative')).toEqual([1, 0, -1]));

  it.each<{ by: Normalise; values: number[]; direction?: Direction; message: string }>([
    { by: { method: 'ratio-to', reference: 'best' }, values: [0, 0, 0], message: 'the reference is 0' },
    { by: { method: 'share-of-best' }, values: [1, 0, -1], direction: 'negative', message: 'the reference is -1' },
    {
      by: { method: 'ratio-to', reference: 'mean' },
      values: [9, 0, 1],
      direction: 'negative',
      message: '0 is not above 0',
    },
    { by: { method: 'difference-to', reference: 'mean' }, values: [-1, 0, 1], message: 'relative to 0 says nothing' },
    { by: { method: 'above-mean', margin: -1 }, values: [1, 2, 3], message: 'a margin is a number from 0 up, not -1' },
    { by: { method: 'above-mean', margin: 0 }, values: [-1, 0, 1], message: 'needs a mean above 0, and it is 0' },
    {
      by: { method: 'ratio-to', reference: { unit: 'MKD' } },
      values: [1, 2, 3],
      message: '0 units have the jurisdiction "MKD"',
    },
    {
      by: { method: 'ratio-to', reference: { unit: 'x', series: 'name' } },
      values: [1, 2, 3],
      message: '2 units have the name "x"',
    },
    { by: { method: 'distance-to-unit', unit: 'ALB' }, values: [1, 2, 3], message: 'no better than the worst value 1' },
    {
      by: { method: 'distance-to-unit', unit: 'XKX' },
      values: [1, 2, NaN],
      message: 'the reference "XKX" has no value here',
    },
    {
      by: { method: 'distance-to-target', target: 1 },
      values: [1, 2, 3],
      message: 'the target is 1, which is no better',
    },
    {
      by: { method: 'distance-to-target', target: 3 },
      values: [1, 2, 3],
      direction: 'negative',
      message: 'the target is 3, which is no better than the worst value 3',
    },
    {
      by: { method: 'z-score', from: { mean: 0, deviation: 0 } },
      values: [1],
      message: 'a deviation above 0, not 0 and 0',
    },
    { by: { method: 'z-score', deviation: 0 }, values: [1, 2, 3], message: 'become a mean and a deviation above 0' },
    { by: { method: 'normal-share', to: [1, 1] }, values: [1, 2, 3], message: 'the range to come out runs upwards' },
    { by: { method: 'percentile-rank', to: [2, 1] }, values: [1, 2, 3], message: 'the range to come out runs upwards' },
  ])('refuses: $message', ({ by, values, direction, message }) => {
    const given = Float64Array.from(values);
    expect(() =>
      normalisation(by, given, values.length === 3 ? beside : NOTHING_BESIDE, direction).apply(given),
    ).toThrow(message);
  });

  it('find one unit of several years by the sample', () => {
    const twice = besideOf({ jurisdiction: ['ALB', 'ALB', 'BIH'], year: ['1', '2', '2'] });
    const reference = { unit: 'ALB' };
    const where = { year: '2' };
    expect(
      numbersIn(normalisation({ method: 'ratio-to', reference, sample: { where } }, column, twice).apply(column)),
    ).toEqual([0.5, 1, 2.25]);
  });
});
