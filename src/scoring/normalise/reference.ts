import { type Beside, type Column, labelsOf, type Parts } from '../column.js';
import { type Reference } from '../column-methods.js';
import { mean } from '../stats/mean.js';
import { median } from '../stats/median.js';
import { type Sign } from './method.js';
import { leastAndGreatest } from './min-max.js';

/** The column, whatever stands beside it, and the part of the sample that a reference is looked for in. */
export interface Place {
  readonly column: Column;
  readonly beside: Beside;
  readonly parts: Parts;
  readonly part: number;
}

/**
 * The value of the one unit of a part that has a label. Throws a RangeError where the part has none, has several (a place
 * in several years: choose one by `within` or `where`), or has no value for it.
 */
export function valueOfUnit(label: string, series: string, { column, beside, parts, part }: Place): number {
  const labels = labelsOf(beside, series, column.length);
  const rows = [...labels.keys()].filter((row) => labels[row] === label && parts.of[row] === part);
  const counted = rows.filter((row) => parts.counts[row] === 1);
  if (counted.length !== 1) {
    throw new RangeError(`${counted.length} units have the ${series} "${label}", and a reference is one: see "sample"`);
  }
  const value = column[counted[0] as number] as number;
  if (Number.isNaN(value)) throw new RangeError(`the reference "${label}" has no value here`);
  return value;
}

/** What the values of a part are measured by, as the numbers are. Best and worst go by the direction. */
export function referenceOf(reference: Reference, values: Float64Array, sign: Sign, place: Place): number {
  if (typeof reference === 'object') return valueOfUnit(reference.unit, reference.series ?? 'jurisdiction', place);
  const [least, greatest] = leastAndGreatest(values);
  switch (reference) {
    case 'mean':
      return mean(values) as number;
    case 'median':
      return median(values) as number;
    case 'sum':
      return (mean(values) as number) * values.length;
    case 'best':
      return sign > 0 ? greatest : least;
    case 'worst':
      return sign > 0 ? least : greatest;
  }
}
