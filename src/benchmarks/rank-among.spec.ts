import { describe, expect, it } from '@jest/globals';
import { rankAmong } from './rank-among.js';

describe('rankAmong', () => {
  it.each([
    { score: 0.5, members: [0.9, 0.6, 0.5, 0.1], expected: { higher: 2, of: 4 }, because: 'a tie is not higher' },
    { score: 0.3, members: [0.1 + 0.2], expected: { higher: 0, of: 1 }, because: 'nor is the last bit of a sum' },
    {
      score: 0.5,
      members: [0.9, null],
      expected: { higher: 1, of: 1 },
      because: 'members without a score are left out',
    },
    { score: null, members: [0.9], expected: null, because: 'an outsider without a score has no place' },
    { score: 0.5, members: [null], expected: null, because: 'there is no place among nobody known' },
  ])('$because', ({ score, members, expected }) => expect(rankAmong(score, members)).toEqual(expected));
});
