import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { autoFilters } from './auto-filter.js';
import { filledIn } from './filled-in.js';
import { MOST_LETTERS, type Sheet, type SheetCell } from './sheet.js';
import { withFixedTimes } from './zip-times.js';

/** Letters that its XML cannot hold, or that nobody can read. */
const UNWRITABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{NChar}]/gu;

/**
 * What stands in the form `_x000D_` (ECMA-376 part 1, section 22.9.2.19): those letters, the mark of an unreadable
 * one (the library would leave it out), and an underscore that a
 * reader would take for the start of that form.
 */
const ESCAPED =
  /_(?=x[0-9A-Fa-f]{4}(?:_|(?![\n\t])[\p{Cc}\p{Cs}\p{NChar}\uFFFD]))|(?![\n\t])[\p{Cc}\p{Cs}\p{NChar}\uFFFD]/gu;

const GREY = '#BFBFBF';
const HEAD = '#E7E6E6';
const GIVEN = '#F2F2F2';

const LOOK = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: GREY } as const;

function escaped(letter: string): string {
  return letter
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');
}

/** A number as a number; a text as a text: never a number, a date or a formula, whatever it starts with. */
function cell(given: SheetCell, isExact: boolean, look: Partial<CellObject>): CellObject {
  if (given === null) return { ...LOOK, ...look, ...(look.format !== undefined && { type: String }) };
  if (typeof given === 'number') return { ...LOOK, ...look, value: given, type: Number, format: undefined };
  const readable = isExact ? given : given.replace(UNWRITABLE, '');
  const cut = readable.length > MOST_LETTERS ? `${readable.slice(0, MOST_LETTERS - 1)}…` : readable;
  const whole = cut.replace(ESCAPED, escaped);
  // The library keeps its texts in a plain object, and takes `constructor` or `valueOf` for one that it has.
  const value = whole in Object.prototype ? `${escaped(whole.charAt(0))}${whole.slice(1)}` : whole;
  return { ...LOOK, ...look, value, type: String };
}

/** How the cells of a column look and are typed. */
function lookOf({ use }: Sheet['columns'][number], isHead: boolean): Partial<CellObject> {
  if (isHead) return { fontWeight: 'bold', backgroundColor: HEAD };
  return { ...(use === 'given' && { backgroundColor: GIVEN }), ...(use === 'text' && { format: '@' }) };
}

/**
 * Sheets as a workbook of Office Open XML: the first row of each is bold and stays in sight, columns have their widths,
 * long texts are broken in their cells, a sheet that asks for it can be filtered, has lists to choose from, or is
 * hidden. A cell is a text, a number or empty, and none a formula. The same sheets give the same bytes.
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const made = writeXlsxFile(
    sheets.map(({ name, columns, rows, stickyColumns, isExact = false }) => ({
      sheet: name,
      stickyRowsCount: 1,
      ...(stickyColumns !== undefined && { stickyColumnsCount: stickyColumns }),
      orientation: 'landscape' as const,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map((column) => cell(column.title, false, lookOf(column, true))),
        ...rows.map((row) =>
          row.map((text, at) => cell(text, isExact, lookOf(columns[at] as Sheet['columns'][number], false))),
        ),
      ],
    })),
    { fontFamily: 'Calibri', fontSize: 11, features: [autoFilters(sheets), filledIn(sheets)] },
  );
  return withFixedTimes(await made.toBuffer());
}
