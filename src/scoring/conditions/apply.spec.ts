import { describe, expect, it } from '@jest/globals';
import { cellAt, columnsOfCells } from '../element-columns.js';
import { type Cell, type ScoringCriterion } from '../method.js';
import { whereItApplies } from './apply.js';
import { NO, UNKNOWN, YES } from './truth.js';

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const between = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'insufficient-data' });
const open: Cell = { score: null, low: 0, high: 1, missing: 'not-assessed' };
const closed: Cell = { score: null, low: null, high: null, missing: 'not-applicable' };
const criterion: ScoringCriterion = { code: 'Q', scale: { type: 'boolean', points: { yes: 1, no: 0 } } };

function applied(cell: Cell, otherwise: number | 'not-applicable', point: number, whole = point): Cell {
  const truth = { point: Uint8Array.of(point), whole: Uint8Array.of(whole) };
  const applies = { when: { label: 'region', is: ['south'] }, otherwise };
  return cellAt(whereItApplies(columnsOfCells([cell]), criterion, applies, truth), 0);
}

describe('whereItApplies', () => {
  it.each([
    { cell: known(1), otherwise: 0, answer: YES, expected: known(1), because: 'it applies' },
    { cell: known(1), otherwise: 0, answer: NO, expected: known(0), because: 'other points stand' },
    { cell: open, otherwise: 0.5, answer: NO, expected: known(0.5), because: 'also where nothing was known' },
    { cell: known(1), otherwise: 'not-applicable', answer: NO, expected: closed, because: 'it drops out' },
    { cell: known(1), otherwise: 0, answer: UNKNOWN, expected: between(0, 1), because: 'it is one or the other' },
    { cell: known(0), otherwise: 0, answer: UNKNOWN, expected: known(0), because: 'it makes no difference' },
    {
      cell: closed,
      otherwise: 0.5,
      answer: UNKNOWN,
      expected: { ...closed, low: 0.5, high: 0.5 },
      because: 'if at all',
    },
    {
      cell: known(1),
      otherwise: 'not-applicable',
      answer: UNKNOWN,
      expected: between(0, 1),
      because: 'dropping out is as good as its siblings, whatever they are',
    },
  ] as const)('of $cell with $otherwise otherwise: $because', ({ cell, otherwise, answer, expected }) =>
    expect(applied(cell, otherwise, answer)).toEqual(expected),
  );

  it('takes a score at its word, and its bounds at all that it can be', () =>
    expect(applied(known(1), 0, YES, UNKNOWN)).toEqual({ score: 1, low: 0, high: 1, missing: null }));
});
