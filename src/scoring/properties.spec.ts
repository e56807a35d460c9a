import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, type ScoringCriterion, type ScoringElement } from './method.js';
import { rank, rankRange } from './rank.js';
import { scoreTree } from './score-tree.js';

const SLACK = 1e-9;
const UNITS = 4;

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const closed: Cell = { score: null, low: null, high: null, missing: 'not-applicable' };
const between = (a: number, b: number): Cell =>
  a === b ? known(a) : { score: null, low: Math.min(a, b), high: Math.max(a, b), missing: 'insufficient-data' };

const points = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const cell = fc.oneof(
  { weight: 5, arbitrary: points.map(known) },
  { weight: 2, arbitrary: fc.tuple(points, points).map(([a, b]) => between(a, b)) },
  { weight: 1, arbitrary: fc.constant(between(0, 1)) },
  { weight: 1, arbitrary: fc.constant(closed) },
);
const weight = fc.constantFrom(0, 0.5, 1, 2, 3);
type Method = 'arithmetic' | 'geometric' | 'minimum' | 'maximum';
const method = fc.constantFrom<Method>('arithmetic', 'geometric', 'minimum', 'maximum');
const atLeast = fc.constantFrom<string | number>('2/3', '1/2', 0, 1);

interface Pillar {
  readonly weight: number;
  readonly method: Method;
  readonly weights: readonly number[];
}
const pillar: fc.Arbitrary<Pillar> = fc.record({
  weight,
  method,
  weights: fc.array(weight, { minLength: 1, maxLength: 4 }),
});

function treeOf(pillars: readonly Pillar[], method: Method, share: string | number): ScoringElement {
  const missing = { method: 'reweight', atLeast: share } as const;
  const scale = { type: 'number', range: [0, 1] } as const;
  return {
    code: 'R',
    aggregate: { method },
    missing,
    children: pillars.map(({ weight, method, weights }, p) => ({
      code: `P${p}`,
      weight,
      aggregate: { method },
      missing,
      children: weights.map((weight, c): ScoringCriterion => ({ code: `P${p}C${c}`, weight, scale })),
    })),
  };
}

type Columns = Readonly<Record<string, readonly Cell[]>>;
interface Case {
  readonly tree: ScoringElement;
  readonly columns: Columns;
}

const tree = fc
  .tuple(fc.array(pillar, { minLength: 1, maxLength: 3 }), method, atLeast)
  .map(([pillars, method, share]) => treeOf(pillars, method, share));

function criteria(node: ScoringElement | ScoringCriterion): readonly string[] {
  return 'scale' in node ? [node.code] : node.children.flatMap(criteria);
}

const cases: fc.Arbitrary<Case> = tree.chain((tree) =>
  fc
    .array(fc.array(cell, { minLength: UNITS, maxLength: UNITS }), {
      minLength: criteria(tree).length,
      maxLength: criteria(tree).length,
    })
    .map((rows) => ({ tree, columns: Object.fromEntries(criteria(tree).map((code, i) => [code, rows[i]!])) })),
);

/** Every open cell gets a value between its low and its high; closed ones stay closed. */
function completed(columns: Columns, shares: readonly number[]): Columns {
  let next = 0;
  const complete = (cell: Cell): Cell => {
    if (cell.low === null || cell.high === null) return cell;
    const share = shares[next++ % shares.length]!;
    return known(share === 1 ? cell.high : cell.low + share * (cell.high - cell.low));
  };
  return Object.fromEntries(Object.entries(columns).map(([code, cells]) => [code, cells.map(complete)]));
}

const completion = fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: 1, maxLength: 60 });
const scoresOf = ({ tree, columns }: Case): readonly Cell[] => scoreTree(tree, columns, UNITS)['R']!.cells;

function expectWithin(value: number | null, low: number | null, high: number | null): void {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(low! - SLACK);
  expect(value).toBeLessThanOrEqual(high! + SLACK);
}

describe('every score', () => {
  it('lies between its bounds, which lie in 0–1', () =>
    fc.assert(
      fc.property(cases, (given) => {
        for (const { score, low, high, missing } of Object.values(scoreTree(given.tree, given.columns, UNITS)).flatMap(
          ({ cells }) => cells,
        )) {
          expect(score === null).toBe(missing !== null);
          expect(low === null).toBe(high === null);
          expectWithin(score, low, high);
          expectWithin(low, 0, high);
          expectWithin(high, low, 1);
        }
      }),
    ));

  it('does not depend on the order of units', () =>
    fc.assert(
      fc.property(cases, fc.constantFrom([3, 2, 1, 0], [1, 3, 0, 2]), (given, order) => {
        const moved = Object.entries(given.columns).map(([code, cells]) => [code, order.map((unit) => cells[unit]!)]);
        const scores = scoresOf(given);
        expect(scoresOf({ tree: given.tree, columns: Object.fromEntries(moved) })).toEqual(
          order.map((unit) => scores[unit]),
        );
      }),
    ));

  it('contains every completion in its bounds', () =>
    fc.assert(
      fc.property(cases, completion, (given, shares) => {
        const bounds = scoresOf(given);
        scoresOf({ ...given, columns: completed(given.columns, shares) }).forEach(({ score }, unit) =>
          expectWithin(score, bounds[unit]!.low, bounds[unit]!.high),
        );
      }),
    ));

  it('never falls when a known answer gets better', () =>
    fc.assert(
      fc.property(cases, fc.nat(), (given, which) => {
        const codes = Object.keys(given.columns);
        const better = codes[which % codes.length]!;
        const raise = (cell: Cell): Cell => (cell.score === null ? cell : known(Math.min(1, cell.score + 0.25)));
        const raised = { ...given.columns, [better]: given.columns[better]!.map(raise) };
        const before = scoresOf(given);
        scoresOf({ ...given, columns: raised }).forEach((after, unit) => {
          const { score, low, high } = before[unit]!;
          expect(after.score === null).toBe(score === null);
          if (score !== null) expect(after.score).toBeGreaterThanOrEqual(score - SLACK);
          if (low !== null) expect(after.low).toBeGreaterThanOrEqual(low - SLACK);
          if (high !== null) expect(after.high).toBeGreaterThanOrEqual(high - SLACK);
        });
      }),
    ));

  it('does not depend on a child of weight 0', () =>
    fc.assert(
      fc.property(cases, cell, (given, other) => {
        const idle: ScoringCriterion = { code: 'idle', weight: 0, scale: { type: 'number', range: [0, 1] } };
        const tree = { ...given.tree, children: [...given.tree.children, idle] };
        const withIdle = scoresOf({ tree, columns: { ...given.columns, idle: Array(UNITS).fill(other) } });
        scoresOf(given).forEach(({ score, low, high }, unit) =>
          expect(withIdle[unit]).toMatchObject({ score, low, high }),
        );
      }),
    ));

  it('does not depend on the unit of weights', () =>
    fc.assert(
      fc.property(cases, (given) => {
        const children = given.tree.children.map((child) => ({ ...child, weight: 8 * (child.weight ?? 1) }));
        expect(scoresOf({ ...given, tree: { ...given.tree, children } })).toEqual(scoresOf(given));
      }),
    ));
});

describe('every rank range', () => {
  it('contains the rank of every completion', () =>
    fc.assert(
      fc.property(cases, completion, (given, shares) => {
        const bounds = scoresOf(given);
        const range = rankRange(
          bounds.map(({ low }) => low),
          bounds.map(({ high }) => high),
        );
        const full = scoresOf({ ...given, columns: completed(given.columns, shares) });
        rank(full.map(({ score }) => score)).forEach((place, unit) =>
          expectWithin(place, range.low[unit]!, range.high[unit]!),
        );
      }),
    ));

  it('is as the definition says, unit by unit', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points), { maxLength: 8 }), (pairs) => {
        const lows = pairs.map(([a, b]) => Math.min(a, b));
        const highs = pairs.map(([a, b]) => Math.max(a, b));
        const others = (unit: number): readonly number[] => lows.flatMap((_, i) => (i === unit ? [] : [i]));
        expect(rankRange(lows, highs)).toEqual({
          low: lows.map((_, unit) => 1 + others(unit).filter((i) => lows[i]! > highs[unit]!).length),
          high: lows.map((_, unit) => 1 + others(unit).filter((i) => highs[i]! > lows[unit]!).length),
        });
      }),
    ));
});
