import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { correlate } from '../stats/correlation.js';
import { correlationRatio } from './correlation-ratio.js';

/** Points of the generalised golden sequence: even over the unit cube, and the same each time. */
function points(n: number): readonly (readonly number[])[] {
  const steps = [0.8191725133961645, 0.6710436067037893, 0.5497004779019703];
  return Array.from({ length: n }, (_, i) => steps.map((step) => (0.5 + (i + 1) * step) % 1));
}

const spread = Array.from({ length: 41 }, (_, i) => (i - 20) / 10);

describe('correlationRatio', () => {
  it('is 1 where y is a straight line of x', () =>
    expect(
      correlationRatio(
        spread,
        spread.map((x) => 3 - 2 * x),
      ),
    ).toMatchObject({
      linear: expect.closeTo(1, 12),
      curve: expect.closeTo(1, 12),
      n: 41,
    }));

  it('sees a parabola, of which the straight line sees nothing', () => {
    const { linear, curve } = correlationRatio(
      spread,
      spread.map((x) => x * x),
    );
    expect(linear).toBeCloseTo(0, 12);
    expect(curve).toBeGreaterThan(0.98);
  });

  // y = a + 2b over all pairs of five values each: the variances of a and 2b stand as 1 to 4.
  it('gives each part of a sum over a full grid its share of the variance: 1/5 and 4/5', () => {
    const grid = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b) => ({ a, b, y: a + 2 * b })));
    const y = grid.map((place) => place.y);
    expect(
      correlationRatio(
        grid.map(({ a }) => a),
        y,
      ).curve,
    ).toBeCloseTo(0.2, 6);
    expect(
      correlationRatio(
        grid.map(({ b }) => b),
        y,
      ).curve,
    ).toBeCloseTo(0.8, 6);
  });

  // Sobol’s g-function, the product of (|4x − 2| + a) ÷ (1 + a) with a = 0, 1, 9: the parts of the variance are
  // 1 ÷ 3(1 + a)², the whole is 4/3 · 13/12 · 301/300 − 1 = 0.449259.
  it.each([
    { input: 0, expected: 1 / 3 / 0.449259 },
    { input: 1, expected: 1 / 12 / 0.449259 },
    { input: 2, expected: 1 / 300 / 0.449259 },
  ])(
    'finds the analytic sensitivity of the g-function, where straight lines see nothing: input $input',
    ({ input, expected }) => {
      const cube = points(1000);
      const g = (x: number, a: number): number => (Math.abs(4 * x - 2) + a) / (1 + a);
      const y = cube.map(([first = 0, second = 0, third = 0]) => g(first, 0) * g(second, 1) * g(third, 9));
      const { linear, curve } = correlationRatio(
        cube.map((point) => point[input]!),
        y,
      );
      expect(linear).toBeLessThan(0.001);
      expect(Math.abs(curve! - expected)).toBeLessThan(0.015);
    },
  );

  it('takes the mean of each answer where there are few answers', () => {
    // Yes and no: means 1 and 4, Σ(y − 2.5)² = 2·(2.25 + 0.25 + 2.25 + …): between 9·6/4 = 13.5, within 4 of 17.5.
    const answers = [0, 0, 0, 1, 1, 1];
    const y = [0, 1, 2, 3, 4, 5];
    expect(correlationRatio(answers, y).curve).toBeCloseTo(13.5 / 17.5, 12);
  });

  it('takes the units that have both values', () =>
    expect(correlationRatio([1, 2, Number.NaN, 4], [2, 4, 5, 8])).toEqual({
      linear: expect.closeTo(1, 12),
      curve: expect.closeTo(1, 12),
      n: 3,
    }));

  it('has nothing to say of fewer than two, and where a column does not vary', () => {
    expect(correlationRatio([1], [2])).toEqual({ linear: null, curve: null, n: 1 });
    expect(correlationRatio([1, 1], [2, 3])).toEqual({ linear: null, curve: null, n: 2 });
    expect(correlationRatio([1, 2], [3, 3])).toEqual({ linear: null, curve: null, n: 2 });
  });

  it('lies between r² and 1, and does not care for the unit of x nor the order of units', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
          minLength: 5,
          maxLength: 30,
        }),
        (pairs) => {
          const x = pairs.map(([a]) => a);
          const y = pairs.map(([, b]) => b);
          const { linear, curve } = correlationRatio(x, y);
          const { r } = correlate(x, y);
          if (linear === null || curve === null || r === null) return;
          expect(linear).toBeCloseTo(r * r, 12);
          expect(curve).toBeGreaterThanOrEqual(linear);
          expect(curve).toBeLessThanOrEqual(1);
        },
      ),
    ));
});
