import { actsTable } from '../../instruments/exchange/acts-table.js';
import { type Instrument } from '../../instruments/instrument.js';
import { toCsv } from './csv.js';

/** Acts as CSV in the flat form, whole: `merilo import` reads it back as the same acts. */
export function registerCsv(acts: readonly Instrument[]): string {
  const { columns, rows } = actsTable(acts);
  return toCsv(
    columns,
    rows.map((row) => Object.fromEntries(columns.map((column) => [column, row.get(column) ?? null]))),
  );
}
