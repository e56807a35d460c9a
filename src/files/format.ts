import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import * as z from 'zod';
import { DomainError } from '../common/domain-error.js';
import { type Problem } from '../common/problem.js';
import { parseCsv } from './csv.js';
import { dataFiles } from './data-files.js';
import { DUMP_SCHEMA } from './dump-schema.js';
import { openFolder } from './data-folder.js';
import { type FileKind, filePlaceOf } from './file-kind.js';
import { inKeyOrder } from './key-order.js';
import { placeProblems, typedPath } from './place-problems.js';
import { SCHEMA_OF, type YamlKind } from './schema-of.js';
import { wantedFiles } from './wanted-files.js';
import { writeWhole } from './write-whole.js';
import { parsePlaces } from './yaml-places.js';

function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table in its canonical form: quotes where a cell needs them, a line feed after each row. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
}

/** The canonical text of a file that holds these records: of a kind that holds one, the first. */
export function recordsText(kind: YamlKind, records: readonly object[]): string {
  return yamlText(kind, SCHEMA_OF[kind].list ? records : records[0]);
}

function yamlText(kind: YamlKind, value: unknown): string {
  const { record, list } = SCHEMA_OF[kind];
  const ordered = inKeyOrder(list ? z.array(record) : record, value);
  const result = dump(ordered, { schema: DUMP_SCHEMA, noRefs: true, lineWidth: 110, indent: 2 });
  if (!isDeepStrictEqual(load(result, { schema: CORE_SCHEMA }), ordered)) {
    throw new Error(`the canonical form of a file of ${kind} does not read back as the same data`);
  }
  return result;
}

/**
 * The canonical form of a data file's text: keys in the order of the schema, block style, lines of at most 110 columns
 * where a text can be folded, quotes only where a text would read as something else to some reader (a date, a number, yes). It reads back as the same data,
 * and its own canonical form is itself. Throws on what is no YAML.
 */
export function formatText(kind: FileKind, text: string): string {
  if (kind === 'answers-table') return tableText(parseCsv(text).rows.map(({ cells }) => cells));
  return yamlText(kind, load(text, { schema: CORE_SCHEMA }));
}

/** What formatting did: the files that changed (or would), how many it looked at, and those that it had to leave. */
export interface Formatted {
  readonly changed: readonly string[];
  readonly files: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes the data files named (or all) in their canonical form; with `check` it only says which would change. A file
 * that cannot be read, or whose comments, anchors or tags would be lost, is left as it is and told of.
 */
export function formatPaths(
  dataDir: string,
  paths: readonly string[],
  { check, cwd = process.cwd() }: { readonly check: boolean; readonly cwd?: string },
): Formatted {
  const dir = resolve(cwd, dataDir);
  const folder = openFolder(dir);
  const files = wantedFiles(dir, paths, dataFiles(dir), cwd).filter((file) => filePlaceOf(file) !== null);
  const changed: string[] = [];
  for (const file of files) {
    const place = filePlaceOf(file);
    const text = folder.text(file);
    if (place === null || text === null) continue;
    const csvFault = place.kind === 'answers-table' ? parseCsv(text).fault : null;
    if (csvFault !== null) folder.report(file, [{ path: [], message: 'a quote is never closed' }], csvFault);
    const { faults, lost } = place.kind === 'answers-table' ? { faults: [], lost: [] } : lossesOf(text);
    for (const { line, message } of [...faults, ...lost]) folder.report(file, [{ path: [], message }], line);
    if (csvFault !== null || faults.length + lost.length > 0) continue;
    const formatted = formatText(place.kind, text);
    if (formatted === text) continue;
    changed.push(typedPath(dir, file, cwd));
    if (!check) rewrite(join(dir, file), formatted);
  }
  return { changed, files: files.length, problems: placeProblems(folder, folder.findings, cwd) };
}

function rewrite(path: string, text: string): void {
  try {
    writeWhole(path, text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown reason';
    throw new DomainError('CALL_INVALID', `cannot write ${path}: ${why}. The file is as it was.`);
  }
}

function lossesOf(text: string): {
  readonly faults: readonly { line: number; message: string }[];
  readonly lost: readonly { line: number; message: string }[];
} {
  const places = parsePlaces(text);
  return { faults: places.faults, lost: places.faults.length > 0 ? [] : places.oddities };
}
