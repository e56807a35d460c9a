import { type DataSource } from 'typeorm';

/** What a backup's first line says it is. The number grows when the lines change their meaning. */
export const KIND = 'merilo-backup';
export const FORMAT = 1;

/**
 * A backup is lines of JSON: this one; for each table a `TableLine` and then its rows, each an array of texts and nulls
 * in the order of the columns, as PostgreSQL writes them; and an `EndLine`. No engine and no machine shows in it.
 */
export interface FirstLine {
  readonly kind: typeof KIND;
  readonly format: number;
  /** The version of Merilo that made it. */
  readonly engine: string;
  readonly made: string;
  /** The steps that its tables have been through, oldest first. */
  readonly migrations: readonly string[];
}

export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

export type RowLine = readonly (string | null)[];

export interface EndLine {
  /** How many rows there are of each table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Over all lines before, each with its line feed. */
  readonly sha256: string;
}

export interface BackedUpTable extends TableLine {
  /** The columns of its key as SQL orders the rows of `t` by them, the same on every server. */
  readonly order: readonly string[];
  /** The column that numbers the rows by itself; null: none. */
  readonly numbered: string | null;
  /** Whether a single row may be many megabytes: files lie in it. */
  readonly holdsFiles: boolean;
}

/** Every table of the entities, in their order: parents before the rows that need them. */
export function tablesIn(dataSource: DataSource): readonly BackedUpTable[] {
  const all = Object.values(dataSource.options.entities ?? {}).map((entity) => dataSource.getMetadata(entity));
  return all.map(({ tableName, columns, primaryColumns }) => ({
    table: tableName,
    columns: columns.map(({ databaseName }) => databaseName),
    order: primaryColumns.map(
      ({ databaseName, type }) => `t.${quoted(databaseName)}${type === 'text' ? ' COLLATE "C"' : ''}`,
    ),
    numbered: columns.find(({ isGenerated }) => isGenerated)?.databaseName ?? null,
    holdsFiles: columns.some(({ type }) => type === 'bytea'),
  }));
}

/** A name as it stands in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Settings of one transaction with which the same value is the same text on every server, and long work may end. */
export const PLAIN_TEXT = [
  `SET LOCAL TimeZone = 'UTC'`,
  `SET LOCAL DateStyle = 'ISO, YMD'`,
  `SET LOCAL IntervalStyle = 'postgres'`,
  'SET LOCAL extra_float_digits = 1',
  `SET LOCAL bytea_output = 'hex'`,
  'SET LOCAL statement_timeout = 0',
  'SET LOCAL idle_in_transaction_session_timeout = 0',
];
