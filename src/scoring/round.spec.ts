import { describe, expect, it } from '@jest/globals';
import { roundHalfAway } from './round.js';

describe('roundHalfAway', () => {
  it.each([
    { value: 0.285, decimals: 2, expected: 0.29, because: 'what is printed is a half, though the bits are below' },
    { value: 1.005, decimals: 2, expected: 1.01, because: 'so here' },
    { value: 0.284999, decimals: 2, expected: 0.28, because: 'less than a half goes down' },
    { value: -0.285, decimals: 2, expected: -0.29, because: 'away from zero on both sides' },
    { value: 2.5, decimals: 0, expected: 3, because: 'not to the even digit' },
    { value: -0.001, decimals: 2, expected: 0, because: 'there is no minus zero' },
    { value: 0, decimals: 3, expected: 0, because: 'zero stays' },
    { value: 1.5e-7, decimals: 7, expected: 2e-7, because: 'small numbers are written with an exponent' },
    { value: 1e-30, decimals: 4, expected: 0, because: 'smaller ones vanish' },
    { value: 1.25e21, decimals: 1, expected: 1.25e21, because: 'great ones have no decimals to lose' },
    { value: 0.1 + 0.2, decimals: 12, expected: 0.3, because: 'the last bits of a sum go' },
  ])('$value to $decimals decimals is $expected: $because', ({ value, decimals, expected }) =>
    expect(roundHalfAway(value, decimals)).toBe(expected),
  );

  it('refuses what has no decimals', () => {
    expect(() => roundHalfAway(Number.NaN, 2)).toThrow('NaN cannot be rounded');
    for (const decimals of [-1, 13, 1.5]) expect(() => roundHalfAway(1, decimals)).toThrow('whole number from 0 to 12');
  });
});
