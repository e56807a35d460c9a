import { describe, expect, it } from '@jest/globals';
import { parseShare, reaches } from './share.js';

describe('parseShare', () => {
  it.each([
    { share: '2/3', expected: { numerator: 2, denominator: 3 } },
    { share: ' 1 / 2 ', expected: { numerator: 1, denominator: 2 } },
    { share: 0.8, expected: { numerator: 0.8, denominator: 1 } },
    { share: 0, expected: { numerator: 0, denominator: 1 } },
    { share: '3/3', expected: { numerator: 3, denominator: 3 } },
  ])('reads $share', ({ share, expected }) => expect(parseShare(share)).toEqual(expected));

  it.each(['two thirds', '2/0', '3/2', '0.5', '', '-1/2', 1.1, -0.1, Number.NaN])('refuses %p', (share) =>
    expect(() => parseShare(share)).toThrow('is no share: write a number from 0 to 1, or a fraction such as 2/3'),
  );
});

describe('reaches', () => {
  // 2.8 of 4.2, where three times 2.8 falls short of twice the sum by its last bit.
  const fourOfSix = 0.7 + 0.7 + 0.7 + 0.7;

  it.each([
    { part: 2, whole: 3, share: '2/3', expected: true, because: 'two of three are two thirds, exactly' },
    { part: 0.1 + 0.1, whole: 0.1 + 0.1 + 0.1, share: '2/3', expected: true, because: 'in tenths too' },
    {
      part: fourOfSix,
      whole: fourOfSix + 0.7 + 0.7,
      share: '2/3',
      expected: true,
      because: 'and where tenths sum badly',
    },
    { part: 14 / 21, whole: 1, share: '2/3', expected: true, because: 'and in shares of one' },
    { part: 2, whole: 3, share: 0.67, expected: false, because: 'two of three are less than 0.67' },
    { part: 665, whole: 1000, share: '2/3', expected: false, because: '66.5 % is less than two thirds' },
    { part: 0, whole: 3, share: 0, expected: true, because: 'nothing is enough where nothing is asked' },
    { part: 0, whole: 0, share: 0, expected: false, because: 'nothing of nothing is no share' },
  ])('$because', ({ part, whole, share, expected }) => expect(reaches(part, whole, parseShare(share))).toBe(expected));
});
