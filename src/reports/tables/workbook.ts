import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { type Sheet } from './sheet.js';
import { withFixedTimes } from './zip-times.js';

/** Letters that a cell can hold, by the format. */
const MOST_LETTERS = 32_767;
/** Letters that its XML cannot hold, or that nobody can read. */
const UNWRITABLE = /(?![\n\t])\p{Cc}/gu;

const GREY = '#BFBFBF';

/** A text as a text: never a number, a date or a formula, whatever it starts with. */
function cell(text: string, isHead: boolean): CellObject {
  const plain = text.replace(UNWRITABLE, '');
  const value = plain.length > MOST_LETTERS ? `${plain.slice(0, MOST_LETTERS - 1)}…` : plain;
  return {
    value,
    type: String,
    wrap: true,
    alignVertical: 'top',
    borderStyle: 'thin',
    borderColor: GREY,
    ...(isHead && { fontWeight: 'bold', backgroundColor: '#E7E6E6' }),
  };
}

/**
 * Sheets as a workbook of Office Open XML: the first row of each is bold and stays in sight, columns have their widths,
 * long texts are broken in their cells. Every cell is a text. The same sheets give the same bytes.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const made = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map(({ title }) => cell(title, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
    })),
    { fontFamily: 'Calibri', fontSize: 11 },
  );
  return withFixedTimes(await made.toBuffer());
}
