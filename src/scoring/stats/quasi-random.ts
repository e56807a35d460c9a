import { DIRECTION_NUMBERS } from './direction-numbers.js';
import { fillUniforms } from './seeded-random.js';

/** Dimensions that the sequence is carried for. */
export const QUASI_DIMENSIONS = 256;
const BITS = 32;
/** The stream of random numbers that the shift comes from. */
const SHIFT = 0x5817;

/** The 32 direction numbers of each dimension, one dimension after the other. */
function directions(): Int32Array {
  const all = new Int32Array(QUASI_DIMENSIONS * BITS);
  for (let bit = 0; bit < BITS; bit += 1) all[bit] = 1 << (BITS - 1 - bit);
  DIRECTION_NUMBERS.split(',').forEach((text, index) => {
    const [inner, ...initial] = text.trim().split(' ').map(Number);
    const a = inner as number;
    const degree = initial.length;
    const own = all.subarray((index + 1) * BITS, (index + 2) * BITS);
    initial.forEach((number, bit) => (own[bit] = number << (BITS - 1 - bit)));
    for (let bit = degree; bit < BITS; bit += 1) {
      const before = own[bit - degree] as number;
      let next = before ^ (before >>> degree);
      for (let k = 1; k < degree; k += 1) if ((a >>> (degree - 1 - k)) & 1) next ^= own[bit - k] as number;
      own[bit] = next;
    }
  });
  return all;
}

/** Fills a row with one point of a sequence: the numbers of one draw, strictly between 0 and 1. */
export type FillPoint = (into: Float64Array, draw: number) => void;

/**
 * Points of the Sobol' sequence in Gray-code order, moved by one digital shift (the same for all points, from the
 * seed; none when null), which keeps their even spread and keeps 0 out. Any point can be asked for alone. Beyond 256
 * dimensions, and beyond 2^32 draws, numbers are random by the seed: the first dimensions should be those that matter.
 * I. M. Sobol', USSR Computational Mathematics and Mathematical Physics 7 (4), 1967; P. Bratley and B. L. Fox,
 * Algorithm 659, ACM TOMS 14, 1988; the shift: P. L'Ecuyer and C. Lemieux, "Variance reduction via lattice rules",
 * Management Science 46 (9), 2000.
 */
export function quasiRandom(seed: number | null, dimensions: number): FillPoint {
  const covered = Math.min(dimensions, QUASI_DIMENSIONS);
  const numbers = directions();
  const shift = new Float64Array(covered);
  if (seed !== null) fillUniforms(shift, seed, SHIFT, 0);
  const shiftBits = Int32Array.from(shift, (value) => Math.floor(value * 4294967296) | 0);
  return (into, draw) => {
    const gray = (draw ^ (draw >>> 1)) >>> 0;
    const isWithin = draw < 4294967296;
    for (let dimension = 0; isWithin && dimension < covered; dimension += 1) {
      let bits = shiftBits[dimension] as number;
      for (let left = gray, bit = dimension * BITS; left !== 0; left >>>= 1, bit += 1) {
        if (left & 1) bits ^= numbers[bit] as number;
      }
      into[dimension] = ((bits >>> 0) + (seed === null ? 0 : 0.5)) / 4294967296;
    }
    const from = isWithin ? covered : 0;
    if (from < into.length) fillUniforms(into, seed ?? 0, 0, draw, from);
  };
}

/** Pseudo-random points by a seed, for any number of dimensions. */
export function pseudoRandom(seed: number): FillPoint {
  return (into, draw) => fillUniforms(into, seed, 0, draw);
}
