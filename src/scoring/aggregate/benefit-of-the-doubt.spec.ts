import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregateColumns, boundColumns } from '../aggregate-columns.js';
import { type Aggregate } from '../aggregate-methods.js';
import { type Column } from '../column.js';
import { greatestSum } from './simplex.js';

const BOD = { method: 'benefit-of-the-doubt' } as const;
const lenient = { method: 'reweight', atLeast: 0 } as const;

function scoresOf(method: Aggregate, children: readonly Column[], weights = children.map(() => 1)): readonly number[] {
  const out = new Float64Array(children[0]!.length);
  aggregateColumns(method, children, weights, out, { policy: lenient, possible: children });
  return [...out];
}

describe('greatestSum', () => {
  it('solves a programme of two variables', () =>
    // 3x + 5y with x ≤ 4, 2y ≤ 12 and 3x + 2y ≤ 18 is 36 at (2, 6): Hillier and Lieberman's Wyndor Glass.
    expect(
      greatestSum(
        [3, 5],
        [
          [1, 0, 4],
          [0, 2, 12],
          [3, 2, 18],
        ],
      ),
    ).toBeCloseTo(36, 9));

  it('ends where the usual rule goes round in circles', () =>
    // Beale's example (1955): 0.75x − 150y + z/50 − 6w is 0.05 at (1/25, 0, 1, 0).
    expect(
      greatestSum(
        [0.75, -150, 0.02, -6],
        [
          [0.25, -60, -0.04, 9, 0],
          [0.5, -90, -0.02, 3, 0],
          [0, 0, 1, 0, 1],
        ],
      ),
    ).toBeCloseTo(0.05, 9));
});

describe('benefit-of-the-doubt', () => {
  it('gives the units on the frontier 1, and another the share of the way to it', () =>
    // (4, 4) lies at 4/6 of the way to the line from (8, 2) through (6, 6) to (2, 8): 6 is best by both alike.
    expect(scoresOf(BOD, [Float64Array.of(8, 6, 2, 4), Float64Array.of(2, 6, 8, 4)])).toEqual(
      [1, 1, 1, 4 / 6].map((score) => expect.closeTo(score, 9)),
    ));

  it('lets no child make up more, or less, of a score than it may', () => {
    const children = [Float64Array.of(1, 0.5), Float64Array.of(0.1, 1)];
    // Half and half: the first has p1 = p2 and p1 · 0.5 + p2 · 10 ≤ 1, so 2 ÷ 10.5; the second 2p ≤ 1, 2p + 0.1p ≤ 1.
    expect(scoresOf({ ...BOD, minShare: 0.5, maxShare: 0.5 }, children)).toEqual(
      [2 / 10.5, 2 / 2.1].map((score) => expect.closeTo(score, 9)),
    );
    expect(scoresOf({ ...BOD, minShare: 0.1 }, [Float64Array.of(1, 1), Float64Array.of(0, 1)])[0]).toBe(0);
  });

  it('lets no weight be more than so many times another: equal weights are a share of the best mean', () =>
    expect(scoresOf({ ...BOD, maxRatio: 1 }, [Float64Array.of(1, 0.5, 0), Float64Array.of(0.2, 1, 0.3)])).toEqual(
      [1.2 / 1.5, 1, 0.3 / 1.5].map((score) => expect.closeTo(score, 9)),
    ));

  it('bounds the ratio of each two of three weights', () =>
    // The first child is worth most to the first unit: with w2 = w3 = w1 ÷ 2 it has 1.2, and the others 0.9 and 0.7.
    expect(
      scoresOf({ ...BOD, maxRatio: 2 }, [
        Float64Array.of(1, 0.4, 0.2),
        Float64Array.of(0.2, 0.5, 0.3),
        Float64Array.of(0.2, 0.5, 0.7),
      ])[0],
    ).toBe(1));

  it('takes no account of a child that a unit does not have, and of weights but 0', () => {
    const children = [Float64Array.of(1, 0.5), Float64Array.of(NaN, 1), Float64Array.of(9, 1)];
    expect(scoresOf({ ...BOD, maxShare: 0.5 }, children, [3, 1, 0])).toEqual(
      [1, 1].map((score) => expect.closeTo(score, 9)),
    );
  });

  it('is nothing where all is nothing', () => expect(scoresOf(BOD, [Float64Array.of(0, 0)])).toEqual([0, 0]));

  it('refuses negative values, and bounds that no weights meet', () => {
    const children = [Float64Array.of(1, 2), Float64Array.of(1, 2)];
    expect(() => scoresOf(BOD, [Float64Array.of(1, -2)])).toThrow('and -2 is one: bring the values to 0 or more first');
    expect(() => scoresOf(BOD, children, [1, -1])).toThrow('a weight is zero or more');
    expect(() => scoresOf({ ...BOD, minShare: 0.6, maxShare: 0.5 }, children)).toThrow('the least below the greatest');
    expect(() => scoresOf({ ...BOD, minShare: 0.6 }, children)).toThrow(
      'add up to one over 2 children: a "minShare" is at most',
    );
    expect(() => scoresOf({ ...BOD, maxShare: 0.4 }, children)).toThrow('cannot add up to one over 2 children');
    expect(() => scoresOf({ ...BOD, maxRatio: 0.5 }, children)).toThrow('a maxRatio of 0.5 is less: give 1 or more');
    expect(() => scoresOf({ ...BOD, maxRatio: 2, minShare: 0.1 }, children)).toThrow('name one of them');
    expect(() => scoresOf({ ...BOD, maxRatio: 2, maxShare: 0.6 }, children)).toThrow('name one of them');
  });

  const value = fc.integer({ min: 0, max: 10 });
  const tables = fc.array(fc.tuple(value, value, value, value, fc.constantFrom(0, 0.5, 1)), {
    minLength: 1,
    maxLength: 6,
  });
  const methods = fc.constantFrom(BOD, { ...BOD, minShare: 0.2, maxShare: 0.7 }, { ...BOD, maxRatio: 2 });

  it('has bounds that contain every completion', () =>
    fc.assert(
      fc.property(tables, methods, (rows, method) => {
        const column = (of: (row: (typeof rows)[number]) => number): Column => Float64Array.from(rows, of);
        const worst = [column(([a]) => a), column(([, b]) => b)];
        const best = [column(([a, , rise]) => a + rise), column(([, b, , rise]) => b + rise)];
        const some = [
          column(([a, , rise, , share]) => a + rise * share),
          column(([, b, , rise, share]) => b + rise * (1 - share)),
        ];
        const out = { low: new Float64Array(rows.length), high: new Float64Array(rows.length) };
        boundColumns(method, worst, best, [1, 1], out, { policy: lenient, possible: best });
        scoresOf(method, some).forEach((score, unit) => {
          expect(score).toBeGreaterThanOrEqual(out.low[unit]! - 1e-9);
          expect(score).toBeLessThanOrEqual(out.high[unit]! + 1e-9);
        });
      }),
    ));

  it('gives no unit less than an equal mean would, against the best of it', () =>
    fc.assert(
      fc.property(tables, (rows) => {
        const children = [Float64Array.from(rows, ([a]) => a), Float64Array.from(rows, ([, b]) => b)];
        const sums = rows.map(([a, b]) => a + b);
        scoresOf(BOD, children).forEach((score, unit) =>
          expect(score).toBeGreaterThanOrEqual(sums[unit]! / Math.max(1, ...sums) - 1e-9),
        );
      }),
    ));
});
