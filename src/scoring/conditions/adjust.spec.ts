import { describe, expect, it } from '@jest/globals';
import { cellAt, columnsOfCells } from '../element-columns.js';
import { type Adjustment, type Cell } from '../method.js';
import { adjust } from './adjust.js';
import { NO, UNKNOWN, YES } from './truth.js';

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const between = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'insufficient-data' });
const doubtful = (score: number, low: number, high: number): Cell => ({ score, low, high, missing: null });
const closed: Cell = { score: null, low: null, high: null, missing: 'not-covered' };
const when = { label: 'region', is: ['south'] };

function adjusted(
  cell: Cell,
  by: Omit<Adjustment, 'when'>,
  point: number,
  whole = point,
  others: Readonly<Record<string, Cell>> = {},
): Cell {
  const truth = { point: Uint8Array.of(point), whole: Uint8Array.of(whole) };
  return cellAt(
    adjust(columnsOfCells([cell]), { when, ...by }, truth, (code) => columnsOfCells([others[code]!])),
    0,
  );
}

describe('adjust', () => {
  it.each([
    { by: { add: -0.2 }, expected: 0.3, because: 'a penalty' },
    { by: { multiply: 0.5 }, expected: 0.25, because: 'a share' },
    { by: { atMost: 0.4 }, expected: 0.4, because: 'a cap' },
    { by: { atLeast: 0.7 }, expected: 0.7, because: 'a floor' },
    { by: { set: 0 }, expected: 0, because: 'an exception' },
    { by: { set: 1, multiply: 2, add: 1, atLeast: 0, atMost: 2.5 }, expected: 2.5, because: 'all, one after another' },
  ])('changes 0.5 to $expected where the condition holds: $because', ({ by, expected }) => {
    expect(adjusted(known(0.5), by, YES)).toEqual(known(expected));
    expect(adjusted(known(0.5), by, NO)).toEqual(known(0.5));
  });

  it.each([
    {
      cell: known(0.5),
      by: { atMost: 0.4 },
      expected: between(0.4, 0.5),
      because: 'there is no score, and both can be',
    },
    { cell: known(0.3), by: { atMost: 0.4 }, expected: known(0.3), because: 'it makes no difference' },
    { cell: between(0.2, 0.5), by: { add: -0.1 }, expected: between(0.1, 0.5), because: 'bounds are those of both' },
    { cell: between(0.2, 0.5), by: { multiply: -1 }, expected: between(-0.5, 0.5), because: 'ends may change places' },
    { cell: closed, by: { add: 1 }, expected: closed, because: 'of nothing it makes nothing' },
  ])('where that is not known, $cell with $by is $expected: $because', ({ cell, by, expected }) =>
    expect(adjusted(cell, by, UNKNOWN)).toEqual(expected),
  );

  it('sets a score also where there was none', () => {
    expect(adjusted(closed, { set: 0 }, YES)).toEqual(known(0));
    expect(adjusted(between(0.2, 0.5), { set: 0 }, YES)).toEqual(known(0));
    expect(adjusted(closed, { add: 1 }, YES)).toEqual(closed);
  });

  it('takes a score at its word, and its bounds at all that it can be', () => {
    expect(adjusted(doubtful(0.3, 0.2, 0.6), { atMost: 0.4 }, YES, UNKNOWN)).toEqual(doubtful(0.3, 0.2, 0.6));
    expect(adjusted(doubtful(0.5, 0.2, 0.6), { add: 0.1 }, NO, UNKNOWN)).toEqual(doubtful(0.5, 0.2, 0.7));
  });

  const X = { element: 'X' };
  it.each([
    { cell: known(0.5), by: { set: X }, other: known(0.2), expected: known(0.2), because: 'it is replaced' },
    { cell: closed, by: { set: X }, other: known(0.2), expected: known(0.2), because: 'also where there was none' },
    { cell: known(0.5), by: { atMost: X }, other: known(0.2), expected: known(0.2), because: 'it is capped' },
    { cell: known(0.5), by: { atLeast: X }, other: known(0.7), expected: known(0.7), because: 'it is lifted' },
    {
      cell: known(0.5),
      by: { set: X, multiply: -1, add: 1 },
      other: known(0.25),
      expected: known(0.75),
      because: '1 − X',
    },
    { cell: known(0.5), by: { atMost: X }, other: between(0.6, 0.9), expected: known(0.5), because: 'no cap binds' },
    { cell: known(0.5), by: { atLeast: X }, other: between(0.1, 0.5), expected: known(0.5), because: 'no floor lifts' },
    { cell: known(0.5), by: { atMost: X }, other: between(0.2, 0.9), expected: between(0.2, 0.5), because: 'one may' },
    {
      cell: known(0.5),
      by: { set: X },
      other: between(0.2, 0.9),
      expected: between(0.2, 0.9),
      because: 'it is as open',
    },
    { cell: closed, by: { set: X }, other: between(0.2, 0.9), expected: between(0.2, 0.9), because: 'it is as open' },
    {
      cell: between(0.3, 0.6),
      by: { atMost: X },
      other: known(0.4),
      expected: between(0.3, 0.4),
      because: 'bounds too',
    },
    { cell: known(0.5), by: { set: X, add: 0.1 }, other: closed, expected: known(0.6), because: 'closed sets nothing' },
    { cell: known(0.5), by: { atLeast: X }, other: closed, expected: known(0.5), because: 'closed lifts nothing' },
    { cell: known(0.5), by: { atMost: X }, other: closed, expected: known(0.5), because: 'closed caps nothing' },
    {
      cell: known(0.5),
      by: { set: X },
      other: doubtful(0.3, 0.2, 0.4),
      expected: doubtful(0.3, 0.2, 0.4),
      because: 'at its word',
    },
    {
      cell: known(0.5),
      by: { set: X },
      other: { ...closed, score: 0.3, missing: null },
      expected: known(0.3),
      because: 'a score without bounds is sure',
    },
  ])('takes $other for $cell with $by: $because', ({ cell, by, other, expected }) =>
    expect(adjusted(cell, by, YES, YES, { X: other })).toEqual(expected),
  );

  it('takes the score of another, where neither that nor the condition is known, both ways', () => {
    expect(adjusted(known(0.5), { atMost: X }, UNKNOWN, UNKNOWN, { X: known(0.5) })).toEqual(known(0.5));
    expect(adjusted(known(0.5), { atMost: X }, UNKNOWN, UNKNOWN, { X: between(0.2, 0.9) })).toEqual(between(0.2, 0.5));
    expect(adjusted(known(0.5), { set: X }, UNKNOWN, UNKNOWN, { X: between(0.7, 0.9) })).toEqual(between(0.5, 0.9));
    expect(adjusted(known(0.5), { set: X }, NO, NO, { X: between(0.7, 0.9) })).toEqual(known(0.5));
  });
});
