/**
 * Random numbers that are looked up rather than drawn in turn: each follows from the seed, the draw and the dimension
 * alone. So it does not matter who asks for which, how often, in what order or on how many threads.
 *
 * Philox 4×32 with ten rounds: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy
 * as 1, 2, 3", Proceedings of SC11, 2011. Only 32-bit integers are multiplied, so every engine gives the same bits.
 */
const ROUNDS = 10;

/** The upper 32 bits of the product of two unsigned 32-bit integers. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = (Math.imul(aHigh, bLow) + (Math.imul(aLow, bLow) >>> 16)) | 0;
  const other = (Math.imul(aLow, bHigh) + (middle & 0xffff)) | 0;
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (other >>> 16)) | 0;
}

/** Four words of 32 bits from a counter of four and a key of two, written over the counter. */
export function philox(counter: Int32Array, keyLow: number, keyHigh: number): void {
  let a = counter[0] as number;
  let b = counter[1] as number;
  let c = counter[2] as number;
  let d = counter[3] as number;
  let low = keyLow | 0;
  let high = keyHigh | 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const upperA = multiplyHigh(0xd2511f53, a);
    const upperC = multiplyHigh(0xcd9e8d57, c);
    const lowerA = Math.imul(0xd2511f53, a);
    const lowerC = Math.imul(0xcd9e8d57, c);
    a = upperC ^ b ^ low;
    b = lowerC;
    c = upperA ^ d ^ high;
    d = lowerA;
    low = (low + 0x9e3779b9) | 0;
    high = (high + 0xbb67ae85) | 0;
  }
  counter[0] = a;
  counter[1] = b;
  counter[2] = c;
  counter[3] = d;
}

/** Throws a RangeError unless the seed is a whole number from 0 to 2^53 − 1. */
export function assertSeed(seed: number): void {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`a seed is a whole number from 0 to ${Number.MAX_SAFE_INTEGER}, and ${seed} is not`);
  }
}

/**
 * Fills a row with uniform numbers between 0 and 1, neither included, in steps of 2^-32: the dimensions `from` to the
 * end of the row, of one draw. `stream` tells apart what must be independent under one seed (draws, scrambles,
 * bootstrap). Throws a RangeError on a seed that is no whole number.
 */
export function fillUniforms(into: Float64Array, seed: number, stream: number, draw: number, from = 0): void {
  assertSeed(seed);
  const keyHigh = Math.floor(seed / 4294967296);
  const counter = new Int32Array(4);
  const first = from >>> 2;
  const last = (into.length + 3) >>> 2;
  for (let block = first; block < last; block += 1) {
    counter[0] = block;
    counter[1] = draw | 0;
    counter[2] = Math.floor(draw / 4294967296);
    counter[3] = stream;
    philox(counter, seed | 0, keyHigh);
    const start = block * 4;
    const end = Math.min(start + 4, into.length);
    for (let place = Math.max(start, from); place < end; place += 1) {
      into[place] = (((counter[place - start] as number) >>> 0) + 0.5) / 4294967296;
    }
  }
}
