import { describe, expect, it } from '@jest/globals';
import { quartiles } from './quartiles.js';

const TEN = [3, 6, 7, 8, 8, 10, 13, 15, 16, 20];

describe('quartiles', () => {
  it('uses the R-7 method on the textbook ten values', () =>
    expect(quartiles(TEN, 10)).toEqual({ n: 10, quartiles: [7.25, 9, 14.5], refused: null }));

  it('takes twenty by default: of 1 to 20, at the places 5.75, 10.5 and 15.25', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => i + 1);
    expect(quartiles(twenty).quartiles).toEqual([5.75, 10.5, 15.25]);
    expect(quartiles(twenty.slice(1))).toEqual({
      n: 19,
      quartiles: null,
      refused: 'quartiles need at least 20 scores, and there are 19',
    });
  });

  it('counts known scores only', () => expect(quartiles([...TEN, null], 11)).toMatchObject({ n: 10, quartiles: null }));

  it('refuses nothing at all, whatever the minimum', () => expect(quartiles([], 0).quartiles).toBeNull());
});
