import { describe, expect, it } from '@jest/globals';
import { columnOf, numbersIn } from '../../../test/support/columns.js';
import { imputedFromRow } from './row.js';

describe('imputation within a row', () => {
  const one = columnOf(0, 10, 5, 2);
  const two = columnOf(100, 300, null, 200);
  const three = columnOf(0, 8, 4, null);

  it('gives the mean of the shares of the unit, brought back to the numbers of the column', () => {
    const { columns, cells } = imputedFromRow([one, two, three], ['positive', 'positive', 'positive'], 'mean');
    // The third unit has 5/10 and 4/8: 0.5 of 100–300 is 200. The fourth has 0.2 and 0.5: 0.35 of 0–8 is 2.8.
    expect(numbersIn(columns[1]!)).toEqual([100, 300, 200, 200]);
    expect(columns[2]![3]).toBeCloseTo(2.8, 14);
    expect(cells.map(({ column, unit }) => [column, unit])).toEqual([
      [1, 2],
      [2, 3],
    ]);
  });

  it('turns round what is better when less', () => {
    const { columns } = imputedFromRow([one, two, three], ['positive', 'positive', 'negative'], 'median');
    // The third unit has 0.5 and 1 − 0.5; the fourth 0.2 and 0.5: 1 − 0.35 of 0–8 is 5.2.
    expect(columns[1]![2]).toBe(200);
    expect(columns[2]![3]).toBeCloseTo(5.2, 14);
  });

  it('has nothing for a unit without a value, and for a column without two that differ', () => {
    const { columns, cells } = imputedFromRow(
      [columnOf(1, 2, null), columnOf(5, null, null), columnOf(null, null, null)],
      ['positive', 'positive', 'positive'],
      'mean',
    );
    expect(columns.map(numbersIn)).toEqual([
      [1, 2, null],
      [5, null, null],
      [null, null, null],
    ]);
    expect(cells).toEqual([]);
  });

  it('takes no columns at all', () => expect(imputedFromRow([], [], 'mean').columns).toEqual([]));
});
