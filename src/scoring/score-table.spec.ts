import { describe, expect, it } from '@jest/globals';
import { type ScoringElement } from './method.js';
import { scoreTable } from './score-table.js';

const root: ScoringElement = {
  code: 'R',
  aggregate: { method: 'arithmetic' },
  missing: { method: 'reweight', atLeast: 1 },
  children: [
    { code: 'A', scale: { type: 'number', range: [0, 10] }, transform: [{ method: 'divide', by: 'heads' }] },
    { code: 'B', scale: { type: 'number', range: [0, 4] } },
  ],
};

describe('scoreTable', () => {
  it('scores plain numbers, and shares columns that are typed already', () => {
    const criteria = { A: [8, 4], B: Float64Array.of(1, 3) };
    const scores = scoreTable(root, { units: 2, criteria, numbers: { heads: [4, 2] } });
    expect([...scores.keys()]).toEqual(['A', 'B', 'R']);
    expect([...scores.get('R')!.score]).toEqual([1.5, 2.5]);
    expect(scores.get('B')!.score).toBe(criteria.B);
    expect(scores.get('R')!.low).toBe(scores.get('R')!.score);
  });

  it('takes a gap for open, from the least to the greatest that the scale admits', () => {
    const table = { units: 2, criteria: { A: [2, null] }, numbers: { heads: [1, 1] } };
    const { low, high, missing } = scoreTable(root, table).get('R')!;
    expect([...low, ...high, ...missing]).toEqual([1, 0, 3, 7, 5, 1]);
  });

  it('scores a criterion that stands alone', () =>
    expect([...scoreTable(root.children[1]!, { units: 1, criteria: { B: [3] } }).get('B')!.score]).toEqual([3]));

  it('takes a gap for closed, where the reason says so', () => {
    const table = { units: 2, criteria: { A: [2, null], B: [Number.NaN, 3] }, numbers: { heads: [1, 1] } };
    const { score, low } = scoreTable(root, { ...table, gaps: 'not-covered', labels: {} }).get('R')!;
    expect([...score]).toEqual([2, 3]);
    expect(low).toBe(score);
  });

  it('refuses what is no number to score with', () => {
    const given = { units: 1, numbers: { heads: [1] } };
    expect(() => scoreTable(root, { ...given, criteria: { A: [Infinity], B: [1] } })).toThrow(
      '"A" has Infinity in place 1',
    );
    expect(() => scoreTable(root, { ...given, criteria: { A: [1], B: [1, 2] } })).toThrow(
      'criterion B: a column of 1 cells',
    );
    expect(() => scoreTable(root, { ...given, numbers: {}, criteria: { A: [1], B: [1] } })).toThrow(
      'criterion A: there is no series of numbers "heads"',
    );
  });
});
