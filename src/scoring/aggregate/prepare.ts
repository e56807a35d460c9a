import { type Aggregate } from '../aggregate-methods.js';
import { type Column } from '../column.js';
import { type Additive, additiveColumns, additiveRow } from './additive.js';
import { arithmetic, sum, weightedSums } from './arithmetic.js';
import { benefitOfTheDoubt } from './benefit-of-the-doubt.js';
import { copeland } from './copeland.js';
import { type Field } from './field.js';
import { geometric } from './geometric.js';
import { harmonic } from './harmonic.js';
import { invertedGeometric } from './inverted-geometric.js';
import { condorcetKemeny } from './kemeny.js';
import { bestOf, greatestOf, leastOf, maximum, median, minimum } from './places.js';
import { power } from './power.js';
import { product, productRoot } from './product.js';
import { type Numbers, type Settings } from './settings.js';
import { methodNamed } from '../method-named.js';

/** One number for the first `n` of complete values, none of weight 0; `total` is the sum of the sizes of weights. */
export type Row = (values: Numbers, weights: Numbers, n: number, total: number) => number;

/**
 * The same for all units at once, from a column for each child. Where a value is missing, or cannot be taken, it leaves
 * what is no finite number.
 */
export type Columns = (children: readonly Column[], weights: Numbers, total: number, out: Column) => void;

/** A method that looks at one unit at a time. Where it is quick by columns, both ways give the same bits. */
export interface ByUnit {
  readonly row: Row;
  readonly columns?: Columns;
}

/** A method made ready for an element: of one unit at a time, or holding all units against one another. */
export type Prepared = ByUnit | { readonly field: Field };

function adding(mean: Additive): ByUnit {
  return {
    row: (values, weights, n, total) => additiveRow(mean, values, weights, n, total),
    columns: (children, weights, total, out) => additiveColumns(mean, children, weights, total, out),
  };
}

const METHODS: { readonly [Method in Aggregate['method']]: (by: Settings<Method>, children: number) => Prepared } = {
  sum: () => ({ ...adding(sum), columns: (children, weights, _, out) => weightedSums(children, weights, 1, out) }),
  arithmetic: () => ({ ...adding(arithmetic), columns: weightedSums }),
  geometric: () => adding(geometric),
  harmonic: () => adding(harmonic),
  power: (by) => adding(power(by)),
  'inverted-geometric': (by) => adding(invertedGeometric(by)),
  product: () => ({ row: product }),
  'product-root': (by) => ({ row: productRoot(by) }),
  minimum: () => ({ row: minimum, columns: leastOf }),
  maximum: () => ({ row: maximum, columns: greatestOf }),
  median: () => ({ row: median }),
  'best-of': (by) => ({ row: (values, weights, n, total) => bestOf(values, weights, n, total, by) }),
  'worst-of': (by) => ({ row: (values, weights, n, total) => bestOf(values, weights, n, total, by) }),
  copeland: (by) => ({ field: copeland(by) }),
  'condorcet-kemeny': () => ({ field: condorcetKemeny }),
  'benefit-of-the-doubt': (by, children) => ({ field: benefitOfTheDoubt(by, children) }),
};

const NEGATIVE: readonly Aggregate['method'][] = ['sum', 'arithmetic', 'copeland', 'condorcet-kemeny'];

/** Whether a method can hold a child against its parent, by a weight below zero. */
export function takesNegativeWeights({ method }: Aggregate): boolean {
  return NEGATIVE.includes(method);
}

/**
 * Whether the result grows with the weight that the values carry, so that the weight of children left out must be
 * handed on to the others.
 */
export function growsWithWeight(aggregate: Aggregate): boolean {
  return (
    aggregate.method === 'sum' ||
    aggregate.method === 'product' ||
    (aggregate.method === 'product-root' && aggregate.root !== undefined)
  );
}

/**
 * The method of an element, ready to be used for each unit. Throws a RangeError on settings that it cannot have, and
 * on more best or worst children than there are with a weight other than 0.
 */
export function prepare(aggregate: Aggregate, children: number): Prepared {
  if ('count' in aggregate && !(Number.isInteger(aggregate.count) && aggregate.count >= 1)) {
    throw new RangeError(`${aggregate.method} takes a whole number of children from 1, and ${aggregate.count} is not`);
  }
  if ('count' in aggregate && aggregate.count > children) {
    throw new RangeError(
      `${aggregate.method} ${aggregate.count} needs so many children with weight, and has ${children}`,
    );
  }
  const method = methodNamed(METHODS, aggregate.method) as (by: Aggregate, children: number) => Prepared;
  return method(aggregate, children);
}

/** The sum of the sizes of weights. Throws a RangeError on one that is no number or that the method cannot take. */
export function totalWeight(aggregate: Aggregate, weights: Numbers): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number;
    if (weight < 0 && !takesNegativeWeights(aggregate)) {
      throw new RangeError(`a weight is zero or more, and ${weight} is not: ${aggregate.method} takes none below`);
    }
    if (Number.isNaN(weight)) throw new RangeError(`a weight is a number, and ${weight} is not`);
    total += Math.abs(weight);
  }
  if (!(total > 0 && total < Infinity)) throw new RangeError(`weights that sum to ${total} give no mean`);
  return total;
}
