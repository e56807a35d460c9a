import { describe, expect, it } from '@jest/globals';
import { answersWanted, listedAnswers } from './listed-answer.js';
import { type PlacedAnswer } from './placed-answer.js';

const answer = (jurisdiction: string, criterion: string): PlacedAnswer => ({
  jurisdiction,
  criterion,
  value: 'all',
  justification: 'The act says so.',
});
const scope = { assessment: 'sample-2020', places: ['ALB', 'SRB'], criteria: ['A1', 'A2'] };

describe('listed answers', () => {
  it('have a name each, with a number where a place answers twice, for one interval and for another', () => {
    const listed = listedAnswers([answer('ALB', 'A1'), answer('ALB', 'A2'), answer('ALB', 'A1'), answer('SRB', 'A1')]);
    expect(listed.map(({ code }) => code)).toEqual(['ALB/A1', 'ALB/A2', 'ALB/A1/2', 'SRB/A1']);
  });

  it('keep their names when only some are wanted', () => {
    const listed = listedAnswers([answer('ALB', 'A1'), answer('ALB', 'A1'), answer('SRB', 'A1')]);
    const codes = answersWanted(listed, { jurisdiction: 'ALB' }, scope).map(({ code }) => code);
    expect(codes).toEqual(['ALB/A1', 'ALB/A1/2']);
  });

  it('are none for a place of the assessment that nobody has answered for', () => {
    expect(answersWanted([], { jurisdiction: 'SRB' }, scope)).toEqual([]);
  });

  it('refuse a place or a criterion that the assessment has not', () => {
    expect(() => answersWanted([], { jurisdiction: 'SBR' }, scope)).toThrow('Did you mean "SRB"?');
    expect(() => answersWanted([], { criterion: 'Z9' }, scope)).toThrow('It has: A1, A2.');
  });
});
