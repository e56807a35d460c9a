import { type CsvValue } from './csv.js';

/** Says to a spreadsheet that the letters are UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet takes for the start of a formula, or cuts off before it looks for one. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula: one that it would has an apostrophe before it. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = guarded(String(value));
  return /[";\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows for a spreadsheet in a language whose decimals have a comma (all languages of the Western Balkans, French,
 * German …): a byte order mark, semicolons between cells, decimal commas, lines that end with CRLF. A text that begins
 * with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe before it, so that no formula comes of it; a
 * number stays a number, below zero too.
 */
export function toExcelCsv<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, CsvValue>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(';'));
  return BYTE_ORDER_MARK + [columns.map(cell).join(';'), ...lines, ''].join('\r\n');
}
