import { describe, expect, it } from '@jest/globals';
import { gap } from './gap.js';

describe('gap', () => {
  it.each([
    { score: 0.75, comparator: 0.5, expected: 0.25, because: 'is positive where the jurisdiction is ahead' },
    { score: 0.25, comparator: 0.5, expected: -0.25, because: 'is negative where it is behind' },
    { score: null, comparator: 0.5, expected: null, because: 'is unknown without a score' },
    { score: 0, comparator: null, expected: null, because: 'is unknown without a comparator' },
  ])('$because', ({ score, comparator, expected }) => expect(gap(score, comparator)).toBe(expected));
});
