import { YEAR_COLUMN } from '../files/answers-table.js';
import { recordsText, tableText } from '../files/format.js';
import { type YamlKind } from '../files/schema-of.js';
import { type DataFileEntity } from './data-file.entity.js';
import { type TableForm } from './file-records.js';
import { type Fields } from './stored-kind.js';

/** Columns beside those of the record itself: whose it is stands in the path of the file, the rest is derived. */
const BESIDE: Readonly<Partial<Record<YamlKind, readonly string[]>>> = {
  answers: ['assessment', 'jurisdiction', 'heldFrom', 'heldUntil', 'printed'],
  replies: ['assessment', 'jurisdiction'],
  comparators: ['assessment'],
  rulings: ['assessment'],
  release: ['publishedAt', 'document', 'data'],
};

/** The canonical text of a data file, made from the fields of its records in their order. */
export function fileText({ kind, table, file }: DataFileEntity, records: readonly Fields[]): string {
  if (kind !== 'answers-table') return recordsText(kind, recordsOf(kind, records));
  if (!table) throw new Error(`${file}: the database has no columns of this table`);
  return answersTable(table, records);
}

/** A column of a name other than the record's: every table has a `position` of its own, the place in the file. */
function renamedIn(kind: YamlKind): (fields: Fields) => Fields {
  return kind === 'replies' ? ({ stance, ...fields }) => ({ ...fields, position: stance }) : (fields) => fields;
}

function recordsOf(kind: YamlKind, records: readonly Fields[]): readonly Fields[] {
  const beside = BESIDE[kind] ?? [];
  return records
    .map(renamedIn(kind))
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([name]) => !beside.includes(name))));
}

/** The year of an answer from a table of years. */
function yearOf(valid: unknown): string {
  return typeof valid === 'object' && valid !== null && 'from' in valid ? String(valid.from) : '';
}

function answersTable({ columns, rows }: TableForm, answers: readonly Fields[]): string {
  const hasYears = columns[1] === YEAR_COLUMN;
  const cells = new Map(
    answers.map(({ jurisdiction, criterion, printed, value, missing, valid }) => [
      `${String(jurisdiction)}${hasYears ? ` ${yearOf(valid)}` : ''} ${String(criterion)}`,
      String(printed ?? value ?? missing),
    ]),
  );
  const asked = columns.slice(hasYears ? 2 : 1);
  return tableText([
    columns,
    ...rows.map((row) => [
      ...(hasYears ? row.split(' ') : [row]),
      ...asked.map((code) => cells.get(`${row} ${code}`) ?? ''),
    ]),
  ]);
}
