import { cubeRoot } from '../stats/cube-root.js';
import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { TAKE_ANOTHER } from './additive.js';
import { type Numbers, type Settings } from './settings.js';

/** As many as are multiplied; the product of more could leave what a number holds, and is found by logarithms. */
const FEW = 8;

function assertNotNegative(values: Numbers, n: number): void {
  for (let i = 0; i < n; i += 1) {
    if (!((values[i] as number) >= 0)) {
      throw new RangeError(`a product has no negative values, and ${values[i]} is one: ${TAKE_ANOTHER}`);
    }
  }
}

/** Π x where every weight is 1 and the values are few; null where logarithms are the way. */
function plainProduct(values: Numbers, weights: Numbers, n: number): number | null {
  if (n > FEW) return null;
  let product = 1;
  for (let i = 0; i < n; i += 1) {
    if (weights[i] !== 1) return null;
    product *= values[i] as number;
  }
  return product;
}

/** Σ w·ln x; −Infinity with a zero. */
function logOfProduct(values: Numbers, weights: Numbers, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += (weights[i] as number) * ln(values[i] as number);
  return sum;
}

/**
 * Π x^w of the first `n` values: where weights are 1, the values multiplied. A zero gives zero. Throws a RangeError on
 * a negative value: two of them would make a better product than their betters.
 */
export function product(values: Numbers, weights: Numbers, n: number): number {
  assertNotNegative(values, n);
  return plainProduct(values, weights, n) ?? exp(logOfProduct(values, weights, n));
}

function rootOf(value: number, root: number): number {
  if (root === 1) return value;
  if (root === 2) return Math.sqrt(value);
  return root === 3 ? cubeRoot(value) : exp(ln(value) / root);
}

/**
 * (Π x^w)^(1 ÷ root) of the first `n` values. Without `root` it is the sum of weights, which makes a geometric mean: the
 * cube root of three dimensions. Of few values of weight 1 the root is taken of the product itself, otherwise by
 * logarithms. A zero gives zero. Throws a RangeError on a negative value, and on a root that is not above zero.
 */
export function productRoot({
  root: given,
}: Settings<'product-root'>): (values: Numbers, weights: Numbers, n: number, total: number) => number {
  if (given !== undefined && !(given > 0 && given < Infinity)) {
    throw new RangeError(`the root of a product is above zero, and ${given} is not`);
  }
  return (values, weights, n, total) => {
    assertNotNegative(values, n);
    const root = given ?? total;
    const plain = plainProduct(values, weights, n);
    return plain === null ? exp(logOfProduct(values, weights, n) / root) : rootOf(plain, root);
  };
}
