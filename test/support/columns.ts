import { type Beside, type Column } from '../../src/scoring/column.js';

/** A column from numbers, with null for a gap. */
export function columnOf(...values: readonly (number | null)[]): Column {
  return Float64Array.from(values, (value) => value ?? Number.NaN);
}

/** The numbers of a column, with null for a gap. */
export function numbersIn(column: Column): (number | null)[] {
  return Array.from(column, (value) => (Number.isNaN(value) ? null : value));
}

/** Series that stand beside the answers. */
export function besideOf(
  labels: Beside['labels'],
  numbers: Readonly<Record<string, readonly (number | null)[]>> = {},
): Beside {
  const columns = Object.entries(numbers).map(([code, values]) => [code, columnOf(...values)] as const);
  return { labels, numbers: Object.fromEntries(columns) };
}
