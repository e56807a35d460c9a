import { describe, expect, it } from '@jest/globals';
import { ancestorRelations, denominatorRelations, siblingRelations } from './relations.js';

const UP = [1, 2, 3, 4, 5, 6];
const NEAR = [1, 2, 3, 4, 5, 7];
const DOWN = [6, 5, 4, 3, 2, 1];
const HILL = [1, 2, 3, 3, 2, 1];
const ROOT = {
  code: 'I',
  children: [
    { code: 'P', children: [{ code: 'A' }, { code: 'B' }, { code: 'C' }] },
    { code: 'Q', weight: -1 },
  ],
};
const COLUMNS = { I: UP, P: UP, Q: DOWN, A: UP, B: NEAR, C: DOWN };
const ANY = { minimum: 3 };

describe('siblingRelations', () => {
  it('pairs the children of each element, and flags those that say the same or cancel out', () =>
    expect(siblingRelations(ROOT, COLUMNS, ANY).map(({ under, a, b, flag }) => [under, a, b, flag])).toEqual([
      ['I', 'P', 'Q', 'conflicting'],
      ['P', 'A', 'B', 'redundant'],
      ['P', 'A', 'C', 'conflicting'],
      ['P', 'B', 'C', 'conflicting'],
    ]));

  it('takes other thresholds, and other correlations', () => {
    const settings = { ...ANY, redundant: 0.99, conflicting: -1, method: 'kendall' } as const;
    expect(siblingRelations(ROOT, COLUMNS, settings).map(({ flag }) => flag)).toEqual([null, 'redundant', null, null]);
  });

  it('refuses a pair below the minimum n of both values, and flags nothing that does not vary', () => {
    const [pair] = siblingRelations(ROOT, COLUMNS);
    expect(pair).toMatchObject({ correlation: { refused: 'needs at least 20 units, 6 have both values' }, flag: null });
    const still = siblingRelations(ROOT, { ...COLUMNS, A: [1, 1, 1, 1, 1, 1] }, ANY)[1];
    expect(still).toMatchObject({ a: 'A', b: 'B', correlation: { r: null, n: 6 }, flag: null });
  });
});

describe('ancestorRelations', () => {
  it('relates each node with all above it, nearest first, and flags what runs against them', () =>
    expect(ancestorRelations(ROOT, COLUMNS, ANY).map(({ a, under, flag }) => [a, under, flag])).toEqual([
      ['P', 'I', null],
      ['A', 'P', null],
      ['A', 'I', null],
      ['B', 'P', null],
      ['B', 'I', null],
      ['C', 'P', 'against'],
      ['C', 'I', 'against'],
      ['Q', 'I', null],
    ]));

  it('expects the opposite of a negative weight, all the way up', () => {
    const turned = { code: 'I', children: [{ code: 'P', weight: -1, children: [{ code: 'A' }] }] };
    const flags = (columns: Readonly<Record<string, readonly number[]>>) =>
      ancestorRelations(turned, columns, ANY).map(({ a, under, flag }) => [a, under, flag]);
    expect(flags({ I: DOWN, P: UP, A: UP })).toEqual([
      ['P', 'I', null],
      ['A', 'P', null],
      ['A', 'I', null],
    ]);
    expect(flags({ I: UP, P: UP, A: UP })).toEqual([
      ['P', 'I', 'against'],
      ['A', 'P', null],
      ['A', 'I', 'against'],
    ]);
  });

  it('refuses below the minimum n', () =>
    expect(ancestorRelations(ROOT, COLUMNS)[0]).toMatchObject({
      correlation: { refused: 'needs at least 20 units, 6 have both values' },
    }));

  it('does not call chance a contradiction; where a method has no p-value it takes the sign', () => {
    const tree = { code: 'I', children: [{ code: 'A' }] };
    const columns = { I: UP, A: [3, 2, 3, 1, 2, 2.5] };
    expect(ancestorRelations(tree, columns, ANY)[0]).toMatchObject({ flag: null });
    expect(ancestorRelations(tree, columns, { ...ANY, method: 'kendall' })[0]).toMatchObject({ flag: 'against' });
  });
});

describe('denominatorRelations', () => {
  it('refuses below the minimum n', () =>
    expect(denominatorRelations({ A: UP }, { GDP: NEAR })).toMatchObject([
      { a: 'A', b: 'GDP', correlation: { refused: 'needs at least 20 units, 6 have both values' }, flag: null },
    ]));

  it('flags what moves with size, either way', () =>
    expect(
      denominatorRelations({ A: UP, B: HILL, C: DOWN }, { GDP: NEAR }, ANY).map(({ a, b, flag }) => [a, b, flag]),
    ).toEqual([
      ['A', 'GDP', 'sized'],
      ['B', 'GDP', null],
      ['C', 'GDP', 'sized'],
    ]));
});
