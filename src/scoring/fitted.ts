import { type Beside, type Column, type Parts, partsOf, valuesOf, withinOf } from './column.js';
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

/** The result, with 0 for −0. */
function checked(result: number, value: number): number {
  if (result === Infinity || result === -Infinity) {
    throw new RangeError(`${value} becomes ${result}, which is no number to score with: look at the parameters`);
  }
  return result + 0;
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
    for (let unit = 0; unit < column.length; unit += 1) {
      const value = column[unit] as number;
      mapped[unit] = Number.isNaN(value) ? value : checked(map(value, unit), value);
    }
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

/** The mapping that the values of a part of the sample give: at least one value, in the order of the units. */
export type Fit = (values: Float64Array, part: number, parts: Parts) => Mapping;

function fitPart(fit: Fit, column: Column, parts: Parts, part: number): Mapping {
  const values = valuesOf(column, parts, part);
  if (values.length > 0) return fit(values, part, parts);
  if (column.some((value, unit) => parts.of[unit] === part && !Number.isNaN(value))) {
    throw new RangeError('no unit of the sample has a value to work from: look at "where"');
  }
  return () => Number.NaN;
}

/**
 * Fits a step to each part of a sample. Units in no part become gaps: there is nothing to hold them against. So does
 * all of a part in which nobody has a value (bounds alone say nothing of the others). Throws a RangeError, with the
 * name of the part, where units have values and none of them counts, and where the fit throws.
 */
export function fittedToParts(
  sample: Sample | undefined,
  column: Column,
  beside: Beside,
  course: Course,
  fit: Fit,
): Fitted {
  const parts = partsOf(sample, column.length, beside);
  const within = withinOf(sample);
  if (within.length === 0) return fitted(fitPart(fit, column, parts, 0), course);
  const maps = parts.names.map((name, part) => {
    try {
      return fitPart(fit, column, parts, part);
    } catch (cause) {
      throw new RangeError(`${within.join(', ')} "${name}": ${(cause as Error).message}`, { cause });
    }
  });
  return fitted((value, unit) => maps[parts.of[unit] as number]?.(value, unit) ?? Number.NaN, course);
}
