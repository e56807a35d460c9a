import { type Sample } from './column-methods.js';

/** Numbers over units, one place a unit; NaN where there is none. NaN stays inside the core, Infinity never occurs. */
export type Column = Float64Array;

/** Texts over units (a region, a year, a member or not); null where there is none. */
export type Labels = readonly (string | null)[];

/** What stands beside the answers: series by code. Numbers to divide by, labels to group and to choose by. */
export interface Beside {
  readonly numbers: Readonly<Record<string, Column>>;
  readonly labels: Readonly<Record<string, Labels>>;
}

/** Nothing beside the answers. */
export const NOTHING_BESIDE: Beside = { numbers: {}, labels: {} };

/**
 * A series of numbers that a method names. Throws a RangeError where there is none of that code, or one of another
 * length.
 */
export function numbersOf(beside: Beside, code: string, units: number): Column {
  return seriesOf(beside.numbers, code, units, 'numbers');
}

/**
 * A series of labels that a method names. Throws a RangeError where there is none of that code, or one of another
 * length.
 */
export function labelsOf(beside: Beside, code: string, units: number): Labels {
  return seriesOf(beside.labels, code, units, 'labels');
}

function seriesOf<Series extends { readonly length: number }>(
  all: Readonly<Record<string, Series>>,
  code: string,
  units: number,
  kind: string,
): Series {
  const series = Object.hasOwn(all, code) ? all[code] : undefined;
  if (series === undefined) throw new RangeError(`there is no series of ${kind} "${code}": add it to the answers`);
  if (series.length !== units) {
    throw new RangeError(`the series "${code}" has ${series.length} places, and there are ${units} units`);
  }
  return series;
}

/** The part of the sample that each unit is held against, and who counts in it. */
export interface Parts {
  /** For each unit the number of its part, from 0; −1 for a unit that is in none. */
  readonly of: Int32Array;
  /** Names of the parts: the labels of `within`, several with a comma between; one nameless part without it. */
  readonly names: readonly string[];
  /** For each unit 1 where its value counts towards the parameters of its part. */
  readonly counts: Uint8Array;
}

/** The series of labels that a sample is divided by: none, one or several. */
export function withinOf(sample: Sample | undefined): readonly string[] {
  const within = sample?.within ?? [];
  return typeof within === 'string' ? [within] : within;
}

function countsOf(where: readonly (readonly [string, string])[], units: number, beside: Beside): Uint8Array {
  const counts = new Uint8Array(units).fill(1);
  for (const [code, label] of where) {
    const labels = labelsOf(beside, code, units);
    for (let unit = 0; unit < units; unit += 1) if (labels[unit] !== label) counts[unit] = 0;
  }
  if (units > 0 && !counts.includes(1)) {
    const wanted = where.map(([code, label]) => `${code} "${label}"`);
    throw new RangeError(`no unit has ${wanted.join(' and ')}, so there is no sample: correct "where"`);
  }
  return counts;
}

function divided(sample: Sample | undefined, units: number, beside: Beside): Parts {
  const counts = countsOf(Object.entries(sample?.where ?? {}), units, beside);
  const of = new Int32Array(units);
  const within = withinOf(sample);
  if (within.length === 0) return { of, names: [''], counts };
  const series = within.map((code) => labelsOf(beside, code, units));
  const numbers = new Map<string, number>();
  for (let unit = 0; unit < units; unit += 1) {
    const labels = series.map((each) => each[unit] as string | null);
    const name = labels.includes(null) ? null : labels.join(', ');
    if (name !== null && !numbers.has(name)) numbers.set(name, numbers.size);
    of[unit] = name === null ? -1 : (numbers.get(name) as number);
  }
  return { of, names: [...numbers.keys()], counts };
}

/** Parts worked out before for what stands beside, which never changes: a thousand columns ask for the same. */
const KNOWN = new WeakMap<Beside, Map<string, Parts>>();

/**
 * Divides units into the parts that a sample names: one of all units, or with `within` one for each label (for each
 * combination, of several series), in the order in which they first occur; a unit without a label is in no part. With
 * `where`, only units that have all those labels count; the others are still held against the parameters. Throws a
 * RangeError where the sample names a series that is not there, or labels that no unit has together.
 */
export function partsOf(sample: Sample | undefined, units: number, beside: Beside): Parts {
  const known = KNOWN.get(beside) ?? new Map<string, Parts>();
  KNOWN.set(beside, known);
  const key = sample === undefined ? String(units) : JSON.stringify([units, sample.within, sample.where]);
  const parts = known.get(key) ?? divided(sample, units, beside);
  known.set(key, parts);
  return parts;
}

/** The values of each part that count and are there, in the order of the units: to be read, not changed. */
export function valuesByPart(column: Column, { of, names, counts }: Parts): readonly Float64Array[] {
  const sizes = new Int32Array(names.length);
  const partAt = (unit: number): number => {
    const value = column[unit] as number;
    return counts[unit] === 1 && value === value ? (of[unit] as number) : -1;
  };
  for (let unit = 0; unit < column.length; unit += 1) {
    const part = partAt(unit);
    if (part >= 0) sizes[part] = (sizes[part] as number) + 1;
  }
  if (sizes[0] === column.length) return [column];
  const values = Array.from(sizes, (size) => new Float64Array(size));
  sizes.fill(0);
  for (let unit = 0; unit < column.length; unit += 1) {
    const part = partAt(unit);
    if (part < 0) continue;
    (values[part] as Float64Array)[sizes[part] as number] = column[unit] as number;
    sizes[part] = (sizes[part] as number) + 1;
  }
  return values;
}
