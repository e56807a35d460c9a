/** The eigenvalues of a symmetric matrix, greatest first, and their vectors of length 1 in the same order. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

type Matrix = readonly (readonly number[])[];

function assertSymmetric(matrix: Matrix): void {
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) throw new RangeError(`row ${i} has ${row.length} of ${matrix.length} places`);
    row.forEach((value, j) => {
      const mirror = (matrix[j] as readonly number[])[i] as number;
      if (!(Math.abs(value - mirror) <= 1e-9 * Math.max(1, Math.abs(value)))) {
        throw new RangeError(`eigenvalues are of symmetric matrices, and ${value} at ${i}, ${j} faces ${mirror}`);
      }
    });
  });
}

/** Turns rows (or columns) p and q of a square matrix by the angle with cosine c and sine s. */
function turn(a: Float64Array, from: number, to: number, step: number, size: number, c: number, s: number): void {
  for (let k = 0; k < size; k += 1) {
    const x = a[from + k * step] as number;
    const y = a[to + k * step] as number;
    a[from + k * step] = c * x - s * y;
    a[to + k * step] = s * x + c * y;
  }
}

/** One rotation that makes the place p, q of the matrix zero, kept in `vectors` too. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q] as number;
  const theta = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  turn(a, p, q, size, size, c, t * c);
  turn(a, p * size, q * size, 1, size, c, t * c);
  turn(vectors, p * size, q * size, 1, size, c, t * c);
  a[p * size + q] = 0;
  a[q * size + p] = 0;
}

/** The sign that makes the place of greatest size positive; of several of that size (to 1e-9) the first. */
function signed(vector: Float64Array): readonly number[] {
  const size = vector.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0);
  const leading = vector.find((value) => Math.abs(value) >= size - 1e-9) as number;
  return Array.from(vector, (value) => (leading < 0 ? 0 - value : value));
}

/**
 * Eigenvalues and vectors of a symmetric matrix by Jacobi's rotations, in cyclic order until nothing outside the
 * diagonal is left that the numbers can hold. Values come greatest first. An eigenvector has no sign of its own: here
 * its place of greatest size is positive, and of several of that size the first. Where eigenvalues are equal their
 * vectors are one choice of many. None of an empty matrix. Throws a RangeError on a matrix that is not square, not
 * symmetric (to 1e-9) or not finite. C. G. J. Jacobi, Crelle's Journal 30, 1846.
 */
export function eigenSymmetric(matrix: Matrix): Eigen {
  assertSymmetric(matrix);
  const size = matrix.length;
  const a = Float64Array.from(matrix.flat());
  const vectors = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
  for (let isDone = false, sweep = 0; !isDone && sweep < 100; sweep += 1) {
    isDone = true;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const scale = Math.abs(a[p * size + p] as number) + Math.abs(a[q * size + q] as number);
        const off = Math.abs(a[p * size + q] as number);
        if (off === 0 || scale + off === scale) continue;
        rotate(a, vectors, size, p, q);
        isDone = false;
      }
    }
  }
  const value = (k: number): number => a[k * size + k] as number;
  const order = Array.from({ length: size }, (_, k) => k).sort((j, k) => value(k) - value(j) || j - k);
  return { values: order.map(value), vectors: order.map((k) => signed(vectors.slice(k * size, (k + 1) * size))) };
}
