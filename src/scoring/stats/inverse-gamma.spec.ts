import { describe, expect, it } from '@jest/globals';
import { gammaBelow, inverseGamma } from './inverse-gamma.js';
import { ln } from './natural-log.js';

describe('inverseGamma', () => {
  // scipy 1.17.1, scipy.stats.gamma.ppf.
  it.each([
    { shape: 0.5, share: 0.95, x: 1.920729410347062 },
    { shape: 5, share: 0.95, x: 9.153519026637573 },
    { shape: 0.05, share: 0.3, x: 2.0378971887326733e-11 },
    { shape: 0.01, share: 0.9, x: 1.5035936230702928e-5 },
    { shape: 200, share: 0.001, x: 159.12980117448907 },
    { shape: 3, share: 0.5, x: 2.674060313723559 },
    { shape: 50, share: 0.2, x: 43.97266796137551 },
    { shape: 1.2, share: 1e-9, x: 3.428360360028717e-8 },
  ])('has $share of the gamma distribution of shape $shape below $x', ({ shape, share, x }) =>
    expect(Math.abs(inverseGamma(share, shape) / x - 1)).toBeLessThan(1e-9),
  );

  it('is −ln(1 − p) for shape 1, far into the tail', () => {
    for (const share of [1e-6, 0.3, 0.999999]) expect(inverseGamma(share, 1)).toBeCloseTo(-ln(1 - share), 8);
  });

  it('leads back to the share', () => {
    for (const shape of [0.02, 0.3, 0.9, 1.1, 4, 30, 1000]) {
      for (const share of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
        expect(Math.abs(gammaBelow(shape, inverseGamma(share, shape)) - share)).toBeLessThan(1e-9);
      }
    }
  });

  it('has nothing below 0', () => expect(gammaBelow(2, 0)).toBe(0));

  it.each([
    { share: 0, shape: 1, says: 'a share lies between 0 and 1' },
    { share: 1, shape: 1, says: 'a share lies between 0 and 1' },
    { share: 0.5, shape: 0, says: 'a shape lies above 0' },
    { share: 0.5, shape: Infinity, says: 'a shape lies above 0' },
  ])('refuses $share of shape $shape', ({ share, shape, says }) =>
    expect(() => inverseGamma(share, shape)).toThrow(says),
  );
});
