import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../test/support/columns.js';
import { NOTHING_BESIDE } from './column.js';
import { type Tail, type Treat } from './column-methods.js';
import { ln } from './stats/natural-log.js';
import { treatment } from './treat.js';

const upTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1);

function treated(by: Treat, ...values: (number | null)[]): (number | null)[] {
  const column = columnOf(...values);
  return numbersIn(treatment(by, column, NOTHING_BESIDE).fitted.apply(column));
}

// The vectors are from the reference numbers of COINr 1.1.14.
describe('winsorising', () => {
  it('moves the greatest value to the next, until the shape passes', () => {
    const column = columnOf(...upTo(10), 30, 100);
    const { fitted, cells, parts } = treatment({ method: 'winsorise', atMost: 5 }, column, NOTHING_BESIDE);
    expect(numbersIn(fitted.apply(column))).toEqual([...upTo(10), 30, 30]);
    expect(cells).toEqual([{ unit: 11, from: 100, to: 30 }]);
    expect(parts).toMatchObject([{ part: '', by: 'winsorise', moved: 1 }]);
    expect(parts[0]!.shapes.map(({ passes }) => passes)).toEqual([false, true]);
  });

  it('moves tied values together, also beyond the most that it may move', () => {
    const values = [...upTo(20), 500, 500];
    expect(treated({ method: 'winsorise', atMost: 1 }, ...values)).toEqual([...upTo(20), 20, 20]);
    const { parts } = treatment({ method: 'winsorise', atMost: 1 }, columnOf(...values), NOTHING_BESIDE);
    expect(parts[0]!.moved).toBe(2);
  });

  it('moves up from the bottom where the long tail is there', () =>
    expect(treated({ method: 'winsorise', atMost: 5 }, -900, -40, ...upTo(20))).toEqual([1, 1, ...upTo(20)]));

  it('leaves alone what passes, and what is too little to tell', () => {
    expect(treated({ method: 'winsorise' }, ...upTo(5), null)).toEqual([...upTo(5), null]);
    const { parts, cells } = treatment({ method: 'winsorise' }, columnOf(1, 500), NOTHING_BESIDE);
    expect(parts).toMatchObject([{ by: 'nothing', shapes: [{ skewness: null, kurtosis: null, passes: true }] }]);
    expect(cells).toEqual([]);
  });

  it('goes by the skewness alone of three values, which have no kurtosis', () =>
    // The skewness of 1, 2, 30 is 1.73; of 1, 2, 2 it is −1.73.
    expect(treated({ method: 'winsorise', skewness: 1.7, atMost: 1 }, 1, 2, 30)).toEqual([1, 2, 2]));

  it('moves nothing where only making all values equal would help', () => {
    const column = columnOf(1, 2, 30);
    const { cells, parts } = treatment({ method: 'winsorise', skewness: 1.7 }, column, NOTHING_BESIDE);
    expect(cells).toEqual([]);
    expect(parts).toMatchObject([{ by: 'nothing', moved: 0, shapes: [{ passes: false }] }]);
    const by: Treat = { method: 'winsorise', skewness: 1.7, otherwise: { method: 'log-shift' }, on: 'winsorised' };
    const drawn = treatment(by, column, NOTHING_BESIDE);
    expect(drawn.fitted.at(30, 0)).toBe(ln(30));
    expect(drawn.parts).toMatchObject([{ by: 'tail', moved: 0 }]);
  });

  it('takes the thresholds that it is given', () => {
    const values = [...upTo(10), 30, 100];
    expect(treated({ method: 'winsorise', skewness: 4 }, ...values)).toEqual(values);
    expect(treated({ method: 'winsorise', kurtosis: 20 }, ...values)).toEqual(values);
  });

  const stubborn = [...upTo(10), 1000, 2000];
  const bySkewness = { method: 'winsorise', atMost: 1, skewness: 1, kurtosis: 1 } as const;

  it('stops at the most values that it may move, if nothing else is to follow', () => {
    const { parts, fitted } = treatment(bySkewness, columnOf(...stubborn), NOTHING_BESIDE);
    expect(fitted.at(2000, 0)).toBe(1000);
    expect(parts).toMatchObject([{ by: 'winsorise', moved: 1, shapes: [{ passes: false }, { passes: false }] }]);
  });

  it('then draws in the tail of the numbers as they were', () => {
    const by: Treat = { ...bySkewness, otherwise: { method: 'log' } };
    const { parts, fitted, cells } = treatment(by, columnOf(...stubborn), NOTHING_BESIDE);
    expect(fitted.at(2000, 0)).toBeCloseTo(ln(1999 + 19.99), 12);
    expect(parts).toMatchObject([{ by: 'tail', moved: 0 }]);
    expect(parts[0]!.shapes).toHaveLength(3);
    expect(cells).toHaveLength(12);
  });

  it('or of the winsorised, where that is asked', () => {
    const by: Treat = { ...bySkewness, otherwise: { method: 'log' }, on: 'winsorised' };
    const { parts, fitted } = treatment(by, columnOf(...stubborn), NOTHING_BESIDE);
    expect(fitted.at(2000, 0)).toBeCloseTo(ln(999 + 9.99), 12);
    expect(parts).toMatchObject([{ by: 'winsorise and tail', moved: 1 }]);
  });

  it('cuts bounds to where the scores now end', () => {
    const { fitted } = treatment({ method: 'winsorise' }, columnOf(...upTo(10), 30, 100), NOTHING_BESIDE);
    const { low, high } = fitted.bounds(columnOf(0), columnOf(500));
    expect([low[0], high[0]]).toEqual([1, 30]);
  });

  it('treats each group by itself', () => {
    const group = [...upTo(12).map(() => 'a'), ...upTo(12).map(() => 'b')];
    const column = columnOf(...upTo(10), 30, 100, ...upTo(12));
    const { parts, cells } = treatment(
      { method: 'winsorise', sample: { within: 'g' } },
      column,
      besideOf({ g: group }),
    );
    expect(parts.map(({ part, by }) => [part, by])).toEqual([
      ['a', 'winsorise'],
      ['b', 'nothing'],
    ]);
    expect(cells).toHaveLength(1);
  });

  it('leaves alone who is in no group, and bounds where nobody has a value', () => {
    const by: Treat = { method: 'quantiles', upper: 0.5, sample: { within: 'g' } };
    const { fitted } = treatment(by, columnOf(1, 3, 9, null), besideOf({ g: ['a', 'a', null, 'b'] }));
    expect(numbersIn(fitted.apply(columnOf(1, 3, 9, null)))).toEqual([1, 2, 9, null]);
    expect(fitted.bounds(columnOf(0, 0, 0, 4), columnOf(9, 9, 9, 8)).high[3]).toBe(8);
  });

  it('refuses thresholds and counts that make no sense', () => {
    expect(() => treated({ method: 'winsorise', skewness: 0 }, 1)).toThrow('the skewness to treat from is above 0');
    expect(() => treated({ method: 'winsorise', atMost: -1 }, 1)).toThrow(
      'the most values to move is a number from 0 up',
    );
  });
});

describe('cutting', () => {
  it('goes to quantiles', () =>
    expect(treated({ method: 'quantiles', lower: 0.25, upper: 0.75 }, 1, 2, 3, 4, 5)).toEqual([2, 2, 3, 4, 4]));
  it('leaves an end alone that is not named', () => {
    expect(treated({ method: 'quantiles', lower: 0.25 }, 1, 2, 3, 4, 5)).toEqual([2, 2, 3, 4, 5]);
    expect(treated({ method: 'quantiles', upper: 0.75 }, 1, 2, 3, 4, 5)).toEqual([1, 2, 3, 4, 4]);
  });
  it('goes to fences beyond the quartiles: 4 + 1.5 · (4 − 2) = 7', () =>
    expect(treated({ method: 'fences', around: 'quartiles', times: 1.5 }, 1, 2, 3, 4, 50)).toEqual([1, 2, 3, 4, 7]));
  it('goes to deviations about the mean: 4 + √12 of 1, 3, 3, 9', () =>
    // Deviations from 4 are −3, −1, −1, 5: squares 36, of which a third is 12.
    expect(treated({ method: 'fences', around: 'mean', times: 1 }, 1, 3, 3, 9)).toEqual([
      1,
      3,
      3,
      expect.closeTo(4 + Math.sqrt(12), 12),
    ]));
  it('leaves one value alone', () => expect(treated({ method: 'fences', around: 'mean', times: 2 }, 7)).toEqual([7]));
  it('refuses ends that make no sense', () => {
    expect(() => treated({ method: 'quantiles', lower: 0.5, upper: 0.5 }, 1)).toThrow('the quantiles run upwards');
    expect(() => treated({ method: 'fences', around: 'mean', times: 0 }, 1)).toThrow(
      'fences stand at a number above 0',
    );
  });
});

describe('drawing in a tail', () => {
  it.each<{ by: Tail; expected: readonly number[]; because: string }>([
    { by: { method: 'log' }, expected: [0.1, 2.1, 10.1].map(ln), because: 'ln(x − 1 + 0.01 · 10)' },
    { by: { method: 'log-either' }, expected: [0.1, 2.1, 10.1].map(ln), because: 'the long tail is above' },
    { by: { method: 'log-shift' }, expected: [1, 3, 11].map(ln), because: 'ln(x − 1 + 1)' },
    { by: { method: 'log-scaled' }, expected: [1, 3, 11].map(ln), because: 'ln(10 · (x − 1) / 10 + 1)' },
    { by: { method: 'log-scaled', factor: 2 }, expected: [1, 5.2, 22].map(ln), because: '2 · 11 − 1 = 21' },
    { by: { method: 'box-cox', lambda: 0 }, expected: [1, 3, 11].map(ln), because: 'ln y, y = x − 1 + 1' },
    { by: { method: 'box-cox', lambda: 2 }, expected: [0, 4, 60], because: '(y² − 1) / 2' },
    { by: { method: 'box-cox', lambda: -1 }, expected: [0, 2 / 3, 10 / 11], because: '1 − 1 / y' },
  ])('$by.method of 1, 3, 11: $because', ({ by, expected }) => {
    const result = treated(by, 1, 3, 11, null);
    expected.forEach((each, at) => expect(result[at]).toBeCloseTo(each, 12));
    expect(result[3]).toBeNull();
  });

  it('turns the logarithm where the long tail is below', () => {
    const result = treated({ method: 'log-either' }, 1, 9, 11);
    [10.1, 2.1, 0.1].forEach((each, at) => expect(result[at]).toBeCloseTo(-ln(each), 12));
  });

  it('takes two values, which have no skewness, from above', () =>
    expect(treated({ method: 'log-either' }, 1, 2)[1]).toBeCloseTo(-ln(0.01), 12));

  it.each<Tail>([
    { method: 'log' },
    { method: 'log-shift' },
    { method: 'log-scaled' },
    { method: 'box-cox', lambda: 0.5 },
  ])('$method takes a bound beyond the least value to lie there', (by) => {
    const { fitted } = treatment(by, columnOf(1, 3, 11), NOTHING_BESIDE);
    expect(fitted.at(-50, 0)).toBe(fitted.at(1, 0));
  });

  it('takes a bound beyond the greatest to lie there where the logarithm is turned', () => {
    const { fitted } = treatment({ method: 'log-either' }, columnOf(1, 9, 11), NOTHING_BESIDE);
    expect(fitted.at(50, 0)).toBe(fitted.at(11, 0));
  });

  it.each<{ by: Tail; values: number[]; message: string }>([
    { by: { method: 'log' }, values: [2, 2], message: 'all values are 2: there is no tail to draw in' },
    {
      by: { method: 'log-scaled' },
      values: [0, 0.5],
      message: 'the greatest value times 1 must be above 1, and is 0.5',
    },
    { by: { method: 'box-cox', lambda: Infinity }, values: [1, 2], message: 'the lambda of Box–Cox is a number' },
  ])('refuses: $message', ({ by, values, message }) => expect(() => treated(by, ...values)).toThrow(message));
});
