/** A row of a table with the line that it starts on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text (RFC 4180: commas, double quotes doubled inside quotes; CRLF or LF), blank lines left out.
 * `fault` has the line of a quote that is never closed, or that stands inside an unquoted cell.
 */
export function parseCsv(text: string): { readonly rows: readonly CsvRow[]; readonly fault: number | null } {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let start = 1;
  let line = 1;
  const pattern = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return { rows, fault: line };
    const [, cell = '', end] = match;
    cells.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    line += cell.split('\n').length - 1;
    if (end === ',' && pattern.lastIndex < text.length) continue;
    if (end === ',') cells.push('');
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
  }
  return { rows, fault: null };
}
