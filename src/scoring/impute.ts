import { type Beside, type Column, partsOf, valuesOf } from './column.js';
import { type Impute } from './column-methods.js';
import { mean } from './stats/mean.js';
import { median } from './stats/median.js';

/** One gap that became a number. */
export interface ImputedCell {
  readonly unit: number;
  readonly value: number;
  /** The unit or units (rows) whose values it was taken from, where these are one or two. */
  readonly from?: readonly number[];
}

/** A column with its gaps filled as far as the method can, and the record of what was filled. */
export interface Imputation {
  readonly column: Column;
  readonly cells: readonly ImputedCell[];
}

type Settings<Method extends Impute['method']> = Extract<Impute, { method: Method }>;
type Filler = (unit: number) => ImputedCell | null;
type Fit<By> = (by: By, column: Column, beside: Beside) => Filler;

function centre(by: Settings<'mean' | 'median'>, column: Column, beside: Beside): Filler {
  const parts = partsOf(by.sample, column.length, beside);
  const statistic = by.method === 'mean' ? mean : median;
  const centres = parts.names.map((_, part) => statistic([...valuesOf(column, parts, part)]));
  return (unit) => {
    const value = centres[parts.of[unit] as number] ?? null;
    return value === null ? null : { unit, value };
  };
}

const METHODS: { readonly [Method in Impute['method']]: Fit<Settings<Method>> } = {
  mean: centre,
  median: centre,
  constant: ({ value }) => {
    if (!Number.isFinite(value)) throw new RangeError(`gaps cannot be filled with ${value}: give a number`);
    return (unit) => ({ unit, value });
  },
};

/**
 * Fills the gaps of a column, each from the numbers that were there at first, never from another filled one. What the
 * method has nothing for (a group without a value, a unit without a group) stays a gap. Bounds are not its business:
 * a guess does not make them narrower. docs/method.md, section 3.
 */
export function imputation(by: Impute, column: Column, beside: Beside): Imputation {
  const fill = (METHODS[by.method] as Fit<Impute>)(by, column, beside);
  const filled = Float64Array.from(column);
  const cells: ImputedCell[] = [];
  for (let unit = 0; unit < column.length; unit += 1) {
    if (!Number.isNaN(column[unit])) continue;
    const cell = fill(unit);
    if (cell === null) continue;
    filled[unit] = cell.value;
    cells.push(cell);
  }
  return { column: filled, cells };
}
