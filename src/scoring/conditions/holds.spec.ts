import { describe, expect, it } from '@jest/globals';
import { columnsOfCells } from '../element-columns.js';
import { type Cell, type Condition, type ScoringNode } from '../method.js';
import { holds, type Possible, type Seen } from './holds.js';

const known = (score: number): Cell => ({ score, low: score, high: score, missing: null });
const between = (low: number, high: number): Cell => ({ score: null, low, high, missing: 'insufficient-data' });
const doubtful = (score: number, low: number, high: number): Cell => ({ score, low, high, missing: null });
const open: Cell = { score: null, low: 0, high: 1, missing: 'not-assessed' };
const closed: Cell = { score: null, low: null, high: null, missing: 'not-applicable' };

const options = { all: { points: 1 }, some: { points: 0.5 }, none: { points: 0 } };
const choice: ScoringNode = { code: 'Q', scale: { type: 'choice', options } };
const checklist: ScoringNode = {
  code: 'L',
  scale: { type: 'checklist', combine: 'sum', options: { portal: { points: 1 }, bulk: { points: 1 } } },
};
const element: ScoringNode = {
  code: 'E',
  aggregate: { method: 'arithmetic' },
  missing: { method: 'reweight', atLeast: 1 },
  children: [choice],
};

function seenOf(node: ScoringNode, cell: Cell, possible?: Possible): Seen {
  return {
    units: 1,
    beside: { numbers: {}, labels: { region: ['south'], empty: [null] } },
    node: () => ({ node, columns: columnsOfCells([cell]) }),
    answers: () => possible,
  };
}

const WORDS = ['no', 'yes', 'unknown'];

function told(condition: Condition, seen: Seen): string {
  const { point, whole } = holds(condition, seen);
  return `${WORDS[point[0]!]}, ${WORDS[whole[0]!]}`;
}

describe('a threshold', () => {
  it.each([
    { cell: known(0.6), condition: { atLeast: 0.6 }, expected: 'yes, yes', because: 'the threshold itself counts' },
    { cell: known(0.1 + 0.2), condition: { atLeast: 0.3 }, expected: 'yes, yes', because: 'so does a tie with it' },
    { cell: known(0.1 + 0.2), condition: { above: 0.3 }, expected: 'no, no', because: 'which is not above it' },
    { cell: known(0.1 + 0.2), condition: { atMost: 0.3 }, expected: 'yes, yes', because: 'and at most it' },
    { cell: known(0.1 + 0.2), condition: { below: 0.3 }, expected: 'no, no', because: 'and not below it' },
    { cell: known(0.1 + 0.2), condition: { equals: 0.3 }, expected: 'yes, yes', because: 'and equal to it' },
    { cell: known(0.5), condition: { equals: 0.3 }, expected: 'no, no', because: 'half is no third' },
    { cell: known(0.2), condition: { equals: 0.3 }, expected: 'no, no', because: 'nor is a fifth' },
    { cell: between(0.2, 0.5), condition: { above: 0.3 }, expected: 'unknown, unknown', because: 'it may be' },
    { cell: between(0.2, 0.5), condition: { equals: 0.3 }, expected: 'unknown, unknown', because: 'it may be that' },
    { cell: between(0.4, 0.5), condition: { above: 0.3 }, expected: 'yes, yes', because: 'it surely is' },
    { cell: between(0.2, 0.5), condition: { below: 0.2 }, expected: 'no, no', because: 'it cannot be' },
    { cell: between(0.2, 0.5), condition: { atMost: 0.1 }, expected: 'no, no', because: 'it is above' },
    {
      cell: doubtful(0.5, 0.2, 0.6),
      condition: { atLeast: 0.4 },
      expected: 'yes, unknown',
      because: 'a score in doubt',
    },
    { cell: closed, condition: { atMost: 1 }, expected: 'no, no', because: 'of what cannot be known nothing holds' },
    { cell: known(0.5), condition: { above: 0.3, below: 0.4 }, expected: 'no, no', because: 'all of them must hold' },
    { cell: known(0.5), condition: { above: 0.3, below: 0.6 }, expected: 'yes, yes', because: 'and do' },
  ])('$condition of $cell is $expected: $because', ({ cell, condition, expected }) =>
    expect(told({ element: 'E', ...condition }, seenOf(element, cell))).toBe(expected),
  );

  it('must be there', () =>
    expect(() => told({ element: 'E' }, seenOf(element, known(1)))).toThrow('a condition on "E" says nothing of it'));
});

describe('an answer', () => {
  it.each([
    { possible: [['all']], cell: known(1), expected: 'yes, yes', because: 'it is one of these' },
    { possible: [['none']], cell: known(0), expected: 'no, no', because: 'it is not' },
    { possible: [['all', 'none']], cell: open, expected: 'unknown, unknown', because: 'it may be' },
    { possible: [['all', 'some']], cell: open, expected: 'yes, yes', because: 'whichever it is' },
    { possible: [null], cell: open, expected: 'unknown, unknown', because: 'it may be any' },
    { possible: [], cell: open, expected: 'unknown, unknown', because: 'nothing is told of it' },
    { possible: [['all']], cell: closed, expected: 'no, no', because: 'the question does not apply' },
  ])('is $expected: $because', ({ possible, cell, expected }) =>
    expect(told({ element: 'Q', is: ['all', 'some'] }, seenOf(choice, cell, possible))).toBe(expected),
  );

  it.each([
    { answer: 'portal bulk', is: ['bulk'], expected: 'yes, yes' },
    { answer: 'portal', is: ['bulk'], expected: 'no, no' },
    { answer: 'none', is: ['none'], expected: 'yes, yes' },
    { answer: 'none', is: ['bulk'], expected: 'no, no' },
    { answer: 'what', is: ['what'], expected: 'yes, yes' },
  ])('of a checklist, $is of "$answer": $expected', ({ answer, is, expected }) =>
    expect(told({ element: 'L', is }, seenOf(checklist, known(1), [[answer]]))).toBe(expected),
  );

  it('is asked of criteria, and where answers are given', () => {
    const condition = { element: 'E', is: ['all'] };
    expect(() => told(condition, seenOf(element, known(1), [['all']]))).toThrow('"E" is no criterion');
    expect(() => told(condition, seenOf(choice, known(1)))).toThrow('only its points were given');
  });
});

describe('a gap', () => {
  it.each([
    { cell: known(1), missing: true, expected: 'no, no', because: 'there is a score' },
    { cell: open, missing: true, expected: 'yes, unknown', because: 'it may yet be filled' },
    { cell: closed, missing: true, expected: 'yes, yes', because: 'this one will not' },
    { cell: closed, missing: ['declined'], expected: 'no, no', because: 'there is another reason' },
    { cell: open, missing: ['not-assessed'], expected: 'yes, unknown', because: 'this is the reason' },
  ] as const)('$missing of $cell.missing is $expected: $because', ({ cell, missing, expected }) =>
    expect(told({ element: 'E', missing }, seenOf(element, cell))).toBe(expected),
  );
});

describe('conditions together', () => {
  const seen = seenOf(element, doubtful(0.5, 0.2, 0.6));
  const yes: Condition = { label: 'region', is: ['north', 'south'] };
  const no: Condition = { label: 'empty', is: ['south'] };
  const perhaps: Condition = { element: 'E', atLeast: 0.4 };
  it.each([
    { condition: { all: [yes, perhaps] }, expected: 'yes, unknown', because: 'all as sure as the least sure' },
    { condition: { all: [perhaps, yes] }, expected: 'yes, unknown', because: 'in whatever order' },
    { condition: { all: [perhaps, no] }, expected: 'no, no', because: 'one no is enough' },
    { condition: { any: [no, perhaps] }, expected: 'yes, unknown', because: 'any as sure as the surest' },
    { condition: { any: [perhaps, yes] }, expected: 'yes, yes', because: 'one yes is enough' },
    { condition: { not: perhaps }, expected: 'no, unknown', because: 'what is not known is not known of its contrary' },
    { condition: { not: no }, expected: 'yes, yes', because: 'a unit without a label has none of them' },
    { condition: { any: [no] }, expected: 'no, no', because: 'one alone is itself' },
    { condition: { all: [] }, expected: 'undefined, undefined', because: 'none say nothing' },
  ] as { condition: Condition; expected: string; because: string }[])(
    '$condition is $expected: $because',
    ({ condition, expected }) => expect(told(condition, seen)).toBe(expected),
  );
});
