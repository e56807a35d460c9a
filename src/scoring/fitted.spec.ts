import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../test/support/columns.js';
import { NOTHING_BESIDE } from './column.js';
import { fitted, fittedToParts, IDENTITY } from './fitted.js';

describe('a fitted step', () => {
  it('maps values and leaves gaps', () => {
    const doubled = fitted((value) => 2 * value);
    expect(numbersIn(doubled.apply(columnOf(1, null, 3)))).toEqual([2, null, 6]);
    expect(doubled.at(4, 0)).toBe(8);
    expect(doubled.at(Number.NaN, 0)).toBeNaN();
  });

  it('knows which unit it maps', () =>
    expect(numbersIn(fitted((value, unit) => value * unit).apply(columnOf(5, 5, 5)))).toEqual([0, 5, 10]));

  it('keeps a low below its high where it falls', () => {
    const { low, high } = fitted((value) => -value, 'falls').bounds(columnOf(1, null), columnOf(4, null));
    expect([numbersIn(low), numbersIn(high)]).toEqual([
      [-4, null],
      [-1, null],
    ]);
  });

  it('looks for the ends of an interval also where it turns inside', () => {
    const distance = fitted((value) => Math.abs(value - 3), [3]);
    const { low, high } = distance.bounds(columnOf(1, 4, null), columnOf(4, 5, null));
    expect([numbersIn(low), numbersIn(high)]).toEqual([
      [0, 1, null],
      [2, 2, null],
    ]);
  });

  it('gives no −0 and no Infinity', () => {
    expect(Object.is(fitted((value) => -value).at(0, 0), 0)).toBe(true);
    expect(() => fitted((value) => 1 / value).apply(columnOf(0))).toThrow('0 becomes Infinity');
    expect(() => fitted((value) => -1 / value).apply(columnOf(0))).toThrow('0 becomes -Infinity');
    expect(() => fitted((value) => value / 0).apply(columnOf(0))).toThrow('0 becomes NaN');
  });

  it('may change nothing', () => {
    const column = columnOf(1, null);
    expect(IDENTITY.apply(column)).toBe(column);
    expect(IDENTITY.at(3, 0)).toBe(3);
    expect(IDENTITY.bounds(column, column).high).toBe(column);
  });
});

describe('a step fitted to the parts of a sample', () => {
  const beside = besideOf({ region: ['a', 'a', 'b', null, 'c'], year: ['1', '1', '1', '1', '2'] });
  const fromMean = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value) / values.length;
    return (value: number): number => value - mean;
  };

  it('works on each part by itself; a unit in no part becomes a gap', () => {
    const step = fittedToParts({ within: 'region' }, columnOf(1, 3, 9, 9, null), beside, 'rises', fromMean);
    expect(numbersIn(step.apply(columnOf(1, 3, 9, 9, 5)))).toEqual([-1, 1, 0, null, null]);
  });

  it('gives gaps where nobody has a value, for bounds say nothing of the others', () => {
    const step = fittedToParts(undefined, columnOf(null), NOTHING_BESIDE, 'rises', fromMean);
    expect(step.at(1, 0)).toBeNaN();
  });

  it('refuses where units have values and none of them counts', () => {
    const sample = { where: { year: '2' } };
    expect(() => fittedToParts(sample, columnOf(1, 2, 3, 4, null), beside, 'rises', fromMean)).toThrow(
      'no unit of the sample has a value to work from',
    );
  });

  it('says in which part it failed', () => {
    const fail = (): never => {
      throw new RangeError('all values are 1');
    };
    expect(() => fittedToParts({ within: 'region' }, columnOf(1, 1, 1, 1, 1), beside, 'rises', fail)).toThrow(
      'region "a": all values are 1',
    );
  });
});
