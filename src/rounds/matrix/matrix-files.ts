import { toCsv } from '../../reports/tables/csv.js';
import { guarded } from '../../reports/tables/csv-excel.js';
import { workbook } from '../../reports/tables/workbook.js';
import { MATRIX_COLUMNS, type MatrixRow } from './matrix-row.js';

/** The matrix as CSV. A text that a spreadsheet would take for a formula has an apostrophe before it. */
export function matrixCsv(rows: readonly MatrixRow[]): string {
  return toCsv<string>(
    MATRIX_COLUMNS.map(({ title }) => title),
    rows.map((row) =>
      Object.fromEntries(
        MATRIX_COLUMNS.map(({ key, title }) => {
          const value = row[key];
          return [title, typeof value === 'string' ? guarded(value) : value];
        }),
      ),
    ),
  );
}

/** The matrix as a workbook of one sheet that can be filtered. A text stays a text. */
export function matrixWorkbook(rows: readonly MatrixRow[]): Promise<Buffer> {
  return workbook([
    {
      name: 'Matrix',
      columns: MATRIX_COLUMNS.map(({ title, width }) => ({ title, width })),
      rows: rows.map((row) => MATRIX_COLUMNS.map(({ key }) => row[key])),
      isFiltered: true,
      stickyColumns: 3,
    },
  ]);
}
