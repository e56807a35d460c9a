import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregateColumns, boundColumns } from '../aggregate-columns.js';
import { type Aggregate, type MissingPolicy } from '../aggregate-methods.js';
import { aggregate } from '../aggregate.js';
import { type Column } from '../column.js';
import { meanPlaces } from './kemeny-order.js';

const COPELAND = { method: 'copeland' } as const;
const KEMENY = { method: 'condorcet-kemeny' } as const;

/** OECD/JRC Handbook (2008), Table 25: how many indicators put four countries in which order (rearranged from Moulin 1988). */
const TABLE_25 = { orders: ['abcd', 'acbd', 'bdca', 'cbda'], weights: [3, 5, 7, 6] };
/** Table 28, after Condorcet (1785). */
const TABLE_28 = { orders: ['abc', 'bca', 'bac', 'cab', 'cba'], weights: [23, 17, 2, 10, 8] };
/** Table 35: five countries of the Technology Achievement Index: Finland, United States, Sweden, Japan, Korea. */
const TABLE_35 = [
  [187, 289, 271, 994, 779],
  [125.6, 130, 156.6, 64.6, 9.8],
  [200.2, 179.1, 125.8, 49, 4.8],
  [50.7, 66.2, 59.7, 80.8, 66.7],
  [3.08, 2.997, 3.096, 3.003, 2.972],
  [4.15, 4.073, 4.145, 3.865, 3.653],
  [10, 12, 11.4, 9.5, 10.8],
  [27.4, 13.9, 15.3, 10, 23.2],
].map((column) => Float64Array.from(column));

/** A column for each order, with the last country at 0. */
function columnsOf(orders: readonly string[]): readonly Column[] {
  return orders.map((order) => Float64Array.from([...order].sort(), (unit) => order.length - 1 - order.indexOf(unit)));
}

function scoresOf(method: Aggregate, children: readonly Column[], weights?: readonly number[]): readonly number[] {
  const out = new Float64Array(children[0]!.length);
  const policy: MissingPolicy = { method: 'reweight', atLeast: 0 };
  aggregateColumns(method, children, weights ?? children.map(() => 1), out, { policy, possible: children });
  return [...out];
}

const place = fc.integer({ min: 0, max: 3 });
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([units, width]) =>
    fc.record({
      worst: fc.array(fc.array(place, { minLength: units, maxLength: units }), { minLength: width, maxLength: width }),
      rise: fc.array(fc.array(place, { minLength: units, maxLength: units }), { minLength: width, maxLength: width }),
      share: fc.array(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: units, maxLength: units }), {
        minLength: width,
        maxLength: width,
      }),
      weights: fc.array(fc.constantFrom(1, 2, 0.1), { minLength: width, maxLength: width }),
    }),
  )
  .map(({ worst, rise, share, weights }) => ({
    worst: worst.map((column) => Float64Array.from(column)),
    best: worst.map((column, i) => Float64Array.from(column, (low, unit) => low + rise[i]![unit]!)),
    some: worst.map((column, i) => Float64Array.from(column, (low, unit) => low + rise[i]![unit]! * share[i]![unit]!)),
    weights,
  }));

describe('copeland', () => {
  it('orders c b d a, as Table 27 of the Handbook does', () =>
    // c beats three, b two, d one, a none.
    expect(scoresOf(COPELAND, columnsOf(TABLE_25.orders), TABLE_25.weights)).toEqual([-3, 1, 3, -1]));

  it('leaves all even in a circle: a beats b 33 to 27, b beats c 42 to 18, c beats a 35 to 25', () =>
    expect(scoresOf(COPELAND, columnsOf(TABLE_28.orders), TABLE_28.weights)).toEqual([0, 0, 0]));

  it('takes half the weight for a draw, though the weights sum badly', () => {
    // 0.1 + 0.2 is more than 0.3 by the last bit.
    const children = [Float64Array.of(1, 0), Float64Array.of(1, 0), Float64Array.of(0, 1)];
    expect(scoresOf(COPELAND, children, [0.1, 0.2, 0.3])).toEqual([0, 0]);
    expect(scoresOf({ ...COPELAND, tolerance: 0 }, children, [0.1, 0.2, 0.3])).toEqual([1, -1]);
  });

  it('takes values that differ by the last bit of a sum for the same', () =>
    expect(scoresOf(COPELAND, [Float64Array.of(0.1 + 0.2, 0.3)])).toEqual([0, 0]));

  it('compares two units by the children that both have, and not at all where there are none', () => {
    const children = [Float64Array.of(1, 2, NaN), Float64Array.of(2, NaN, 1), Float64Array.of(3, NaN, 9)];
    // The first and the second share a child (lost), the first and the third two (one won, one lost), the others none.
    expect(scoresOf(COPELAND, children, [1, 5, 5])).toEqual([-1, 1, 0]);
    // A tie in the one that they share.
    expect(scoresOf(COPELAND, [Float64Array.of(1, 1), Float64Array.of(2, NaN)])).toEqual([0, 0]);
  });

  it('turns a child of negative weight round', () =>
    expect(scoresOf(COPELAND, [Float64Array.of(3, 1, 2)], [-1])).toEqual([-2, 2, 0]));

  it('leaves out units with too little to judge by', () => {
    const out = new Float64Array(3);
    const children = [Float64Array.of(1, 2, 3), Float64Array.of(1, NaN, 3)];
    aggregateColumns(COPELAND, children, [1, 1], out);
    expect([...out]).toEqual([-1, NaN, 1]);
    const none = [Float64Array.of(NaN)];
    expect(scoresOf(COPELAND, none)).toEqual([NaN]);
  });

  it('fills gaps as the policy says', () => {
    const out = new Float64Array(2);
    const children = [Float64Array.of(1, NaN), Float64Array.of(1, 2)];
    const gaps = {
      policy: { method: 'fill', with: 0, atLeast: 0 } as const,
      possible: [Float64Array.of(1, 1), children[1]!],
    };
    aggregateColumns(COPELAND, children, [2, 1], out, gaps);
    expect([...out]).toEqual([1, -1]);
  });

  it('refuses a tolerance that would make all draws, and a unit alone', () => {
    expect(() => scoresOf({ ...COPELAND, tolerance: 0.5 }, [Float64Array.of(1)])).toThrow(
      'the tolerance of a draw lies',
    );
    expect(() => aggregate(COPELAND, [1], [1])).toThrow('copeland holds units against one another');
  });
});

describe('condorcet-kemeny', () => {
  it('orders b c a, the order with the most support for Table 28 of the Handbook', () =>
    // Support: b c a 104, a b c 100, b a c 94, c a b 86, c b a 80, a c b 76.
    expect(scoresOf(KEMENY, columnsOf(TABLE_28.orders), TABLE_28.weights)).toEqual([0, 2, 1]));

  it('orders c b d a where nothing goes round in a circle', () =>
    expect(scoresOf(KEMENY, columnsOf(TABLE_25.orders), TABLE_25.weights)).toEqual([0, 2, 3, 1]));

  it('takes the mean over several best orders, as those of Table 37 of the Handbook', () => {
    // United States–Sweden–Finland, Sweden–Finland–United States and Sweden–United States–Finland have 6.375 each,
    // always before Japan and Korea: Finland is third, second and third.
    const [finland, states, sweden, japan, korea] = scoresOf(KEMENY, TABLE_35);
    expect(finland).toBeCloseTo(5 - (3 + 2 + 3) / 3, 9);
    expect(states).toBeCloseTo(5 - (1 + 3 + 2) / 3, 9);
    expect(sweden).toBeCloseTo(5 - (2 + 1 + 1) / 3, 9);
    expect(japan).toBeCloseTo(1, 9);
    expect(korea).toBeCloseTo(0, 9);
  });

  it('gives those who cannot be told apart the mean of their places', () =>
    expect(scoresOf(KEMENY, [Float64Array.of(1, 1, 1, 0)])).toEqual([2, 2, 2, 0]));

  it('refuses a circle that is too large to be ordered exactly, and takes any number in a line', () => {
    expect(() => scoresOf(KEMENY, [new Float64Array(21)])).toThrow('circles of at most 20 units');
    const line = scoresOf(KEMENY, [Float64Array.from({ length: 50 }, (_, unit) => unit)]);
    expect(line).toEqual(Array.from({ length: 50 }, (_, unit) => unit));
  });

  it('finds the order that trying every order finds', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((n) => {
          const row = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: n, maxLength: n });
          return fc.array(row, { minLength: n, maxLength: n });
        }),
        (given) => {
          const margins = given.map((row, i) =>
            row.map((_, j) => (i < j ? given[i]![j]! : i > j ? -given[j]![i]! : 0)),
          );
          const orders = permutations(given.map((_, i) => i));
          const supports = orders.map((order) =>
            order.reduce((sum, i, at) => sum + order.slice(at + 1).reduce((s, j) => s + margins[i]![j]!, 0), 0),
          );
          const best = orders.filter((_, i) => supports[i] === Math.max(...supports));
          meanPlaces(margins).forEach((mean, unit) => {
            const places = best.map((order) => order.indexOf(unit) + 1);
            expect(mean).toBeCloseTo(places.reduce((sum, p) => sum + p, 0) / places.length, 9);
          });
        },
      ),
    ));
});

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

describe.each([COPELAND, KEMENY])('the bounds of $method', (method) => {
  const boundsOf = (worst: readonly Column[], best: readonly Column[], weights: readonly number[]) => {
    const out = { low: new Float64Array(worst[0]!.length), high: new Float64Array(worst[0]!.length) };
    const policy: MissingPolicy = { method: 'reweight', atLeast: 0 };
    boundColumns(method, worst, best, weights, out, { policy, possible: best });
    return out;
  };

  it('contain every completion', () =>
    fc.assert(
      fc.property(tables, ({ worst, best, some, weights }) => {
        const { low, high } = boundsOf(worst, best, weights);
        scoresOf(method, some, weights).forEach((score, unit) => {
          expect(score).toBeGreaterThanOrEqual(low[unit]! - 1e-9);
          expect(score).toBeLessThanOrEqual(high[unit]! + 1e-9);
        });
      }),
    ));

  it('do not depend on the order of units, nor do scores', () =>
    fc.assert(
      fc.property(tables, ({ worst, best, weights }) => {
        const turned = (columns: readonly Column[]) => columns.map((column) => column.slice().reverse());
        expect(scoresOf(method, turned(worst), weights).slice().reverse()).toEqual(
          scoresOf(method, worst, weights).map((score) => expect.closeTo(score, 9)),
        );
        expect(boundsOf(turned(worst), turned(best), weights).low.reverse()).toEqual(
          boundsOf(worst, best, weights).low,
        );
      }),
    ));

  it('are none where nothing can be known', () => {
    const out = { low: new Float64Array(1), high: new Float64Array(1) };
    const nothing = [Float64Array.of(NaN)];
    boundColumns(method, nothing, nothing, [1], out, { policy: { method: 'reweight', atLeast: 0 }, possible: nothing });
    expect(out).toEqual({ low: Float64Array.of(NaN), high: Float64Array.of(NaN) });
  });
});
