import { columnLetters } from '../../reports/tables/auto-filter.js';

/** What a cell of a workbook that came in holds; null: it is empty. */
export type Cell = string | number | boolean | null;

/** The rows of a sheet, from its first. */
export type Grid = readonly (readonly Cell[])[];

/** Something wrong in a workbook, or something of it that was not done, with the cell: `Answers!D14`. */
export interface CellProblem {
  readonly cell: string;
  readonly message: string;
}

/** The name of a cell, by its row and column from 0. */
export function cellName(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}

/** What a cell says as a text; null where it is empty or blank. A number stands as it is written in the files. */
export function cellText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const text = String(cell);
  return text.trim() === '' ? null : text;
}
