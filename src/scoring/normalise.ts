import { type Beside, type Column, NOTHING_BESIDE } from './column.js';
import { fitted, type Fitted, fittedToParts, IDENTITY, type Mapping } from './fitted.js';
import { type Direction, type Normalise, type OutputRange } from './column-methods.js';
import { mean } from './stats/mean.js';
import { standardDeviation } from './stats/standard-deviation.js';

type Settings<Method extends Normalise['method']> = Extract<Normalise, { method: Method }>;
type Fit<By> = (by: By, column: Column, beside: Beside, sign: 1 | -1) => Fitted;

const UNIT_RANGE: OutputRange = [0, 1];

/** (value − from) ÷ (until − from), brought to the output range, cut to it or not. */
function between(from: number, until: number, [least, greatest]: OutputRange, cut: boolean): Mapping {
  const span = until - from;
  const width = greatest - least;
  return (value) => {
    const share = (value - from) / span;
    return (cut ? Math.min(1, Math.max(0, share)) : share) * width + least;
  };
}

const METHODS: { readonly [Method in Normalise['method']]: Fit<Settings<Method>> } = {
  none: (_, __, ___, sign) => (sign > 0 ? IDENTITY : fitted((value) => -value, 'falls')),
  goalposts: ({ min, max, cut = true, to = UNIT_RANGE }, _, __, sign) => {
    if (min === max) throw new RangeError(`goalposts need two different numbers, both are ${min}`);
    if (sign < 0 && min > max) {
      throw new RangeError(
        `goalposts from ${min} down to ${max} say already that less is better: take "direction" out`,
      );
    }
    const [from, until] = sign > 0 ? [min, max] : [max, min];
    return fitted(between(from, until, to, cut), from < until ? 'rises' : 'falls');
  },
  'min-max': ({ to = UNIT_RANGE, cut = false, sample }, column, beside, sign) =>
    fittedToParts(sample, column, beside, sign > 0 ? 'rises' : 'falls', (values) => {
      const [least, greatest] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
      if (least === greatest) throw new RangeError(`all values are ${least}: min–max needs two different ones`);
      return sign > 0 ? between(least, greatest, to, cut) : between(greatest, least, to, cut);
    }),
  'z-score': ({ mean: centre = 0, deviation = 1, from, population = false, sample }, column, beside, sign) => {
    const map = (origin: number, spread: number): Mapping => {
      if (!(spread > 0)) throw new RangeError(`a standard deviation of ${spread} gives no z-scores`);
      return (value) => ((sign * (value - origin)) / spread) * deviation + centre;
    };
    const course = sign > 0 ? 'rises' : 'falls';
    if (from !== undefined) return fitted(map(from.mean, from.deviation), course);
    return fittedToParts(sample, column, beside, course, (values) => {
      const spread = standardDeviation([...values]) ?? 0;
      return map(
        mean([...values]) as number,
        population ? spread * Math.sqrt((values.length - 1) / values.length) : spread,
      );
    });
  },
};

/**
 * A normalisation worked out from a column of scores: parameters from the units of its sample, the mapping for all.
 * With direction `negative` less is better: every method gets −x, and ends and targets, which are given as the
 * numbers are, are turned with it. Throws a RangeError where the sample has no parameters to give (all values equal
 * under min–max, a standard deviation of 0). docs/method.md, section 3.
 */
export function normalisation(
  by: Normalise,
  column: Column,
  beside: Beside,
  direction: Direction = 'positive',
): Fitted {
  const fit = METHODS[by.method] as Fit<Normalise>;
  return fit(by, column, beside, direction === 'negative' ? -1 : 1);
}

const NO_COLUMN = new Float64Array(0);

/**
 * Brings one number to the common range, by a method that asks nothing of the other units (`none`, `goalposts`, a
 * z-score with parameters of its own). Throws a RangeError where the method needs a sample, and where goalposts are one.
 */
export function normalise(value: number, by: Normalise): number {
  const result = normalisation(by, NO_COLUMN, NOTHING_BESIDE).at(value, 0);
  if (Number.isNaN(result)) throw new RangeError(`"${by.method}" needs the numbers of other units`);
  return result;
}
