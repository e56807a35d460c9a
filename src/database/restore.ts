import { createHash } from 'node:crypto';
import { DomainError } from '../common/domain-error.js';
import {
  type BackedUpTable,
  type EndLine,
  type FirstLine,
  FORMAT,
  KIND,
  PLAIN_TEXT,
  quoted,
  type RowLine,
  tablesIn,
  type TableLine,
} from './backup-format.js';
import { type Database } from './database.js';
import { messageOf } from './error-code.js';
import { migrationsIn } from './migrate.js';

/** Values sent with one statement; PostgreSQL takes 65,535. */
const VALUES = 5000;

/** Characters after which rows are sent, however few: some hold files. */
const CHARACTERS = 8_000_000;

/**
 * Puts a backup into an empty database whose tables have been through the same steps: all of it, or nothing. A backup
 * that is cut off or changed is DATA_INVALID; a database that is not empty, or of another version, CALL_INVALID. Gives
 * back how many rows there are of each table.
 */
export async function restore(database: Database, lines: AsyncIterable<string>): Promise<EndLine['rows']> {
  const { dataSource } = database.manager;
  const tables = tablesIn(dataSource);
  const migrations = await migrationsIn(dataSource);
  return database.transaction(async () => {
    for (const setting of PLAIN_TEXT) await database.manager.query(setting);
    await checkEmpty(database, tables);
    const reading = new Reading(database, tables, migrations);
    for await (const line of lines) await reading.take(line.replace(/\r?\n$/, ''));
    const rows = await reading.end();
    for (const table of tables) await continueNumbers(database, table);
    return rows;
  });
}

async function checkEmpty(database: Database, tables: readonly BackedUpTable[]): Promise<void> {
  await database.manager.query(`LOCK TABLE ${tables.map(({ table }) => quoted(table)).join(', ')} IN EXCLUSIVE MODE`);
  for (const { table } of tables) {
    const found = await database.manager.query<unknown[]>(`SELECT FROM ${quoted(table)} LIMIT 1`);
    if (found.length === 0) continue;
    throw new DomainError(
      'CALL_INVALID',
      `the database is not empty: it has ${table}. A backup goes into a new one: name another folder with ` +
        'MERILO_DATABASE_DIR, or an empty database with DATABASE_URL.',
    );
  }
}

/** New rows are numbered from after the greatest number there is. */
async function continueNumbers(database: Database, { table, numbered }: BackedUpTable): Promise<void> {
  if (numbered === null) return;
  await database.manager.query(
    `SELECT setval(pg_get_serial_sequence($1, $2), max(${quoted(numbered)})) FROM ${quoted(table)} ` +
      `HAVING max(${quoted(numbered)}) IS NOT NULL`,
    [quoted(table), numbered],
  );
}

/** A backup as it is read, line by line. */
class Reading {
  readonly #hash = createHash('sha256');
  readonly #rows: Record<string, number> = {};
  #number = 0;
  #table: BackedUpTable | null = null;
  #batch: RowLine[] = [];
  #characters = 0;
  #isWhole = false;

  constructor(
    private readonly database: Database,
    private readonly tables: readonly BackedUpTable[],
    private readonly migrations: readonly string[],
  ) {}

  async take(text: string): Promise<void> {
    this.#number += 1;
    if (this.#isWhole) {
      if (text === '') return;
      throw this.#fault('there is more after the end of the backup');
    }
    const line = this.#parse(text);
    if (this.#number === 1) this.#begin(line as Partial<FirstLine>);
    else if (Array.isArray(line)) await this.#takeRow(line as RowLine);
    else if ('table' in line) await this.#takeTable(line as TableLine);
    else if ('sha256' in line) await this.#takeEnd(line as EndLine);
    else throw this.#fault('it is neither a table nor a row nor the end');
    if (!this.#isWhole) this.#hash.update(`${text}\n`);
  }

  async end(): Promise<EndLine['rows']> {
    if (!this.#isWhole) {
      throw new DomainError(
        'DATA_INVALID',
        `the backup is cut off after line ${this.#number}: its last line is missing. Nothing was restored; take ` +
          'another copy of it.',
      );
    }
    return this.#rows;
  }

  #parse(text: string): object {
    try {
      const line: unknown = JSON.parse(text);
      if (typeof line === 'object' && line !== null) return line;
    } catch {
      // Said below.
    }
    throw this.#fault(this.#number === 1 ? 'this is no backup of Merilo' : 'the line is damaged or cut off');
  }

  #begin({ kind, format, engine, migrations }: Partial<FirstLine>): void {
    if (kind !== KIND) throw this.#fault('this is no backup of Merilo');
    if (format === FORMAT && JSON.stringify(migrations) === JSON.stringify(this.migrations)) return;
    throw new DomainError(
      'CALL_INVALID',
      `the backup was made by Merilo ${engine}, whose tables differ from those of this version. Restore it with that ` +
        'version into a new database, and open that with this one.',
    );
  }

  async #takeTable({ table, columns }: TableLine): Promise<void> {
    await this.#write();
    const known = this.tables[Object.keys(this.#rows).length];
    if (table !== known?.table || JSON.stringify(columns) !== JSON.stringify(known.columns)) {
      throw this.#fault(`it says the table ${table} where ${known?.table ?? 'no other table'} is due`);
    }
    this.#table = known;
    this.#rows[table] = 0;
  }

  async #takeRow(row: RowLine): Promise<void> {
    if (this.#table === null || row.length !== this.#table.columns.length) throw this.#fault('it is no row of a table');
    this.#batch.push(row);
    this.#characters += row.reduce((sum, value) => sum + (value?.length ?? 0), 0);
    this.#rows[this.#table.table] = (this.#rows[this.#table.table] ?? 0) + 1;
    const isFull = this.#batch.length >= Math.floor(VALUES / row.length) || this.#characters >= CHARACTERS;
    if (isFull) await this.#write();
  }

  async #takeEnd(end: EndLine): Promise<void> {
    await this.#write();
    const next = this.tables[Object.keys(this.#rows).length];
    if (next) throw this.#fault(`it says the end where ${next.table} is due`);
    if (JSON.stringify(end.rows) !== JSON.stringify(this.#rows) || end.sha256 !== this.#hash.digest('hex')) {
      throw this.#fault('the backup was changed after it was made, or is damaged');
    }
    this.#isWhole = true;
  }

  async #write(): Promise<void> {
    const [rows, table] = [this.#batch, this.#table];
    this.#batch = [];
    this.#characters = 0;
    if (table === null || rows.length === 0) return;
    let at = 0;
    const places = rows.map((row) => `(${row.map(() => `$${(at += 1)}`).join(', ')})`);
    const into = `${quoted(table.table)} (${table.columns.map(quoted).join(', ')})`;
    try {
      await this.database.manager.query(`INSERT INTO ${into} VALUES ${places.join(', ')}`, rows.flat());
    } catch (error) {
      throw this.#fault(`a row of ${table.table} until here cannot be kept (${messageOf(error)})`);
    }
  }

  #fault(why: string): DomainError {
    return new DomainError(
      'DATA_INVALID',
      `line ${this.#number} of the backup: ${why}. Nothing was restored; take another copy of it, or another backup.`,
    );
  }
}
