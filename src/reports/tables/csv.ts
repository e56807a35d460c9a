/** What a cell may hold; null is an empty cell. */
export type CsvValue = string | number | boolean | null;

function cell(value: CsvValue): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV (RFC 4180): a header, then a line a row, the columns in the order given. Lines end with LF, or as asked:
 * the RFC has CRLF, and W3C’s “Model for Tabular Data”, section 8, takes either.
 */
export function toCsv<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, CsvValue>>[],
  lineEnd: '\n' | '\r\n' = '\n',
): string {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.map(cell).join(','), ...lines, ''].join(lineEnd);
}
