import { describe, expect, it } from '@jest/globals';
import { type Aggregate } from './aggregate-methods.js';
import { aggregate } from './aggregate.js';

const METHODS: readonly Aggregate[] = [
  { method: 'sum' },
  { method: 'arithmetic' },
  { method: 'geometric' },
  { method: 'harmonic' },
  { method: 'power', exponent: 3 },
  { method: 'product' },
  { method: 'product-root', root: 1 },
  { method: 'inverted-geometric', top: 10 },
  { method: 'minimum' },
  { method: 'maximum' },
  { method: 'median' },
  { method: 'best-of', count: 1 },
  { method: 'worst-of', count: 1 },
];

interface Case {
  readonly by: Aggregate;
  readonly values: readonly number[];
  readonly weights?: readonly number[];
  readonly expected: number;
  readonly because: string;
}

const risk = { method: 'inverted-geometric', top: 10, floor: 1 } as const;

describe('aggregate', () => {
  it.each<Case>([
    { by: { method: 'sum' }, values: [10, 20.5], expected: 30.5, because: 'points add up' },
    { by: { method: 'sum' }, values: [10, 20], weights: [2, 0.5], expected: 30, because: '2 × 10 + 20 ÷ 2' },
    { by: { method: 'sum' }, values: [10, 4], weights: [1, -1], expected: 6, because: 'a penalty is taken off' },
    { by: { method: 'arithmetic' }, values: [1, 0.5, 0], expected: 0.5, because: '1.5 / 3' },
    { by: { method: 'arithmetic' }, values: [1, 0.4], weights: [2, 1], expected: 0.8, because: '(2 × 1 + 0.4) / 3' },
    { by: { method: 'arithmetic' }, values: [1, 0.4], weights: [1, 0], expected: 1, because: 'a weight of 0 is none' },
    {
      by: { method: 'arithmetic' },
      values: [0.9, 0.6],
      weights: [2, -1],
      expected: 0.4,
      because: '(1.8 − 0.6) / (2 + 1): a child that counts against its parent',
    },
    { by: { method: 'geometric' }, values: [4, 9], expected: 6, because: '√(4 × 9)' },
    { by: { method: 'geometric' }, values: [2, 16], weights: [2, 1], expected: 4, because: 'the cube root of 64' },
    { by: { method: 'geometric' }, values: [0, 1], expected: 0, because: 'a zero cannot be made good' },
    { by: { method: 'geometric' }, values: [0, 9], weights: [0, 1], expected: 9, because: 'but one of weight 0 can' },
    { by: { method: 'harmonic' }, values: [2, 6], expected: 3, because: '2 / (1/2 + 1/6)' },
    {
      by: { method: 'harmonic' },
      values: [40, 60],
      weights: [1, 3],
      expected: 4 / 0.075,
      because: '4 / (1/40 + 3/60)',
    },
    { by: { method: 'power', exponent: 1 }, values: [1, 3], expected: 2, because: 'the arithmetic mean' },
    { by: { method: 'power', exponent: 1 }, values: [-1, 3], expected: 1, because: 'which takes values below zero' },
    { by: { method: 'power', exponent: 0 }, values: [4, 9], expected: 6, because: 'the limit is the geometric mean' },
    { by: { method: 'power', exponent: -1 }, values: [2, 6], expected: 3, because: 'the harmonic mean' },
    { by: { method: 'power', exponent: 2 }, values: [1, 7], expected: 5, because: '√((1 + 49) / 2)' },
    { by: { method: 'power', exponent: 0.5 }, values: [1, 9], expected: 4, because: '((1 + 3) / 2) squared' },
    {
      by: { method: 'power', exponent: 3 },
      values: [0, 2],
      expected: 1.5874010519681994,
      because: 'the cube root of 4',
    },
    {
      by: { method: 'power', exponent: -2 },
      values: [1, 0.5],
      weights: [1, 2],
      expected: 1 / Math.sqrt(3),
      because: '√(3 / (1 + 2 × 4))',
    },
    { by: { method: 'product' }, values: [0.5, 0.4, 2], expected: 0.4, because: 'values multiplied' },
    { by: { method: 'product' }, values: [3, 2], weights: [2, 1], expected: 18, because: 'weights are exponents' },
    {
      by: { method: 'product' },
      values: Array(9).fill(2) as number[],
      expected: 512,
      because: 'of many, by logarithms',
    },
    { by: { method: 'product' }, values: [0, 2], weights: [2, 1], expected: 0, because: 'a zero is a zero' },
    { by: { method: 'product-root' }, values: [4, 9], expected: 6, because: 'the square root of two' },
    { by: { method: 'product-root' }, values: [1, 8, 27], expected: 6, because: 'the cube root of three' },
    { by: { method: 'product-root' }, values: [1, 2, 4, 8], expected: 2 * Math.SQRT2, because: 'the fourth of four' },
    { by: { method: 'product-root', root: 1 }, values: [4, 9], expected: 36, because: 'the first root is the product' },
    { by: { method: 'product-root', root: 2 }, values: [2, 2, 16], expected: 8, because: 'as the publication says' },
    { by: { method: 'product-root' }, values: [2, 16], weights: [2, 1], expected: 4, because: 'the cube root of 64' },
    { by: risk, values: [10, 10], expected: 10, because: 'the greatest risk' },
    { by: risk, values: [0, 0], expected: 0, because: 'the least' },
    {
      by: risk,
      values: [5, 0],
      expected: ((10 - Math.sqrt(5.5 * 10)) / 9) * 10,
      because: '5 becomes 1 + 9 × 5/10 = 5.5; 0 becomes 10',
    },
    {
      by: { method: 'inverted-geometric', top: 1 },
      values: [0.5, 0],
      expected: (1 - Math.sqrt(0.55)) / 0.9,
      because: 'the same on 0 to 1, with a tenth for floor',
    },
    { by: { method: 'minimum' }, values: [0.4, 0.2, 0.9], expected: 0.2, because: 'the weakest link' },
    { by: { method: 'minimum' }, values: [0.4, 0.2], weights: [1, 0], expected: 0.4, because: 'of those that weigh' },
    { by: { method: 'maximum' }, values: [0.4, 0.2, 0.9], weights: [1, 5, 1], expected: 0.9, because: 'the best' },
    { by: { method: 'maximum' }, values: [-3, -2], expected: -2, because: 'below zero too' },
    { by: { method: 'median' }, values: [9, 1, 2], weights: [1, 7, 1], expected: 2, because: 'whatever it weighs' },
    { by: { method: 'median' }, values: [9, 1, 2, 4], expected: 3, because: 'between the two in the middle' },
    { by: { method: 'best-of', count: 2 }, values: [1, 5, 3], expected: 4, because: '(5 + 3) / 2' },
    { by: { method: 'worst-of', count: 2 }, values: [1, 5, 3], expected: 2, because: '(1 + 3) / 2' },
    { by: { method: 'best-of', count: 2 }, values: [1, 5], weights: [9, 1], expected: 3, because: 'a plain mean' },
  ])('$by.method of $values: $because', ({ by, values, weights = values.map(() => 1), expected }) =>
    expect(aggregate(by, values, weights)).toBeCloseTo(expected, 12),
  );

  it.each(METHODS)('$method of one value is the value', (method) =>
    expect(aggregate(method, [0.3], [1])).toBeCloseTo(0.3, 12),
  );

  it.each(METHODS)('$method refuses gaps, and weights that give no mean', (method) => {
    expect(() => aggregate(method, [], [])).toThrow('weights that sum to 0 give no mean');
    expect(() => aggregate(method, [1, 2], [0, 0])).toThrow('weights that sum to 0');
    expect(() => aggregate(method, [1], [Infinity])).toThrow('weights that sum to Infinity');
    expect(() => aggregate(method, [1, Number.NaN], [1, 1])).toThrow('complete numbers, and NaN is none');
    expect(() => aggregate(method, [1, 2], [1, Number.NaN])).toThrow('a weight is a number, and NaN is not');
    expect(() => aggregate(method, [1, 2], [1])).toThrow('2 values cannot have 1 weights');
  });

  it.each(METHODS.slice(2))('$method refuses a weight below zero', (method) =>
    expect(() => aggregate(method, [1, 2], [1, -1])).toThrow('a weight is zero or more, and -1 is not: '),
  );

  it.each<{ by: Aggregate; value: number; message: string }>([
    { by: { method: 'geometric' }, value: -1, message: 'a geometric mean has no negative values, and -1 is one' },
    { by: { method: 'harmonic' }, value: 0, message: 'a harmonic mean has no values of zero or less, and 0 is one' },
    { by: { method: 'power', exponent: 2 }, value: -3, message: 'a power mean has no negative values, and -3 is one' },
    { by: { method: 'power', exponent: 0.5 }, value: -3, message: 'a power mean has no negative values' },
    { by: { method: 'power', exponent: 3 }, value: -3, message: 'a power mean has no negative values' },
    { by: { method: 'power', exponent: -3 }, value: 0, message: 'with an exponent below zero has no values of zero' },
    { by: { method: 'product' }, value: -1, message: 'a product has no negative values, and -1 is one' },
    { by: { method: 'product-root' }, value: -1, message: 'a product has no negative values, and -1 is one' },
    { by: risk, value: 11, message: 'with top 10 has no values outside 0 to 10, and 11 is one' },
    { by: risk, value: -1, message: 'outside 0 to 10, and -1 is one' },
    { by: { method: 'product' }, value: 1e308, message: 'these values give Infinity, which is no score' },
  ])('$by.method of $value: $message', ({ by, value, message }) =>
    expect(() => aggregate(by, [9, value], [1, 1])).toThrow(message),
  );

  it.each<{ by: Aggregate; message: string }>([
    { by: { method: 'power', exponent: Number.NaN }, message: 'a power mean needs a number for exponent, not NaN' },
    { by: { method: 'product-root', root: 0 }, message: 'the root of a product is above zero, and 0 is not' },
    {
      by: { method: 'inverted-geometric', top: 10, floor: 0 },
      message: 'floor 0 and top 10 are not so: make "top" the greatest score',
    },
    { by: { method: 'best-of', count: 0 }, message: 'best-of takes a whole number of children from 1, and 0 is not' },
    { by: { method: 'worst-of', count: 3 }, message: 'worst-of 3 needs so many children with weight, and has 2' },
  ])('refuses settings: $message', ({ by, message }) => expect(() => aggregate(by, [1, 2], [1, 1])).toThrow(message));

  it('keeps an inverted geometric mean within its ends, whatever the last bits do', () => {
    expect(aggregate(risk, [0, 0, 0], [1, 1, 1])).toBe(0);
    expect(aggregate(risk, [10, 10, 10.000000001], [1, 1, 1])).toBe(10);
  });
});
