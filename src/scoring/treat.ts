import { type Beside, type Column } from './column.js';
import { type Fitted, fittedToParts } from './fitted.js';
import { type Treat } from './column-methods.js';
import { quantile } from './stats/quantile.js';

/** One value that a treatment moved. */
export interface TreatedCell {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** A treatment worked out from a column: the mapping, and what it did to the values of the column. */
export interface Treatment {
  readonly fitted: Fitted;
  readonly cells: readonly TreatedCell[];
}

type Settings<Method extends Treat['method']> = Extract<Treat, { method: Method }>;
type Fit<By> = (by: By, column: Column, beside: Beside) => Fitted;

const METHODS: { readonly [Method in Treat['method']]: Fit<Settings<Method>> } = {
  quantiles: ({ lower = 0, upper = 1, sample }, column, beside) => {
    if (!(lower < upper)) throw new RangeError(`the quantiles run upwards, and ${lower} to ${upper} do not`);
    return fittedToParts(sample, column, beside, 'rises', (values) => {
      const least = quantile([...values], lower) as number;
      const greatest = quantile([...values], upper) as number;
      return (value) => Math.min(greatest, Math.max(least, value));
    });
  },
};

/**
 * Works out what is done about the outliers of a column, from its values without direction, and tells each value that
 * it moves. docs/method.md, section 3.
 */
export function treatment(by: Treat, column: Column, beside: Beside): Treatment {
  const mapping = (METHODS[by.method] as Fit<Treat>)(by, column, beside);
  const treated = mapping.apply(column);
  const cells: TreatedCell[] = [];
  column.forEach((from, unit) => {
    const to = treated[unit] as number;
    if (!Object.is(from, to)) cells.push({ unit, from, to });
  });
  return { fitted: mapping, cells };
}
