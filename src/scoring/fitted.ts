import { type Beside, type Column, type Parts, partsOf, valuesByPart, withinOf } from './column.js';
import { type OutputRange, type Sample } from './column-methods.js';
import { faultAt } from './fault-at-unit.js';

/** One value to another, for a unit. Gets numbers, and gives them; or NaN where a value has no counterpart: a gap. */
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
  /** A column of scores: a new one, of the same length. A gap stays a gap; what becomes one is `not-covered`. */
  apply(column: Column): Column;
  /** Both bounds, each low at most its high also where the mapping falls or turns. */
  bounds(low: Column, high: Column): { readonly low: Column; readonly high: Column };
  readonly course: Course;
}

/** The result, with 0 for −0. Throws a RangeError on what is no finite number. */
function checked(result: number, value: number): number {
  if (result - result === 0) return result + 0;
  throw new RangeError(`${value} becomes ${result}, which is no number to score with: look at the parameters`);
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
 * A fitted step from its mapping, which never sees a gap. Throws a RangeError, when applied, on a result that is no
 * finite number, with the unit at which it arose; with `mayGap` NaN is a gap.
 */
export function fitted(map: Mapping, course: Course = 'rises', mayGap = false): Fitted {
  const at: Mapping = (value, unit) => {
    if (value !== value) return value;
    const result = map(value, unit);
    return mayGap && result !== result ? result : checked(result, value);
  };
  const apply = (column: Column): Column => {
    const mapped = new Float64Array(column.length);
    let unit = 0;
    try {
      for (; unit < column.length; unit += 1) mapped[unit] = at(column[unit] as number, unit);
    } catch (cause) {
      throw faultAt(unit, cause);
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

const GAP: Mapping = () => Number.NaN;

/** What becomes of values that there is nothing to hold against. */
export interface Unheld {
  /** They stay as they are, rather than become gaps. */
  readonly keeps?: boolean;
  /** All that can come out: what open bounds become where nobody has a value. */
  readonly range?: OutputRange;
}

/** The mapping of a part, which gives no gap unless it gives nothing else. */
function strict(map: Mapping): Mapping {
  return map === GAP ? GAP : (value, unit) => checked(map(value, unit), value);
}

function inParts(maps: readonly Mapping[], of: Int32Array, outside: Mapping): Mapping {
  return (value, unit) => {
    const part = of[unit] as number;
    return part < 0 ? outside(value, unit) : (maps[part] as Mapping)(value, unit);
  };
}

function assertNobodyHasOne(column: Column, parts: Parts, part: number): void {
  if (column.some((value, unit) => parts.of[unit] === part && !Number.isNaN(value))) {
    throw new RangeError('no unit of the sample has a value to work from: look at "where"');
  }
}

/** Bounds of the parts in which nobody has a value: as wide as the method goes. */
function wide(step: Fitted, parts: Parts, isEmpty: readonly boolean[], [least, greatest]: OutputRange): Fitted {
  const isOpen = (bound: number, unit: number): boolean =>
    bound === bound && isEmpty[parts.of[unit] as number] === true;
  return {
    ...step,
    bounds: (low, high) => {
      const within = step.bounds(low, high);
      return {
        low: within.low.map((value, unit) => (isOpen(low[unit] as number, unit) ? least : value)),
        high: within.high.map((value, unit) => (isOpen(high[unit] as number, unit) ? greatest : value)),
      };
    },
  };
}

/**
 * Fits a step to each part of a sample. Units in no part become gaps: there is nothing to hold them against. So do
 * bounds in a part in which nobody has a value, unless `unheld` says what they become. Which way the mapping runs may
 * be told by what the parts were fitted to. Throws a RangeError, with the name of the part, where units have values and
 * none of them counts, and where the fit throws.
 */
export function fittedToParts(
  sample: Sample | undefined,
  column: Column,
  beside: Beside,
  course: Course | (() => Course),
  fit: Fit,
  unheld: Unheld = {},
): Fitted {
  const parts = partsOf(sample, column.length, beside);
  const values = valuesByPart(column, parts);
  const within = withinOf(sample);
  const outside: Mapping = unheld.keeps === true ? (value) => value : GAP;
  const maps = values.map((own, part) => {
    try {
      if (own.length > 0) return fit(own, part, parts);
      assertNobodyHasOne(column, parts, part);
      return outside;
    } catch (cause) {
      if (within.length === 0) throw cause;
      throw new RangeError(`${within.join(', ')} "${parts.names[part]}": ${(cause as Error).message}`, { cause });
    }
  });
  const run = typeof course === 'function' ? course() : course;
  const step =
    within.length === 0
      ? fitted(maps[0] as Mapping, run, values[0]?.length === 0)
      : fitted(inParts(maps.map(strict), parts.of, outside), run, true);
  const isEmpty = values.map(({ length }) => length === 0);
  return unheld.range !== undefined && isEmpty.includes(true) ? wide(step, parts, isEmpty, unheld.range) : step;
}
