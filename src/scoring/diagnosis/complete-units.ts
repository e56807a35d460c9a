import { type Columns } from './branch.js';

/** The columns by code, without the units that have a gap in any. */
export function completeUnits(columns: Columns): Readonly<Record<string, Float64Array>> {
  const all = Object.entries(columns);
  const length = all.reduce((most, [, column]) => Math.max(most, column.length), 0);
  const units = Array.from({ length }, (_, unit) => unit).filter((unit) =>
    all.every(([, column]) => !Number.isNaN(column[unit] as number)),
  );
  return Object.fromEntries(
    all.map(([code, column]) => [code, Float64Array.from(units, (unit) => column[unit] as number)]),
  );
}
