import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eigenSymmetric } from './eigen.js';

const HALF = Math.SQRT1_2;

function close(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 12));
}

describe('eigenSymmetric', () => {
  it('solves two by two: (2, 1; 1, 2) has 3 along the diagonal and 1 across it', () => {
    const { values, vectors } = eigenSymmetric([
      [2, 1],
      [1, 2],
    ]);
    close(values, [3, 1]);
    close(vectors[0]!, [HALF, HALF]);
    close(vectors[1]!, [HALF, -HALF]);
  });

  // A correlation matrix with one r everywhere has 1 + (k − 1)·r once and 1 − r for the rest.
  it('finds 1 + 3r once and 1 − r three times where all correlations are r', () => {
    const r = 0.4;
    const matrix = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => (i === j ? 1 : r)));
    const { values, vectors } = eigenSymmetric(matrix);
    close(values, [2.2, 0.6, 0.6, 0.6]);
    close(vectors[0]!, [0.5, 0.5, 0.5, 0.5]);
  });

  it('sorts a diagonal matrix, and keeps the order of equal values', () => {
    const { values, vectors } = eigenSymmetric([
      [1, 0, 0],
      [0, 3, 0],
      [0, 0, 1],
    ]);
    expect(values).toEqual([3, 1, 1]);
    expect(vectors).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('has values below zero too, greatest first', () =>
    close(
      eigenSymmetric([
        [0, 2],
        [2, -3],
      ]).values,
      [1, -4],
    ));

  it('has nothing of nothing, and the only value of one', () => {
    expect(eigenSymmetric([])).toEqual({ values: [], vectors: [] });
    expect(eigenSymmetric([[-7]])).toEqual({ values: [-7], vectors: [[1]] });
  });

  it('refuses what is not square, not symmetric or not a number', () => {
    expect(() => eigenSymmetric([[1, 2]])).toThrow('row 0 has 2 of 1 places');
    expect(() =>
      eigenSymmetric([
        [1, 2],
        [3, 1],
      ]),
    ).toThrow('2 at 0, 1 faces 3');
    expect(() => eigenSymmetric([[Number.NaN]])).toThrow(RangeError);
  });

  it('gives vectors of length 1 at right angles that the matrix only stretches, their greatest place positive', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 25, maxLength: 25 }), (numbers) => {
        const at = (i: number, j: number): number => numbers[Math.max(i, j) * 5 + Math.min(i, j)]! / 10;
        const matrix = [0, 1, 2, 3, 4].map((i) => [0, 1, 2, 3, 4].map((j) => at(i, j)));
        const { values, vectors } = eigenSymmetric(matrix);
        vectors.forEach((v, k) => {
          matrix.forEach((row, i) =>
            expect(row.reduce((sum, m, j) => sum + m * v[j]!, 0)).toBeCloseTo(values[k]! * v[i]!, 10),
          );
          vectors.forEach((w, l) =>
            expect(v.reduce((sum, x, i) => sum + x * w[i]!, 0)).toBeCloseTo(k === l ? 1 : 0, 10),
          );
          const leading = v.find((x) => Math.abs(x) >= Math.max(...v.map(Math.abs)) - 1e-9)!;
          expect(leading).toBeGreaterThan(0);
        });
        expect(values).toEqual([...values].sort((a, b) => b - a));
      }),
    ));
});
