import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Rounding } from './aggregate-methods.js';
import { round, roundColumn, roundHalfAway } from './round.js';

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

  it('is the number that the digits say, for every number of fifteen digits or fewer', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, cut) => {
        const whole = Math.floor(Math.abs(digits) / 1000);
        const up = Math.abs(digits) % 1000 >= 500 ? 1 : 0;
        const expected = Number(`${digits < 0 ? '-' : ''}${whole + up}e-${cut}`);
        expect(roundHalfAway(Number(`${digits}e-${cut + 3}`), cut)).toBe(expected === 0 ? 0 : expected);
      }),
    ));

  it('refuses what has no decimals', () => {
    expect(() => roundHalfAway(Number.NaN, 2)).toThrow('NaN cannot be rounded');
    for (const decimals of [-1, 13, 1.5]) expect(() => roundHalfAway(1, decimals)).toThrow('whole number from 0 to 12');
  });
});

describe('round', () => {
  it.each<{ mode: Rounding; rounded: number[] }>([
    { mode: 'half-away', rounded: [-3, -2, 1, 2, 3, 3] },
    { mode: 'half-up', rounded: [-2, -1, 1, 2, 3, 3] },
    { mode: 'half-even', rounded: [-2, -2, 0, 2, 2, 3] },
    { mode: 'down', rounded: [-3, -2, 0, 1, 2, 2] },
    { mode: 'up', rounded: [-2, -1, 1, 2, 3, 3] },
  ])('$mode makes -2.5, -1.5, 0.5, 1.5, 2.5 and 2.7 into $rounded', ({ mode, rounded }) => {
    expect([-2.5, -1.5, 0.5, 1.5, 2.5, 2.7].map((value) => round(value, 0, mode))).toEqual(rounded);
  });

  it('takes a sum for the decimal that it is but for its last bits', () => {
    expect(round(0.1 + 0.2, 1, 'up')).toBe(0.3);
    expect(round(0.1 + 0.7, 1, 'down')).toBe(0.8);
  });

  it('rounds a column, and leaves gaps', () => {
    const out = new Float64Array(3);
    roundColumn(Float64Array.of(0.285, Number.NaN, -0.001), 2, out);
    expect([...out]).toEqual([0.29, Number.NaN, 0]);
    roundColumn(out, 1, out, 'down');
    expect([...out]).toEqual([0.2, Number.NaN, 0]);
  });

  it.each<Rounding>(['half-away', 'half-up', 'half-even', 'down', 'up'])('%s never turns an order round', (mode) =>
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (a, b) =>
        expect(round(Math.max(a, b), 2, mode)).toBeGreaterThanOrEqual(round(Math.min(a, b), 2, mode)),
      ),
    ),
  );
});
