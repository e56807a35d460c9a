import { describe, expect, it } from '@jest/globals';
import { fillUniforms, philox } from './seeded-random.js';

const words = (counter: readonly number[], key: readonly [number, number]): readonly number[] => {
  const own = Int32Array.from(counter, (word) => word | 0);
  philox(own, key[0], key[1]);
  return [...own].map((word) => word >>> 0);
};

function row(length: number, seed: number, draw: number, stream = 0, from = 0): Float64Array {
  const own = new Float64Array(length);
  fillUniforms(own, seed, stream, draw, from);
  return own;
}

describe('philox', () => {
  // The known answers that its authors publish with it (Random123, kat_vectors, philox4x32 10).
  it.each([
    {
      counter: [0, 0, 0, 0],
      key: [0, 0] as const,
      gives: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
    },
    {
      counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      key: [0xffffffff, 0xffffffff] as const,
      gives: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    },
    {
      counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      key: [0xa4093822, 0x299f31d0] as const,
      gives: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    },
  ])('gives the words that its authors publish for counter $counter', ({ counter, key, gives }) =>
    expect(words(counter, key)).toEqual(gives),
  );
});

describe('fillUniforms', () => {
  it('looks a number up by seed, stream, draw and dimension alone', () => {
    const whole = row(11, 7, 3);
    expect([...row(5, 7, 3)]).toEqual([...whole.subarray(0, 5)]);
    expect([...row(11, 7, 3, 0, 6).subarray(6)]).toEqual([...whole.subarray(6)]);
    expect(row(11, 7, 3, 0, 6)[5]).toBe(0);
  });

  it('gives others for another seed, stream or draw, above 2^32 too', () => {
    const first = [
      row(1, 7, 3),
      row(1, 8, 3),
      row(1, 7, 4),
      row(1, 7, 3, 1),
      row(1, 7 + 4294967296, 3),
      row(1, 7, 3 + 4294967296),
    ].map(([value]) => value);
    expect(new Set(first).size).toBe(first.length);
  });

  it('spreads evenly between 0 and 1, neither included: mean 1/2 and variance 1/12', () => {
    const values = row(100_000, 1, 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(0.004);
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001);
    expect(values.every((value) => value > 0 && value < 1)).toBe(true);
  });

  it.each([-1, 0.5, Number.NaN, 9007199254740992])('refuses the seed %p', (seed) =>
    expect(() => row(1, seed, 0)).toThrow('a seed is a whole number from 0 to 9007199254740991'),
  );
});
