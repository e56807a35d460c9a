import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { varimax } from './varimax.js';

const HALF = Math.SQRT1_2;

/** Of each factor its squared loadings, and the variance of those over the columns; summed. */
function simplicity(factors: readonly (readonly number[])[]): number {
  return factors.reduce((all, factor) => {
    const squares = factor.map((value) => value * value);
    const mean = squares.reduce((sum, value) => sum + value, 0) / squares.length;
    return all + squares.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / squares.length;
  }, 0);
}

describe('varimax', () => {
  it('turns factors that all columns load on alike into one for each', () => {
    // Columns along (1, 1) and (1, −1): a turn by 45° lays each on one factor.
    const rotated = varimax([
      [HALF, HALF, HALF, HALF],
      [HALF, HALF, -HALF, -HALF],
    ]);
    const sizes = rotated.map((factor) => factor.map(Math.abs));
    sizes.forEach((factor) => factor.forEach((size) => expect(Math.min(size, Math.abs(size - 1))).toBeLessThan(1e-7)));
    expect(sizes[0]![0]).not.toBeCloseTo(sizes[0]![3]!, 3);
  });

  it('leaves what is simple, a single factor, and nothing', () => {
    const simple = [
      [1, 1, 0],
      [0, 0, 1],
    ];
    expect(varimax(simple)).toEqual(simple);
    expect(varimax([[0.5, -0.2]])).toEqual([[0.5, -0.2]]);
    expect(varimax([])).toEqual([]);
  });

  it('does not turn where every turn is as simple', () => expect(varimax([[0.6], [0.8]])).toEqual([[0.6], [0.8]]));

  it('leaves a column that no factor explains at 0', () =>
    expect(
      varimax([
        [0.6, 0, 0.6],
        [0.6, 0, -0.6],
      ]).map((factor) => factor[1]),
    ).toEqual([0, 0]));

  it('keeps what is explained of each column, and is never less simple', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 18, maxLength: 18 }), (numbers) => {
        const given = [0, 1, 2].map((factor) => numbers.slice(6 * factor, 6 * factor + 6).map((value) => value / 10));
        const rotated = varimax(given);
        const lengths = (factors: readonly (readonly number[])[]): number[] =>
          [0, 1, 2, 3, 4, 5].map((i) => Math.sqrt(factors.reduce((sum, factor) => sum + factor[i]! * factor[i]!, 0)));
        lengths(rotated).forEach((length, i) => expect(length).toBeCloseTo(lengths(given)[i]!, 10));
        const scaled = (factors: readonly (readonly number[])[]): number[][] =>
          factors.map((factor) => factor.map((value, i) => value / (lengths(given)[i]! || 1)));
        expect(simplicity(scaled(rotated))).toBeGreaterThanOrEqual(simplicity(scaled(given)) - 1e-10);
      }),
    ));
});
