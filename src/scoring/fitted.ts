import { type Beside, type Column, partsOf, valuesOf } from './column.js';
import { type Sample } from './column-methods.js';

/** One value to another, for a unit. Gets and gives numbers; NaN for a value that has no counterpart: a gap. */
export type Mapping = (value: number, unit: number) => number;

/**
 * Which way a mapping runs: the greater the value the greater the result (`rises`), the lesser (`falls`), or neither,
 * with the values at which it can turn.
 */
export type Course = 'rises' | 'falls' | readonly number[];

/**
 * A step whose parameters are worked out: from the `score` column of all units, once. The same mapping then goes over
 * scores and over bounds. To be kept and used as often as one likes.
 */
export interface Fitted {
  /** One value of one unit. NaN gives NaN. */
  readonly at: Mapping;
  /** A column of scores: a new one, of the same length. A gap stays a gap; what becomes one has `insufficient-data`. */
  apply(column: Column): Column;
  /** Both bounds, each low at most its high also where the mapping falls or turns. */
  bounds(low: Column, high: Column): { readonly low: Column; readonly high: Column };
  readonly course: Course;
}

function checked(result: number, value: number): number {
  if (result === Infinity || result === -Infinity) {
    throw new RangeError(`${value} becomes ${result}, which is no number to score with: look at the parameters`);
  }
  return result;
}

/** The least and greatest that an interval becomes: at its ends, or where the mapping turns inside it. */
function image(map: Mapping, turns: readonly number[], unit: number, low: number, high: number): [number, number] {
  const [first, last] = [map(low, unit), map(high, unit)];
  let [least, greatest] = [Math.min(first, last), Math.max(first, last)];
  for (const turn of turns) {
    if (turn <= low || turn >= high) continue;
    const value = map(turn, unit);
    least = Math.min(least, value);
    greatest = Math.max(greatest, value);
  }
  return [least, greatest];
}

/**
 * A fitted step from its mapping. The mapping never sees a gap, and NaN that it gives is a gap. Throws a RangeError,
 * when applied, on a result beyond all numbers.
 */
export function fitted(map: Mapping, course: Course = 'rises'): Fitted {
  const at: Mapping = (value, unit) => (Number.isNaN(value) ? value : checked(map(value, unit), value));
  const apply = (column: Column): Column => {
    const mapped = new Float64Array(column.length);
    for (let unit = 0; unit < column.length; unit += 1) mapped[unit] = at(column[unit] as number, unit);
    return mapped;
  };
  const bounds: Fitted['bounds'] = (low, high) => {
    if (course === 'rises') return { low: apply(low), high: apply(high) };
    if (course === 'falls') return { low: apply(high), high: apply(low) };
    const lows = new Float64Array(low.length);
    const highs = new Float64Array(low.length);
    for (let unit = 0; unit < low.length; unit += 1) {
      [lows[unit], highs[unit]] = image(at, course, unit, low[unit] as number, high[unit] as number);
    }
    return { low: lows, high: highs };
  };
  return { at, apply, bounds, course };
}

/** The step that changes nothing. */
export const IDENTITY: Fitted = {
  at: (value) => value,
  apply: (column) => column,
  bounds: (low, high) => ({ low, high }),
  course: 'rises',
};

/** A mapping from the values of a part of the sample, which are at least one, in the order of the units. */
export type Fit = (values: Float64Array, part: string) => Mapping;

/**
 * Fits a step to each part of a sample. A unit in no part, and one whose part has no value that counts, becomes a gap:
 * there is nothing to hold it against.
 */
export function fittedToParts(
  sample: Sample | undefined,
  column: Column,
  beside: Beside,
  course: Course,
  fit: Fit,
): Fitted {
  const parts = partsOf(sample, column.length, beside);
  const maps = parts.names.map((name, part): Mapping | null => {
    const values = valuesOf(column, parts, part);
    if (values.length === 0) return null;
    try {
      return fit(values, name);
    } catch (cause) {
      if (name === '') throw cause;
      throw new RangeError(`${sample?.within} "${name}": ${(cause as Error).message}`, { cause });
    }
  });
  const gap: Mapping = () => Number.NaN;
  const single = sample?.within === undefined ? (maps[0] ?? gap) : null;
  if (single !== null) return fitted(single, course);
  return fitted((value, unit) => (maps[parts.of[unit] as number] ?? gap)(value, unit), course);
}
