import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Aggregate, type MissingPolicy } from './aggregate-methods.js';
import { type Column } from './column.js';
import { combineColumns } from './combine.js';
import { type Bounded } from './element-columns.js';

const METHODS: readonly Aggregate[] = [
  { method: 'sum' },
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'power', exponent: 2 },
  { method: 'power', exponent: -2 },
  { method: 'product' },
  { method: 'product-root', root: 2 },
  { method: 'inverted-geometric', top: 10 },
  { method: 'minimum' },
  { method: 'maximum' },
  { method: 'median' },
  { method: 'best-of', count: 2 },
  { method: 'worst-of', count: 2 },
  { method: 'copeland' },
  { method: 'condorcet-kemeny' },
  { method: 'benefit-of-the-doubt' },
];

const policies = fc.oneof<fc.Arbitrary<MissingPolicy>[]>(
  fc.record({
    method: fc.constant('reweight' as const),
    atLeast: fc.constantFrom<number | string>(0, '1/2', 1),
    by: fc.constantFrom<'weight' | 'count'>('weight', 'count'),
    count: fc.constantFrom(0, 2),
    closed: fc.constantFrom<'leave-out' | 'as-gaps'>('leave-out', 'as-gaps'),
  }),
  fc.record({
    method: fc.constant('fill' as const),
    with: fc.constantFrom<number | 'mean' | 'median'>(1, 'mean', 'median'),
    atLeast: fc.constantFrom<number | string>(0, '1/2'),
    closed: fc.constantFrom<'leave-out' | 'as-gaps'>('leave-out', 'as-gaps'),
  }),
);

const point = fc.integer({ min: 2, max: 20 }).map((half) => half / 2);
/** A known value, an interval, or nothing. */
const cell = fc.oneof(
  { weight: 4, arbitrary: point.map((value) => ({ low: value, high: value, isKnown: true })) },
  {
    weight: 3,
    arbitrary: fc.tuple(point, point).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), isKnown: false })),
  },
  { weight: 1, arbitrary: fc.constant({ low: Number.NaN, high: Number.NaN, isKnown: true }) },
);

const UNITS = 4;
const CHILDREN = 3;
const grids = fc.array(fc.array(cell, { minLength: UNITS, maxLength: UNITS }), {
  minLength: CHILDREN,
  maxLength: CHILDREN,
});
type Grid = typeof grids extends fc.Arbitrary<infer T> ? T : never;

const emptyOf = (units: number): Bounded => ({
  score: new Float64Array(units),
  low: new Float64Array(units),
  high: new Float64Array(units),
});
const columnOf = (cells: Grid[number], of: (cell: Grid[number][number]) => number): Column =>
  Float64Array.from(cells, of);
const boundedOf = (cells: Grid[number]): Bounded => ({
  score: columnOf(cells, ({ low, isKnown }) => (isKnown ? low : Number.NaN)),
  low: columnOf(cells, ({ low }) => low),
  high: columnOf(cells, ({ high }) => high),
});
/** Everything open gets a value of its interval. */
const completedOf = (cells: Grid[number], share: number): Bounded => {
  const score = columnOf(cells, ({ low, high }) => (share === 1 ? high : low + share * (high - low)));
  return { score, low: score, high: score };
};

function combined(how: Parameters<typeof combineColumns>[0], children: readonly Bounded[], weights: readonly number[]) {
  const out = emptyOf(children[0]!.score.length);
  combineColumns(how, children, weights, out);
  return out;
}

/** Whether a score that there is lies within its bounds, which are there then. */
function isWithin(score: number, low: number, high: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  return Number.isNaN(score) || (score >= low - slack && score <= high + slack);
}

describe('combineColumns', () => {
  it.each(METHODS)('$method has bounds that contain its score and every completion', (aggregate) =>
    fc.assert(
      fc.property(
        grids,
        policies,
        fc.array(fc.constantFrom(1, 2, 0.5), { minLength: CHILDREN, maxLength: CHILDREN }),
        fc.array(fc.constantFrom(0, 0.5, 1), { minLength: CHILDREN, maxLength: CHILDREN }),
        (grid, missing, weights, shares) => {
          const how = { aggregate, missing };
          const bounds = combined(how, grid.map(boundedOf), weights);
          const full = combined(
            how,
            grid.map((cells, child) => completedOf(cells, shares[child]!)),
            weights,
          );
          return bounds.low.every((low, unit) => {
            const high = bounds.high[unit]!;
            const isBoth = Number.isNaN(low) === Number.isNaN(high);
            return isBoth && [bounds, full].every(({ score }) => isWithin(score[unit]!, low, high));
          });
        },
      ),
    ),
  );

  it.each(METHODS.slice(0, 2))('$method takes the other end of a child that counts negatively', (aggregate) =>
    fc.assert(
      fc.property(grids, fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 3, maxLength: 3 }), (grid, shares) => {
        const how = { aggregate, missing: { method: 'reweight', atLeast: 0 } as const };
        const weights = [2, -1, 1];
        const { low, high } = combined(how, grid.map(boundedOf), weights);
        const children = grid.map((cells, child) => completedOf(cells, shares[child]!));
        const { score } = combined(how, children, weights);
        return score.every((each, unit) => isWithin(each, low[unit]!, high[unit]!));
      }),
    ),
  );

  it('subtracts a child of weight below zero, at worst its best and at best its worst', () => {
    const children = [
      { score: [1], low: [1], high: [1] },
      { score: [NaN], low: [-0.4], high: [0] },
      { score: [0.5], low: [0.5], high: [0.5] },
    ].map(({ score, low, high }) => ({
      score: Float64Array.from(score),
      low: Float64Array.from(low),
      high: Float64Array.from(high),
    }));
    const out = combined(
      { aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: 0 } },
      children,
      [2, -1, 1],
    );
    // (2 + 0.5 − 0) ÷ 4 at worst, (2 + 0.5 + 0.4) ÷ 4 at best; the two that are known give 2.5 ÷ 3, which no completion has.
    expect([out.low[0], out.high[0], out.score[0]]).toEqual([0.625, 0.725, 0.725]);
  });

  it('has no bounds where no completion has the least number of children', () => {
    const one = { score: Float64Array.of(1), low: Float64Array.of(1), high: Float64Array.of(1) };
    const nothing = { score: Float64Array.of(NaN), low: Float64Array.of(NaN), high: Float64Array.of(NaN) };
    const how = { aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: 0, count: 2 } } as const;
    expect(combined(how, [one, nothing], [1, 1]).high[0]).toBeNaN();
  });

  it('gives a unit that must be worse than the part it is judged by the nearer end', () => {
    // Two of 1 and a third of at most 0.4: the mean of the two is 1, and of three at most 0.8.
    const one = { score: Float64Array.of(1), low: Float64Array.of(1), high: Float64Array.of(1) };
    const open = { score: Float64Array.of(NaN), low: Float64Array.of(0.1), high: Float64Array.of(0.4) };
    const how = { aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: '2/3' } } as const;
    expect(combined(how, [one, one, open], [1, 1, 1]).score[0]).toBeCloseTo(0.8, 12);
    const better = { ...open, low: Float64Array.of(4), high: Float64Array.of(7) };
    expect(combined(how, [one, one, better], [1, 1, 1]).score[0]).toBe(2);
  });
});
