import { type Beside, type Column } from './column.js';
import { type Treat } from './column-methods.js';
import { type Fit, type Fitted, fittedToParts } from './fitted.js';
import { fences, quantiles } from './treat/cut.js';
import { type Settings, type TreatedPart } from './treat/method.js';
import { tail } from './treat/tail.js';
import { winsorise } from './treat/winsorise.js';
import { methodNamed } from './method-named.js';

/** One value that a treatment moved. */
export interface TreatedCell {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** A treatment worked out from a column: the mapping, and the record of what it did and why. */
export interface Treatment {
  readonly fitted: Fitted;
  /** Each value of the column that it changed. */
  readonly cells: readonly TreatedCell[];
  /** What was done to each part of the sample, in the order of the parts. */
  readonly parts: readonly Omit<TreatedPart, 'map'>[];
}

const METHODS: {
  readonly [Method in Treat['method']]: (by: Settings<Method>, values: Float64Array) => Omit<TreatedPart, 'part'>;
} = {
  winsorise,
  quantiles,
  fences,
  log: tail,
  'log-either': tail,
  'log-shift': tail,
  'log-scaled': tail,
  'box-cox': tail,
};

/**
 * Works out what is done about the outliers of a column from its values without direction, and tells each value that it
 * moves. Every treatment keeps the order of values, so bounds go the same way; what there is nothing
 * to hold against stays as it is. Throws a RangeError on parameters that
 * make no sense, and where a logarithm of a column is asked for whose values are all equal. docs/method.md, section 3.
 */
export function treatment(by: Treat, column: Column, beside: Beside): Treatment {
  const treat = methodNamed(METHODS, by.method) as (by: Treat, values: Float64Array) => Omit<TreatedPart, 'part'>;
  const done: Omit<TreatedPart, 'map'>[] = [];
  const treatPart: Fit = (values, part, parts) => {
    const { map, ...record } = treat(by, values);
    done.push({ part: parts.names[part] as string, ...record });
    return map;
  };
  const fitted = fittedToParts(by.sample, column, beside, 'rises', treatPart, { keeps: true });
  const treated = fitted.apply(column);
  const cells: TreatedCell[] = [];
  column.forEach((from, unit) => {
    const to = treated[unit] as number;
    if (from !== to && !Number.isNaN(from)) cells.push({ unit, from, to });
  });
  return { fitted, cells, parts: done };
}
