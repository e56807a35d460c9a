import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregateColumns } from './aggregate-columns.js';
import { type Aggregate, type MissingPolicy } from './aggregate-methods.js';
import { aggregate } from './aggregate.js';
import { type Column } from './column.js';
import { type Cell } from './method.js';
import { complete } from './missing.js';

const METHODS: readonly Aggregate[] = [
  { method: 'sum' },
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'power', exponent: 2 },
  { method: 'power', exponent: 0.5 },
  { method: 'power', exponent: -2.5 },
  { method: 'product' },
  { method: 'product-root', root: 3 },
  { method: 'product-root' },
  { method: 'inverted-geometric', top: 2 },
  { method: 'minimum' },
  { method: 'maximum' },
  { method: 'median' },
  { method: 'best-of', count: 1 },
  { method: 'worst-of', count: 1 },
];

const policies: fc.Arbitrary<MissingPolicy> = fc.record({
  method: fc.constant('reweight' as const),
  atLeast: fc.constantFrom<number | string>(0, '1/2', '2/3', 1),
  by: fc.constantFrom<'weight' | 'count'>('weight', 'count'),
  closed: fc.constantFrom<'leave-out' | 'as-gaps'>('leave-out', 'as-gaps'),
});
const fills: fc.Arbitrary<MissingPolicy> = fc.record({
  method: fc.constant('fill' as const),
  with: fc.constantFrom<number | 'mean' | 'median'>(0.25, 'mean', 'median'),
  atLeast: fc.constantFrom<number | string>(0, '1/2'),
});

interface Table {
  readonly children: readonly Column[];
  readonly possible: readonly Column[];
  readonly weights: readonly number[];
  readonly units: number;
}

/** A value, a gap that something can be known of, or one that nothing can. */
const value = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 0.01, max: 2, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant<'open' | 'closed'>('open') },
  { weight: 1, arbitrary: fc.constant<'open' | 'closed'>('closed') },
);

const tables: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([units, width]) =>
    fc.record({
      cells: fc.array(fc.array(value, { minLength: units, maxLength: units }), { minLength: width, maxLength: width }),
      weights: fc
        .array(fc.constantFrom(0, 0.3, 1, 2), { minLength: width - 1, maxLength: width - 1 })
        .map((weights) => [...weights, 1]),
      units: fc.constant(units),
    }),
  )
  .map(({ cells, weights, units }) => ({
    children: cells.map((column) => Float64Array.from(column, (cell) => (typeof cell === 'number' ? cell : NaN))),
    possible: cells.map((column) => Float64Array.from(column, (cell) => (cell === 'closed' ? NaN : 1))),
    weights,
    units,
  }));

/** One unit by the definition: the policy over cells, then the mean. */
function byDefinition(method: Aggregate, policy: MissingPolicy, table: Table, unit: number): number {
  const cells = table.children.map((column, child): Cell => {
    const score = column[unit]!;
    const high = Number.isNaN(table.possible[child]![unit]!) && Number.isNaN(score) ? null : 1;
    return Number.isNaN(score)
      ? { score: null, low: high, high, missing: 'not-assessed' }
      : { score, low: score, high: score, missing: null };
  });
  const completed = complete(policy, cells, table.weights);
  return 'missing' in completed ? Number.NaN : aggregate(method, completed.values, completed.weights);
}

describe('aggregateColumns', () => {
  it.each(METHODS)('$method gives the bits of the definition, with gaps and without', (method) => {
    const growing = method.method === 'sum' || method.method === 'product' || 'root' in method;
    fc.assert(
      fc.property(tables, growing ? fills : fc.oneof(policies, fills), (table, policy) => {
        const out = new Float64Array(table.units);
        aggregateColumns(method, table.children, table.weights, out, { policy, possible: table.possible });
        return out.every((score, unit) => Object.is(score, byDefinition(method, policy, table, unit)));
      }),
    );
  });

  it('has no score for a unit with a gap where no policy is named', () => {
    const out = new Float64Array(2);
    aggregateColumns({ method: 'arithmetic' }, [Float64Array.of(1, 2), Float64Array.of(3, NaN)], [1, 1], out);
    expect([...out]).toEqual([2, NaN]);
  });

  it.each<{ by: Aggregate; expected: number; because: string }>([
    { by: { method: 'sum' }, expected: 30, because: '20 of 2 of 3 is 30 of 3' },
    { by: { method: 'product' }, expected: 1000, because: '10 × 10 of 2 of 3 is the third power' },
    { by: { method: 'product-root', root: 3 }, expected: 10, because: 'of which the cube root is taken' },
    { by: { method: 'product-root' }, expected: 10, because: 'or the root that fits' },
  ])('$by.method hands the weight of a gap on: $because', ({ by, expected }) => {
    const out = new Float64Array(1);
    const children = [Float64Array.of(10), Float64Array.of(NaN), Float64Array.of(10)];
    const possible = [Float64Array.of(10), Float64Array.of(99), Float64Array.of(10)];
    aggregateColumns(by, children, [1, 1, 1], out, { policy: { method: 'reweight', atLeast: '2/3' }, possible });
    expect(out[0]).toBeCloseTo(expected, 9);
  });

  it('takes the best of those there are where fewer than the count have a score', () => {
    const out = new Float64Array(1);
    const children = [Float64Array.of(1), Float64Array.of(NaN), Float64Array.of(NaN)];
    const gaps = { policy: { method: 'reweight', atLeast: 0 } as const, possible: children };
    aggregateColumns({ method: 'best-of', count: 2 }, children, [1, 1, 1], out, gaps);
    expect(out[0]).toBe(1);
  });

  it('says which value a mean cannot take', () => {
    const negative = [Float64Array.of(1, -2), Float64Array.of(1, 2)];
    const out = new Float64Array(2);
    for (const method of ['geometric', 'harmonic'] as const) {
      expect(() => aggregateColumns({ method }, negative, [1, 1], out)).toThrow('and -2 is one');
    }
    expect(() => aggregateColumns({ method: 'power', exponent: 2 }, negative, [1, 1], out)).toThrow('and -2 is one');
    expect(() => aggregateColumns({ method: 'harmonic' }, [Float64Array.of(0)], [1], new Float64Array(1))).toThrow(
      'and 0 is one',
    );
  });

  it('refuses weights that are not one for each child', () =>
    expect(() => aggregateColumns({ method: 'sum' }, [Float64Array.of(1)], [1, 1], new Float64Array(1))).toThrow(
      '1 children cannot have 2 weights',
    ));

  it.each<Aggregate>([
    { method: 'sum' },
    { method: 'arithmetic' },
    { method: 'geometric' },
    { method: 'harmonic' },
    { method: 'power', exponent: -2.5 },
    { method: 'product' },
    { method: 'inverted-geometric', top: 2 },
    { method: 'minimum' },
    { method: 'maximum' },
    { method: 'copeland' },
    { method: 'condorcet-kemeny' },
    { method: 'benefit-of-the-doubt' },
  ])('$method does not know whether a child stands once, or twice with half the weight', (method) =>
    fc.assert(
      fc.property(tables, fc.nat(), (table, which) => {
        const child = which % table.children.length;
        const weights = table.weights.map((weight, i) => (i === child ? weight / 2 : weight));
        const [once, twice] = [new Float64Array(table.units), new Float64Array(table.units)];
        aggregateColumns(method, table.children, table.weights, once);
        aggregateColumns(method, [...table.children, table.children[child]!], [...weights, weights[child]!], twice);
        return once.every((score, unit) => Object.is(score, twice[unit]) || Math.abs(score - twice[unit]!) < 1e-9);
      }),
    ),
  );

  it.each(METHODS)('$method never falls when a child gets better', (method) =>
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), (table, child, unit) => {
        const better = table.children.map((column) => column.slice());
        const column = better[child % better.length]!;
        column[unit % table.units] = Math.min(2, column[unit % table.units]! + 0.1);
        const [before, after] = [table.children, better].map((children) => {
          const out = new Float64Array(table.units);
          aggregateColumns(method, children, table.weights, out);
          return out;
        });
        return before!.every((score, each) => Number.isNaN(score) || after![each]! >= score * (1 - 1e-12));
      }),
    ),
  );
});
