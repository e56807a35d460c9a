import { describe, expect, it } from '@jest/globals';
import { besideOf, columnOf, numbersIn } from '../../test/support/columns.js';
import { type Impute } from './column-methods.js';
import { imputation } from './impute.js';

describe('imputation from other units', () => {
  const beside = besideOf(
    { region: ['n', 'n', 'n', 's', 's', null], year: ['1', '1', '2', '1', '1', '1'] },
    { other: [9, 9, 9, 9, 7, null] },
  );
  const column = columnOf(1, 3, 8, null, null, null);
  const filled = (by: Impute): (number | null)[] => numbersIn(imputation(by, column, beside).column);

  it.each<{ by: Impute; expected: (number | null)[]; because: string }>([
    { by: { method: 'mean' }, expected: [1, 3, 8, 4, 4, 4], because: '(1 + 3 + 8) / 3' },
    { by: { method: 'median' }, expected: [1, 3, 8, 3, 3, 3], because: 'the middle of three' },
    { by: { method: 'quantile', p: 0 }, expected: [1, 3, 8, 1, 1, 1], because: 'the least' },
    { by: { method: 'mean', sample: { where: { year: '1' } } }, expected: [1, 3, 8, 2, 2, 2], because: 'of year 1' },
    {
      by: { method: 'mean', sample: { within: 'region' } },
      expected: [1, 3, 8, null, null, null],
      because: 'nobody in the south has a value, and one unit has no region',
    },
    { by: { method: 'constant', value: 0 }, expected: [1, 3, 8, 0, 0, 0], because: 'the number given' },
    {
      by: { method: 'series', series: 'other' },
      expected: [1, 3, 8, 9, 7, null],
      because: 'the series, as far as it goes',
    },
    {
      by: { method: 'first', of: [{ method: 'series', series: 'other' }, { method: 'median' }] },
      expected: [1, 3, 8, 9, 7, 3],
      because: 'the median of what was there at first, where the series has nothing',
    },
    { by: { method: 'first', of: [] }, expected: [1, 3, 8, null, null, null], because: 'no method, nothing filled' },
  ])('$by.method: $because', ({ by, expected }) => expect(filled(by)).toEqual(expected));

  it('records each cell that it fills, and no other', () =>
    expect(imputation({ method: 'series', series: 'other' }, column, beside).cells).toEqual([
      { unit: 3, value: 9 },
      { unit: 4, value: 7 },
    ]));

  it('leaves the given column as it was', () => {
    imputation({ method: 'mean' }, column, beside);
    expect(column[3]).toBeNaN();
  });

  it('refuses numbers too great for a mean', () => {
    const great = columnOf(1.7e308, 1.7e308, null);
    expect(() => imputation({ method: 'mean' }, great, besideOf({}))).toThrow('a gap would become Infinity');
  });

  it('refuses a constant that is no number', () =>
    expect(() => filled({ method: 'constant', value: Number.NaN })).toThrow('gaps cannot be filled with NaN'));
});

describe('imputation by people and by a line', () => {
  const beside = besideOf(
    { region: ['n', 'n', 'n', 's', 's', null], year: ['1', '1', '2', '1', '1', '1'] },
    { people: [1, 3, 4, 5, null, 7], wrong: [1, 1, -1, 1, 1, 1], none: [0, 0, 0, 0, 0, 0] },
  );
  const column = columnOf(10, 20, null, null, null, 60);
  const filled = (by: Impute): (number | null)[] => numbersIn(imputation(by, column, beside).column);

  it('weighs the mean', () => {
    // (1 · 10 + 3 · 20 + 7 · 60) / 11; in the north (10 + 60) / 4, in the south nobody has a value.
    expect(filled({ method: 'mean', weights: 'people' })[2]).toBeCloseTo(490 / 11, 13);
    expect(filled({ method: 'mean', weights: 'people', sample: { within: 'region' } })).toEqual([
      10,
      20,
      17.5,
      null,
      null,
      60,
    ]);
    expect(filled({ method: 'mean', weights: 'none' })[2]).toBeNull();
    expect(filled({ method: 'mean', weights: 'people', sample: { where: { region: 'n' } } })[3]).toBe(17.5);
    expect(() => filled({ method: 'mean', weights: 'wrong' })).toThrow(
      'the weight -1 in the series "wrong" is below 0',
    );
  });

  it('follows the line of least squares, for who has the number that it runs on', () => {
    // Through (1, 10) and (3, 20) of the north: 5 a person from 10 at 1; so 25 for 4 people.
    expect(filled({ method: 'regression', on: 'people', sample: { within: 'region' } })).toEqual([
      10,
      20,
      25,
      null,
      null,
      60,
    ]);
    // Of all: means 11/3 and 30; Σ dx·dy = 160, Σ dx² = 56/3, so 60/7 a person.
    const line = filled({ method: 'regression', on: 'people' });
    expect(line[3]).toBeCloseTo(30 + (60 / 7) * (5 - 11 / 3), 12);
    expect(line[4]).toBeNull();
    expect(filled({ method: 'regression', on: 'none' })[2]).toBeNull();
    expect(filled({ method: 'regression', on: 'people', sample: { where: { year: '2' } } })[2]).toBeNull();
  });
});

// Flights of Austria and Belgium (and an empty series), 2018 to 2022: COINr 1.1.14, ASEM panel data.
describe('imputation along time', () => {
  const place = [...'AAAAABBBBBCC'].map((each) => each);
  const year = ['2018', '2019', '2020', '2021', '2022', '2018', '2019', '2020', '2021', '2022', '2018', '2019'];
  const beside = besideOf({ place, year });
  const [a1, a3, a4] = [37.537628976738759, 40.45739145520065, 52.347899853800399];
  const [b0, b1, b2, b4] = [31.885459999999998, 41.539009197861439, 33.602305823523324, 41.215025371331897];
  const flights = columnOf(null, a1, null, a3, a4, b0, b1, b2, null, b4, null, null);
  const along = { unit: 'place', time: 'year' };
  const filled = (by: Impute): (number | null)[] => numbersIn(imputation(by, flights, beside).column);

  it('carries the latest value forward', () =>
    expect(filled({ method: 'carry', ...along })).toEqual([null, a1, a1, a3, a4, b0, b1, b2, b2, b4, null, null]));

  it('gives the first value to what is before it, where that is asked', () =>
    expect(filled({ method: 'carry', ...along, leading: true })[0]).toBe(a1));

  it('draws straight lines, level beyond the ends', () =>
    expect(filled({ method: 'interpolate', ...along })).toEqual([
      a1,
      a1,
      expect.closeTo(38.997510215969704, 12),
      a3,
      a4,
      b0,
      b1,
      b2,
      expect.closeTo(37.408665597427614, 12),
      b4,
      null,
      null,
    ]));

  it('leaves the ends open, where that is asked', () =>
    expect(filled({ method: 'interpolate', ...along, ends: 'none' })[0]).toBeNull());

  it('takes nothing from further away than it may', () => {
    const gap = columnOf(1, null, null, null, 5, null, null, null, null, null, 7, null);
    const at = (by: Impute): (number | null)[] => numbersIn(imputation(by, gap, beside).column).slice(0, 5);
    expect(at({ method: 'carry', ...along, atMost: 1 })).toEqual([1, 1, null, null, 5]);
    expect(at({ method: 'interpolate', ...along, atMost: 2 })).toEqual([1, null, 3, null, 5]);
  });

  it('tells the rows that a value was taken from', () =>
    expect(
      imputation({ method: 'interpolate', ...along }, flights, beside).cells.map(({ unit, from }) => [unit, from]),
    ).toEqual([
      [0, [1]],
      [2, [1, 3]],
      [8, [7, 9]],
    ]));

  it('has nothing for a row that is in no time', () => {
    const nowhen = besideOf({ place: ['A', 'A'], year: ['2018', null] });
    expect(numbersIn(imputation({ method: 'carry', ...along }, columnOf(1, null), nowhen).column)).toEqual([1, null]);
  });

  it('refuses to look no time back', () =>
    expect(() => filled({ method: 'carry', ...along, atMost: 0 })).toThrow('"atMost" is a time above 0, and 0 is not'));
});
