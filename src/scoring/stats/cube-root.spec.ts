import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cubeRoot } from './cube-root.js';

describe('cubeRoot', () => {
  it.each([
    [0, 0],
    [1, 1],
    [27, 3],
    [0.001, 0.1],
    // 2^(1/3) = 1.259921049894873164…
    [2, 1.2599210498948732],
  ])('of %f is %f', (x, root) => expect(cubeRoot(x)).toBe(root));

  it('is exact for cubes of whole numbers', () =>
    fc.assert(fc.property(fc.nat(200_000), (n) => cubeRoot(n * n * n) === n)));
});
