import { type Beside, type Column } from './column.js';
import { type Transform } from './column-methods.js';
import { type Fitted } from './fitted.js';
import { addSeries, scaleBySeries } from './transform/by-series.js';
import { change } from './transform/change.js';
import { clip } from './transform/clip.js';
import { deviation } from './transform/deviation.js';
import { linear } from './transform/linear.js';
import { logarithm } from './transform/logarithm.js';
import { type Settings } from './transform/method.js';
import { movingAverage } from './transform/moving-average.js';
import { piecewise } from './transform/piecewise.js';
import { power } from './transform/power.js';
import { steps } from './transform/steps.js';
import { methodNamed } from './method-named.js';

const METHODS: {
  readonly [Method in Transform['method']]: (by: Settings<Method>, column: Column, beside: Beside) => Fitted;
} = {
  log: logarithm,
  power,
  clip,
  linear,
  divide: scaleBySeries,
  multiply: scaleBySeries,
  add: addSeries,
  deviation,
  piecewise,
  steps,
  change,
  'moving-average': movingAverage,
};

/**
 * A transformation of each number by itself, made ready for a column. Throws a RangeError on parameters that make no
 * sense, and when applied on a number that the method cannot take (a logarithm of 0, a power of a negative number);
 * a number whose counterpart in a series or in time is not known becomes a gap. docs/method.md, section 3.
 */
export function transformation(by: Transform, column: Column, beside: Beside): Fitted {
  const method = methodNamed(METHODS, by.method) as (by: Transform, column: Column, beside: Beside) => Fitted;
  return method(by, column, beside);
}
