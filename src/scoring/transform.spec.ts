import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../test/support/columns.js';
import { NOTHING_BESIDE } from './column.js';
import { type Transform } from './column-methods.js';
import { transformation } from './transform.js';

const POINTS = [
  [0, 0],
  [10, 100],
  [20, 40],
] as const;

function transformed(by: Transform, ...values: (number | null)[]): (number | null)[] {
  const column = columnOf(...values);
  return numbersIn(transformation(by, column, NOTHING_BESIDE).apply(column));
}

describe('transformation of single numbers', () => {
  it.each<{ by: Transform; value: number; expected: number; because: string }>([
    { by: { method: 'log' }, value: Math.E, expected: 1, because: 'to base e when left out' },
    { by: { method: 'log', base: 10 }, value: 1000, expected: 3, because: 'ln 1000 / ln 10' },
    { by: { method: 'log', base: 2, offset: 1 }, value: 7, expected: 3, because: 'log2(7 + 1)' },
    { by: { method: 'power', exponent: 0.5 }, value: 9, expected: 3, because: 'the square root' },
    { by: { method: 'power', exponent: 2 }, value: 3, expected: 9, because: 'the square' },
    { by: { method: 'power', exponent: -1 }, value: 4, expected: 0.25, because: 'the reciprocal' },
    { by: { method: 'power', exponent: 3 }, value: 0, expected: 0, because: '0 stays 0' },
    { by: { method: 'clip', min: 1, max: 5 }, value: 9, expected: 5, because: 'cut above' },
    { by: { method: 'clip', max: 5 }, value: -9, expected: -9, because: 'no end below' },
    { by: { method: 'clip', min: 1 }, value: -9, expected: 1, because: 'no end above' },
    { by: { method: 'linear', factor: -1, offset: 100 }, value: 30, expected: 70, because: '100 − 30' },
    { by: { method: 'linear' }, value: 30, expected: 30, because: 'nothing said, nothing done' },
    { by: { method: 'deviation', from: 3 }, value: 1, expected: 2, because: '|1 − 3|' },
    { by: { method: 'deviation', from: [2, 4] }, value: 3, expected: 0, because: 'inside the ideal range' },
    { by: { method: 'deviation', from: [2, 4] }, value: 7, expected: 3, because: 'above it by 7 − 4' },
    { by: { method: 'piecewise', points: POINTS }, value: -5, expected: 0, because: 'level before the first' },
    { by: { method: 'piecewise', points: POINTS }, value: 2.5, expected: 25, because: 'a quarter of the way' },
    { by: { method: 'piecewise', points: POINTS }, value: 10, expected: 100, because: 'a point itself' },
    { by: { method: 'piecewise', points: POINTS }, value: 15, expected: 70, because: 'half way down' },
    { by: { method: 'piecewise', points: POINTS }, value: 99, expected: 40, because: 'level after the last' },
    { by: { method: 'steps', steps: [{ from: 5, points: 1 }] }, value: 5, expected: 1, because: 'it reaches 5' },
    { by: { method: 'steps', steps: [{ from: 5, points: 1 }] }, value: 4, expected: 0, because: '0 below' },
  ])('$by.method of $value is $expected: $because', ({ by, value, expected }) => {
    const [first, gap] = transformed(by, value, null);
    expect(first).toBeCloseTo(expected, 14);
    expect(gap).toBeNull();
  });

  it('takes the income of the HDI to logarithms: ln 75000 for the top', () =>
    expect(transformed({ method: 'log' }, 100, 75000)).toEqual([4.605170185988092, 11.225243392518447]));

  it.each<{ by: Transform; value?: number; message: string }>([
    { by: { method: 'log' }, value: 0, message: '0 has no logarithm: clip the numbers first, or add an offset' },
    { by: { method: 'log', offset: 1 }, value: -3, message: '-2 has no logarithm' },
    { by: { method: 'log', base: 1 }, message: 'the base of a logarithm is above 1, and 1 is not' },
    { by: { method: 'log', offset: Number.NaN }, message: 'the offset of a logarithm is a number, and NaN is none' },
    { by: { method: 'power', exponent: 0 }, message: 'the exponent of a power is a number other than 0' },
    { by: { method: 'power', exponent: 0.5 }, value: -1, message: '-1 has no power' },
    { by: { method: 'power', exponent: -1 }, value: 0, message: '0 has no power of -1' },
    { by: { method: 'power', exponent: 1e6 }, value: 10, message: '10 becomes Infinity' },
    { by: { method: 'clip', min: 5, max: 1 }, message: 'a clip runs upwards, and 5 to 1 does not' },
    { by: { method: 'linear', factor: 0 }, message: 'a line has a factor other than 0' },
    { by: { method: 'deviation', from: [4, 2] }, message: 'an ideal range runs upwards, and 4 to 2 does not' },
    { by: { method: 'piecewise', points: [[0, 0]] }, message: 'at least two points' },
    { by: { method: 'piecewise', points: [...POINTS, [20, 5]] }, message: 'the points run upwards, and 20 does not' },
    { by: { method: 'piecewise', points: [...POINTS, [30, NaN]] }, message: 'a point is two numbers, and NaN is none' },
  ])('refuses: $message', ({ by, value = 1, message }) => expect(() => transformed(by, value)).toThrow(message));

  it.each<{ by: Transform; low: number; high: number; becomes: [number, number]; because: string }>([
    { by: { method: 'log', base: 10 }, low: 10, high: 100, becomes: [1, 2], because: 'rises' },
    { by: { method: 'power', exponent: -1 }, low: 2, high: 4, becomes: [0.25, 0.5], because: 'falls' },
    { by: { method: 'linear', factor: -2 }, low: 1, high: 3, becomes: [-6, -2], because: 'falls' },
    { by: { method: 'deviation', from: 3 }, low: 1, high: 4, becomes: [0, 2], because: 'turns at 3' },
    { by: { method: 'piecewise', points: POINTS }, low: 5, high: 15, becomes: [50, 100], because: 'turns at 10' },
  ])('carries bounds over: $by.method $because', ({ by, low, high, becomes }) => {
    const bounds = transformation(by, columnOf(null), NOTHING_BESIDE).bounds(columnOf(low), columnOf(high));
    expect([bounds.low[0], bounds.high[0]]).toEqual([expect.closeTo(becomes[0], 12), expect.closeTo(becomes[1], 12)]);
  });
});

describe('transformation by a series', () => {
  const column = columnOf(10, 20, 30);
  const beside = besideOf({}, { people: [5, 4, null], zero: [0, 1, 1] });
  const run = (by: Transform): (number | null)[] => numbersIn(transformation(by, column, beside).apply(column));

  it('divides, per thousand where a factor says so; no divisor is a gap', () => {
    expect(run({ method: 'divide', by: 'people' })).toEqual([2, 5, null]);
    expect(run({ method: 'divide', by: 'people', factor: 1000 })).toEqual([2000, 5000, null]);
  });
  it('divides flights by people as the reference does (COINr 1.1.14, ASEM data, Australia)', () => {
    const flights = columnOf(36.05498);
    const people = besideOf({}, { people: [24450.561000000002] });
    const by: Transform = { method: 'divide', by: 'people' };
    expect(transformation(by, flights, people).apply(flights)[0]).toBeCloseTo(0.001474607474241593, 15);
  });
  it('multiplies', () => expect(run({ method: 'multiply', by: 'people' })).toEqual([50, 80, null]));
  it('adds and takes away', () => {
    expect(run({ method: 'add', series: 'people' })).toEqual([15, 24, null]);
    expect(run({ method: 'add', series: 'people', factor: -1 })).toEqual([5, 16, null]);
  });
  it('refuses what is not above 0', () => {
    expect(() => run({ method: 'divide', by: 'zero' })).toThrow(
      '"zero" cannot divide: it takes numbers above 0, not 0: correct it, or leave it empty, for a gap',
    );
    expect(() => run({ method: 'multiply', by: 'people', factor: -1 })).toThrow('the factor cannot multiply');
  });
});

describe('change over time', () => {
  const beside = besideOf({ place: ['A', 'A', 'A', 'B', null], year: ['2014', '2015', '2016', '2015', '2015'] });
  const change = { method: 'change', unit: 'place', time: 'year' } as const;
  const run = (by: Transform, ...values: (number | null)[]): (number | null)[] => {
    const column = columnOf(...values);
    return numbersIn(transformation(by, column, beside).apply(column));
  };

  it('is the difference from a year before', () =>
    expect(run(change, 10, 15, 12, 3, 4)).toEqual([null, 5, -3, null, null]));
  it('may be over several years', () =>
    expect(run({ ...change, over: 2 }, 10, 15, 12, 3, 4)).toEqual([null, null, 2, null, null]));
  it('may be relative', () =>
    expect(run({ ...change, relative: true }, 10, 15, 12, 3, 4)).toEqual([null, 0.5, -0.2, null, null]));
  it('refuses to be relative to nothing, and to run backwards', () => {
    expect(() => run({ ...change, relative: true }, 0, 15, 12, 3, 4)).toThrow('a change relative to 0 says nothing');
    expect(() => run({ ...change, over: 0 }, 1, 1, 1, 1, 1)).toThrow('a change is over a time above 0');
  });
});

describe('a moving average', () => {
  const beside = besideOf({ place: ['A', 'A', 'A', 'A', null], year: ['2013', '2014', '2015', '2016', '2016'] });
  const average = { method: 'moving-average', unit: 'place', time: 'year', over: 3 } as const;

  it('is of this year and those before it, as far as they have a value', () => {
    const column = columnOf(10, null, 20, 60, 7);
    const result = transformation(average, column, beside).apply(column);
    // 2015: of 10 and 20. 2016: of 20 and 60, for 2013 lies three years back.
    expect(numbersIn(result)).toEqual([10, null, 15, 40, 7]);
  });
  it('is over a time above 0', () =>
    expect(() => transformation({ ...average, over: 0 }, columnOf(1, 2, 3, 4, 5), beside)).toThrow(
      'an average is over a time above 0, not 0',
    ));
});
