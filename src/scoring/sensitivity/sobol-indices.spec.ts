import { describe, expect, it } from '@jest/globals';
import { quasiRandom } from '../stats/quasi-random.js';
import { designRows, fillDesignRow } from './sobol-design.js';
import { sobolIndices } from './sobol-indices.js';

const FACTORS = [0, 1, 2].map((from) => ({ from, to: from + 1 }));

/** sin x for |x| up to π, by its series: the linter keeps Math.sin out, whose last bit differs between engines. */
function sine(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 1; k < 16; k += 1) sum += term *= (-x * x) / (2 * k * (2 * k + 1));
  return sum;
}

/** The function of T. Ishigami and T. Homma (1990) with a = 7 and b = 0.1, of numbers between 0 and 1. */
function ishigami(point: Float64Array): number {
  const [x = 0, y = 0, z = 0] = point.map((uniform) => Math.PI * (2 * uniform - 1));
  return sine(x) + 7 * sine(y) * sine(y) + 0.1 * z * z * z * z * sine(x);
}

function outputs(n: number, of: (point: Float64Array) => number, seed = 1) {
  const fill = quasiRandom(seed, 6);
  const point = new Float64Array(3);
  const values = Float64Array.from({ length: designRows(n, 3) }, (_, row) => {
    fillDesignRow(point, fill, new Float64Array(6), n, FACTORS, row);
    return of(point);
  });
  const part = (number: number) => values.slice(number * n, (number + 1) * n);
  return { a: part(0), b: part(1), mixed: [part(2), part(3), part(4)] };
}

describe('sobolIndices', () => {
  // V1 = (1 + bπ⁴/5)²/2, V2 = a²/8, V13 = b²π⁸·8/225, V = V1 + V2 + V13: Ishigami and Homma; a = 7, b = 0.1.
  const PI_4 = Math.PI * Math.PI * Math.PI * Math.PI;
  const V1 = ((1 + (0.1 * PI_4) / 5) * (1 + (0.1 * PI_4) / 5)) / 2;
  const V2 = 49 / 8;
  const V13 = (0.01 * PI_4 * PI_4 * 8) / 225;
  const V = V1 + V2 + V13;

  it('meets the analytic indices of the Ishigami function', () => {
    const { variance, mean, factors } = sobolIndices(outputs(8192, ishigami));
    expect(Math.abs(mean - 3.5)).toBeLessThan(0.01);
    expect(Math.abs(variance - V)).toBeLessThan(0.05);
    [V1 / V, V2 / V, 0].forEach((share, factor) =>
      expect(Math.abs(factors[factor]!.first.value - share)).toBeLessThan(0.01),
    );
    [(V1 + V13) / V, V2 / V, V13 / V].forEach((share, factor) =>
      expect(Math.abs(factors[factor]!.total.value - share)).toBeLessThan(0.01),
    );
  });

  it('gives intervals that hold the analytic values', () => {
    const { factors } = sobolIndices(outputs(512, ishigami), { times: 100, seed: 1 });
    const first = factors[0]!.first;
    expect(first.low).toBeLessThan(V1 / V);
    expect(first.high).toBeGreaterThan(V1 / V);
    expect(first.low).toBeLessThan(first.value);
  });

  it('gives the same intervals for the same seed, and others for another', () => {
    const given = outputs(64, ishigami);
    expect(sobolIndices(given, { times: 20, seed: 5 })).toEqual(sobolIndices(given, { times: 20, seed: 5 }));
    expect(sobolIndices(given, { times: 20, seed: 5 })).not.toEqual(sobolIndices(given, { times: 20, seed: 6 }));
  });

  // Rows (a, b, mixed) = (1, 3, 1) and (2, 5, 4): mean 11/4, squares 8.75, V = 35/12; S = (3·0 + 5·2)/2 ÷ V = 12/7;
  // ST = (0 + 4)/(2·2) ÷ V = 12/35.
  it('has the formulas of Saltelli and of Jansen: hand working over two rows', () => {
    const [first] = sobolIndices({
      a: Float64Array.of(1, 2),
      b: Float64Array.of(3, 5),
      mixed: [Float64Array.of(1, 4)],
    }).factors;
    expect(first!.first.value).toBeCloseTo(12 / 7, 12);
    expect(first!.total.value).toBeCloseTo(12 / 35, 12);
  });

  it('gives 0 exactly to a factor that changes nothing, and to all where nothing changes', () => {
    const known = sobolIndices(
      outputs(64, ([x = 0]) => x),
      { times: 10, seed: 1 },
    ).factors[2]!;
    expect(known).toEqual({ first: { value: 0, low: 0, high: 0 }, total: { value: 0, low: 0, high: 0 } });
    const still = sobolIndices(outputs(8, () => 4));
    expect(still.variance).toBe(0);
    expect(still.factors.map(({ first, total }) => [first.value, total.value])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('refuses one row, columns of different lengths and what is no number', () => {
    const two = Float64Array.of(1, 2);
    expect(() => sobolIndices({ a: Float64Array.of(1), b: Float64Array.of(2), mixed: [] })).toThrow('two rows');
    expect(() => sobolIndices({ a: two, b: Float64Array.of(1, 2, 3), mixed: [] })).toThrow('2 and of 3 rows');
    expect(() => sobolIndices({ a: two, b: two, mixed: [Float64Array.of(1, Number.NaN)] })).toThrow('no finite number');
  });
});

describe('fillDesignRow', () => {
  it('takes the dimensions of a factor together from B, and all others from A', () => {
    const groups = [
      { from: 0, to: 2 },
      { from: 2, to: 3 },
    ];
    const fill = (into: Float64Array, draw: number) => into.forEach((_, i) => (into[i] = draw * 10 + i));
    const rows = Array.from({ length: designRows(2, 2) }, (_, row) => {
      const into = new Float64Array(3);
      fillDesignRow(into, fill, new Float64Array(6), 2, groups, row);
      return [...into];
    });
    expect(rows).toEqual([
      [0, 1, 2],
      [10, 11, 12],
      [3, 4, 5],
      [13, 14, 15],
      [3, 4, 2],
      [13, 14, 12],
      [0, 1, 5],
      [10, 11, 15],
    ]);
  });
});
