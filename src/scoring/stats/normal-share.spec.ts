import { describe, expect, it } from '@jest/globals';
import { normalShare } from './normal-share.js';

describe('the normal distribution', () => {
  // Abramowitz and Stegun, table 26.1: P(x) to 15 decimals; Q(5) and Q(10) from table 26.2.
  it.each([
    { z: 0, share: 0.5 },
    { z: 1, share: 0.841344746068543 },
    { z: -1, share: 0.158655253931457 },
    { z: 2, share: 0.977249868051821 },
    { z: 3, share: 0.99865010196837 },
    { z: 4, share: 0.999968328758167 },
    { z: -4, share: 0.000031671241833 },
  ])('has $share below $z', ({ z, share }) => expect(normalShare(z)).toBeCloseTo(share, 14));

  it('keeps its digits far below the mean', () => {
    expect(normalShare(-5) / 2.866515718791939e-7).toBeCloseTo(1, 13);
    expect(normalShare(-10) / 7.619853024160527e-24).toBeCloseTo(1, 13);
  });
  it('has nothing below no end, and all below the other', () => {
    expect(normalShare(-40)).toBe(0);
    expect(normalShare(40)).toBe(1);
  });
  it('does not break where one formula follows the other', () =>
    expect(normalShare(3.0000000001) - normalShare(3)).toBeLessThan(1e-12));
  it('refuses NaN', () => expect(() => normalShare(Number.NaN)).toThrow('NaN has no share below it'));
});
