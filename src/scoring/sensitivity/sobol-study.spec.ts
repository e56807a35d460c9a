import { describe, expect, it } from '@jest/globals';
import { meanOf, modelOf, numberOf, unknown } from '../../../test/support/robustness-model.js';
import { type Assumption } from '../uncertainty/assumption.js';
import { rowsOf, sensitivityOf, studyRows } from './sobol-study.js';

const NOISE: Assumption = { code: 'weights', vary: 'weights', how: { method: 'noise', share: 0.9 } };
const SAME: Assumption = {
  code: 'same',
  vary: 'aggregate',
  between: [{ method: 'arithmetic' }, { method: 'arithmetic' }],
};
const ANSWERS: Assumption = { code: 'answers', vary: 'answers' };
const MODEL = modelOf(
  meanOf('whole', [numberOf('a'), numberOf('b'), numberOf('c')]),
  { a: [0.9, 0.1, 0.5, 0.3], b: [0.2, 0.8, 0.45, 0.6], c: [0.3, 0.5, unknown, 0.4] },
  [NOISE, SAME, ANSWERS],
);
const SEQUENCE = { seed: 3, quasi: true };

describe('a study of sensitivity', () => {
  const rows = studyRows(MODEL, 64);
  const whole = rowsOf(MODEL, SEQUENCE, 64)({ from: 0, to: rows })!;
  const found = sensitivityOf(MODEL, 64, 3, [whole]);

  it('takes N · (d + 2) rows', () => expect([rows, found.rows]).toEqual([320, 320]));

  it('gives two identical alternatives the index 0, of the mean shift and of every rank', () => {
    const { first, total } = found.shift.factors[1]!;
    expect([first.value, first.low, first.high, total.value, total.low, total.high]).toEqual([0, 0, 0, 0, 0, 0]);
    for (const unit of found.units) expect([unit[1]!.first.value, unit[1]!.total.value]).toEqual([0, 0]);
  });

  it('finds what moves the ranks', () => {
    expect(found.factors).toEqual(['weights', 'same', 'answers']);
    expect(found.shift.factors[0]!.total.value).toBeGreaterThan(0.1);
    expect(found.units[2]![2]!.total.value).toBeGreaterThan(0.1);
  });

  it('gives the same bits however its rows are divided', () => {
    const run = rowsOf(MODEL, SEQUENCE, 64);
    const parts = [run({ from: 200, to: rows })!, run({ from: 0, to: 200 })!];
    expect(sensitivityOf(MODEL, 64, 3, parts)).toEqual(found);
  });

  it('tells of its progress, and stops when asked to', () => {
    const told: number[] = [];
    rowsOf(MODEL, SEQUENCE, 64)({ from: 0, to: rows }, { onProgress: (done) => told.push(done) });
    expect(told).toEqual([128, 256, 320]);
    expect(rowsOf(MODEL, SEQUENCE, 64)({ from: 0, to: rows }, { shouldStop: () => true })).toBeNull();
  });

  it('counts a unit without a score as last, all along', () => {
    const model = modelOf(MODEL.root, { a: [0.9, 0.1], b: [0.5, 0.5], c: [0.5, unknown] }, [NOISE]);
    const { outputs } = rowsOf(model, SEQUENCE, 4)({ from: 0, to: 12 })!;
    expect(Array.from({ length: 12 }, (_, row) => [...outputs.slice(row * 3, row * 3 + 3)])).toEqual(
      new Array(12).fill([0, 1, 2]),
    );
    expect(sensitivityOf({ ...model, ranked: 2 }, 4, 1, []).units).toHaveLength(2);
  });
});
