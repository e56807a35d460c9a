import { describe, expect, it } from '@jest/globals';
import { groupAverage } from './group-average.js';

describe('groupAverage', () => {
  it.each([
    { scores: [0.25, 0.5, 0.75], average: 0.5, because: 'each member counts once: 1.5 / 3' },
    { scores: [0.5, null, 1], average: 0.75, because: 'a member without a score is no zero: 1.5 / 2' },
    { scores: [null], average: null, because: 'of nobody known there is no average' },
    { scores: [], average: null, because: 'nor of nobody' },
  ])('$because', ({ scores, average }) => expect(groupAverage(scores)).toBe(average));
});
