import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { autoFilters } from './auto-filter.js';
import { type Sheet, type SheetCell } from './sheet.js';
import { withFixedTimes } from './zip-times.js';

/** Letters that a cell can hold, by the format. */
const MOST_LETTERS = 32_767;
/** Letters that its XML cannot hold, or that nobody can read. */
const UNWRITABLE = /(?![\n\t])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** An underscore that a reader would take for the start of an escaped letter (ECMA-376 part 1, section 22.9.2.19). */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

const GREY = '#BFBFBF';

const LOOK = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: GREY } as const;

/** A number as a number; a text as a text: never a number, a date or a formula, whatever it starts with. */
function cell(given: SheetCell, isHead: boolean): CellObject {
  if (given === null) return LOOK;
  if (typeof given === 'number') return { ...LOOK, value: given, type: Number };
  const plain = given.replace(UNWRITABLE, '').replace(ESCAPE, '_x005F_');
  const value = plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS - 1)}…` : plain;
  return { ...LOOK, value, type: String, ...(isHead && { fontWeight: 'bold', backgroundColor: '#E7E6E6' }) };
}

/**
 * Sheets as a workbook of Office Open XML: the first row of each is bold and stays in sight, columns have their widths,
 * long texts are broken in their cells, a sheet that asks for it can be filtered. A cell is a text, a number or empty,
 * and none a formula. The same sheets give the same bytes.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const made = writeXlsxFile(
    sheets.map(({ name, columns, rows, stickyColumns }) => ({
      sheet: name,
      stickyRowsCount: 1,
      ...(stickyColumns !== undefined && { stickyColumnsCount: stickyColumns }),
      orientation: 'landscape' as const,
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map(({ title }) => cell(title, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [autoFilters(sheets)] },
  );
  return withFixedTimes(await made.toBuffer());
}
