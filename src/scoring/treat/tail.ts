import { type Tail } from '../column-methods.js';
import { skewness } from '../stats/skewness.js';
import { type OfValue, type Treater } from './method.js';
import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { methodNamed } from '../method-named.js';

/** The mapping of a tail from the least and greatest value and the skewness of a column. */
type Draw<By extends Tail> = (by: By, least: number, greatest: number, skew: number) => OfValue;
type Settings<Method extends Tail['method']> = Extract<Tail, { method: Method }>;

const log: Draw<Tail> = (_, least, greatest) => {
  const shift = 0.01 * (greatest - least);
  return (value) => ln(Math.max(value - least, 0) + shift);
};

const logDown: Draw<Tail> = (_, least, greatest) => {
  const shift = 0.01 * (greatest - least);
  return (value) => -ln(Math.max(greatest - value, 0) + shift);
};

const METHODS: { readonly [Method in Tail['method']]: Draw<Settings<Method>> } = {
  log,
  'log-either': (by, least, greatest, skew) => (skew > 0 ? log : logDown)(by, least, greatest, skew),
  'log-shift': (_, least) => (value) => ln(Math.max(value - least, 0) + 1),
  'log-scaled': ({ factor = 1 }, least, greatest) => {
    const top = greatest * factor - 1;
    if (!(top > 0)) {
      throw new RangeError(
        `the greatest value times ${factor} must be above 1, and is ${top + 1}: give a larger factor`,
      );
    }
    return (value) => ln((top * Math.max(value - least, 0)) / (greatest - least) + 1);
  },
  'box-cox': ({ lambda }, least) => {
    if (!Number.isFinite(lambda)) throw new RangeError(`the lambda of Box–Cox is a number, and ${lambda} is none`);
    return (value) => {
      const logarithm = ln(Math.max(value - least, 0) + 1);
      return lambda === 0 ? logarithm : (exp(lambda * logarithm) - 1) / lambda;
    };
  },
};

/**
 * The mapping that draws in the tail of a column of values. What lies beyond the end from which it counts (a bound, a
 * unit outside the sample) is taken to lie there: it has no logarithm. Throws a RangeError where all values are equal.
 */
export function drawnIn(by: Tail, values: Float64Array): OfValue {
  const ascending = Float64Array.from(values).sort();
  const least = ascending[0] as number;
  const greatest = ascending[ascending.length - 1] as number;
  if (least === greatest) throw new RangeError(`all values are ${least}: there is no tail to draw in`);
  const draw = methodNamed(METHODS, by.method) as Draw<Tail>;
  return draw(by, least, greatest, skewness([...ascending]) ?? 0);
}

/** A tail drawn in, whatever the shape. */
export const tail: Treater<Tail['method']> = (by, values) => ({
  by: 'tail',
  map: drawnIn(by, values),
  shapes: [],
  moved: 0,
});
