import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/files/csv.js';

/** A file that a case needs and the folder has not. */
export class MissingFile extends Error {
  constructor(readonly file: string) {
    super(`the file ${file} is missing`);
  }
}

/** A table of text: each row by the names of the header. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The folder of reference numbers. A file that is not there is a MissingFile. */
export interface Reference {
  readonly table: (file: string) => Table;
  readonly json: (file: string) => unknown;
}

/** Opens a folder of reference numbers; each file is read once. */
export function openReference(folder: string): Reference {
  const tables = new Map<string, Table>();
  function text(file: string): string {
    const path = join(folder, file);
    if (!existsSync(path)) throw new MissingFile(file);
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  }
  return {
    table: (file) => {
      const known = tables.get(file) ?? readTable(file, text(file));
      tables.set(file, known);
      return known;
    },
    json: (file) => JSON.parse(text(file)) as unknown,
  };
}

function readTable(file: string, text: string): Table {
  const [header, ...body] = parseCsv(text).rows;
  const columns = header?.cells ?? [];
  const rows = body.map(({ cells }) => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])));
  return { file, columns, rows };
}

const NO_NUMBER = ['', 'NA', 'NaN', 'Inf', '-Inf'];

/** The number of a cell. An empty one, `NaN` and an infinite one are none; anything else that is no number is an error. */
export function numberIn(row: Readonly<Record<string, string>>, column: string): number | null {
  const cell = row[column];
  if (cell === undefined) throw new Error(`there is no column ${column}`);
  if (NO_NUMBER.includes(cell)) return null;
  const value = Number(cell);
  if (Number.isNaN(value)) throw new Error(`"${cell}" in column ${column} is no number`);
  return value;
}
