import { type Beside, type Column } from './column.js';
import { type Impute } from './column-methods.js';
import { constant, series } from './impute/given.js';
import { type Filler, type ImputedCell, type Imputer, type Settings } from './impute/method.js';
import { ofSample, weightedMean } from './impute/of-sample.js';
import { carry, interpolate } from './impute/over-time.js';
import { regression } from './impute/regression.js';
import { methodNamed } from './method-named.js';

export type { ImputedCell } from './impute/method.js';

/** A column with its gaps filled as far as the method can, and the record of what was filled. */
export interface Imputation {
  readonly column: Column;
  readonly cells: readonly ImputedCell[];
}

const first: Imputer<'first'> = ({ of }, column, beside) => {
  const fillers = of.map((by) => fillerOf(by, column, beside));
  return (unit) => {
    for (const fill of fillers) {
      const cell = fill(unit);
      if (cell !== null) return cell;
    }
    return null;
  };
};

const METHODS: {
  readonly [Method in Impute['method']]: (by: Settings<Method>, column: Column, beside: Beside) => Filler;
} = {
  mean: weightedMean,
  median: ofSample,
  quantile: ofSample,
  regression,
  constant,
  series,
  carry,
  interpolate,
  first,
};

function fillerOf(by: Impute, column: Column, beside: Beside): Filler {
  const method = methodNamed(METHODS, by.method) as (by: Impute, column: Column, beside: Beside) => Filler;
  return method(by, column, beside);
}

/**
 * Fills the gaps of a column, each from the numbers that were there at first, never from another filled one. What the
 * method has nothing for (a group without a value, a unit without a group) stays a gap. Bounds are not its business:
 * a guess does not make them narrower. docs/method.md, section 3.
 */
export function imputation(by: Impute, column: Column, beside: Beside): Imputation {
  const fill = fillerOf(by, column, beside);
  const filled = Float64Array.from(column);
  const cells: ImputedCell[] = [];
  for (let unit = 0; unit < column.length; unit += 1) {
    if (!Number.isNaN(column[unit])) continue;
    const cell = fill(unit);
    if (cell === null) continue;
    if (!Number.isFinite(cell.value))
      throw new RangeError(`a gap would become ${cell.value}: the numbers are too great`);
    filled[unit] = cell.value;
    cells.push(cell);
  }
  return { column: filled, cells };
}
