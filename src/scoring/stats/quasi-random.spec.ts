import { describe, expect, it } from '@jest/globals';
import { pseudoRandom, quasiRandom } from './quasi-random.js';
import { fillUniforms } from './seeded-random.js';

function point(seed: number | null, dimensions: number, draw: number): Float64Array {
  const row = new Float64Array(dimensions);
  quasiRandom(seed, dimensions)(row, draw);
  return row;
}

const PICKED = [0, 1, 2, 3, 9, 99, 255];

describe('quasiRandom', () => {
  // scipy 1.17.1, scipy.stats.qmc.Sobol(256, scramble=False, bits=32).
  it.each([
    { draw: 0, gives: [0, 0, 0, 0, 0, 0, 0] },
    { draw: 1, gives: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5] },
    { draw: 2, gives: [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75] },
    { draw: 5, gives: [0.875, 0.875, 0.125, 0.375, 0.125, 0.375, 0.875] },
    {
      draw: 1000,
      gives: [0.2197265625, 0.0966796875, 0.5185546875, 0.6767578125, 0.0693359375, 0.1865234375, 0.2490234375],
    },
  ])('gives point $draw of the sequence of Joe and Kuo', ({ draw, gives }) => {
    const own = point(null, 256, draw);
    expect(PICKED.map((dimension) => own[dimension])).toEqual(gives);
  });

  it('keeps one point in each sixteenth of every dimension when it is shifted, and 0 out', () => {
    const points = Array.from({ length: 16 }, (_, draw) => point(42, 256, draw));
    for (let dimension = 0; dimension < 256; dimension += 1) {
      const sixteenths = points.map((own) => Math.floor((own[dimension] as number) * 16));
      expect(new Set(sixteenths).size).toBe(16);
    }
    expect(points.every((own) => own.every((value) => value > 0 && value < 1))).toBe(true);
  });

  it('gives another shift for another seed', () => expect(point(1, 3, 0)).not.toEqual(point(2, 3, 0)));

  it('is random by the seed beyond 256 dimensions, and beyond 2^32 draws', () => {
    const random = new Float64Array(300);
    fillUniforms(random, 42, 0, 5);
    expect([...point(42, 300, 5).subarray(256)]).toEqual([...random.subarray(256)]);
    fillUniforms(random, 42, 0, 4294967296);
    expect([...point(42, 300, 4294967296)]).toEqual([...random]);
    fillUniforms(random, 0, 0, 5);
    expect([...point(null, 300, 5).subarray(256)]).toEqual([...random.subarray(256)]);
  });
});

describe('pseudoRandom', () => {
  it('is a row of the seeded generator', () => {
    const [own, expected] = [new Float64Array(9), new Float64Array(9)];
    pseudoRandom(3)(own, 8);
    fillUniforms(expected, 3, 0, 8);
    expect([...own]).toEqual([...expected]);
  });
});
