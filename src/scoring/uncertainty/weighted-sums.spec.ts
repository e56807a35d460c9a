import { describe, expect, it } from '@jest/globals';
import { weightedSums } from './weighted-sums.js';

const UNITS = 3;
const number = (i: number): number => ((i * 7919) % 101) / 101;

function sums(inputs: number, draws: number): Float64Array {
  const into = new Float64Array(draws * UNITS).fill(9);
  const data = Float64Array.from({ length: inputs * UNITS }, (_, i) => number(i));
  const weights = Float64Array.from({ length: draws * inputs }, (_, i) => number(i + 50));
  weightedSums({ data, width: UNITS }, inputs, weights, draws, into);
  return into;
}

describe('weightedSums', () => {
  it.each([
    { inputs: 1, draws: 1 },
    { inputs: 4, draws: 2 },
    { inputs: 7, draws: 5 },
    { inputs: 9, draws: 4 },
  ])('is a matrix product: $inputs inputs, $draws draws', ({ inputs, draws }) => {
    const given = sums(inputs, draws);
    for (let draw = 0; draw < draws; draw += 1) {
      for (let unit = 0; unit < UNITS; unit += 1) {
        let sum = 0;
        for (let k = 0; k < inputs; k += 1) sum += number(draw * inputs + k + 50) * number(k * UNITS + unit);
        expect(given[draw * UNITS + unit]).toBeCloseTo(sum, 12);
      }
    }
  });

  it('gives a draw the same bits beside others and alone', () => {
    const data = Float64Array.from({ length: 11 * UNITS }, (_, i) => number(i));
    const weights = Float64Array.from({ length: 3 * 11 }, (_, i) => number(i + 5));
    const together = new Float64Array(3 * UNITS);
    weightedSums({ data, width: UNITS }, 11, weights, 3, together);
    for (let draw = 0; draw < 3; draw += 1) {
      const alone = new Float64Array(UNITS);
      weightedSums({ data, width: UNITS }, 11, weights.slice(draw * 11, (draw + 1) * 11), 1, alone);
      expect([...alone]).toEqual([...together.slice(draw * UNITS, (draw + 1) * UNITS)]);
    }
  });
});
