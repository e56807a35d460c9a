import { describe, expect, it } from '@jest/globals';
import { divergenceOf, progressOf, type RoundDraw, turnOf } from './round-draw.js';
import { type CodePair } from './second-code.js';

const DRAW: RoundDraw = {
  round: 'r',
  number: 1,
  seed: 1,
  until: 0.05,
  share: 0.2,
  before: 0,
  of: 4,
  taken: 'sample',
  jurisdictions: ['ALB', 'SRB'],
  criteria: ['S1', 'S2'],
  items: [
    { jurisdiction: 'ALB', criterion: 'S1' },
    { jurisdiction: 'SRB', criterion: 'S2' },
  ],
  by: 'someone',
  drawnAt: new Date(0),
};

function pair(jurisdiction: string, criterion: string, differ: boolean): CodePair {
  return { round: 'r', jurisdiction, criterion, first: {}, second: {}, differ, metAt: new Date(0) };
}

describe('turnOf', () => {
  it.each([
    { jurisdiction: 'ALB', criterion: 'S1', turn: 'twice', because: 'it is in the sample' },
    { jurisdiction: 'ALB', criterion: 'S2', turn: 'once', because: 'its batch was drawn without it' },
    { jurisdiction: 'MKD', criterion: 'S1', turn: 'undrawn', because: 'its place is in no batch' },
    {
      jurisdiction: 'ALB',
      criterion: 'S9',
      turn: 'undrawn',
      because: 'its question came later, by another version of the framework',
    },
  ])('$jurisdiction/$criterion is $turn: $because', ({ jurisdiction, criterion, turn }) =>
    expect(turnOf([DRAW], { jurisdiction, criterion })).toBe(turn),
  );
});

describe('the progress of a draw', () => {
  const both = new Set(['S1', 'S2']);

  it('has no divergence before it is complete', () => {
    const progress = progressOf(DRAW, [pair('ALB', 'S1', true)], both);
    expect(progress).toEqual({ of: 2, coded: 1, differing: 1 });
    expect(divergenceOf(progress)).toBeNull();
  });

  it('counts the pairs of its own items alone', () =>
    expect(
      progressOf(DRAW, [pair('ALB', 'S1', true), pair('ALB', 'S2', true), pair('SRB', 'S2', false)], both),
    ).toEqual({ of: 2, coded: 2, differing: 1 }));

  it('is complete without the questions that are asked no more', () => {
    const progress = progressOf(DRAW, [pair('ALB', 'S1', false)], new Set(['S1']));
    expect(progress).toEqual({ of: 1, coded: 1, differing: 0 });
    expect(divergenceOf(progress)).toBe(0);
  });

  it('is nothing to go by where nothing is left of it', () =>
    expect(divergenceOf(progressOf(DRAW, [], new Set()))).toBeNull());
});
