import { createHash } from 'node:crypto';
import { type QueryRunner } from 'typeorm';
import { ENGINE_VERSION } from '../common/version.js';
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
import { migrationsIn } from './migrate.js';

/** Rows asked for at once: as many as are held in memory; of files, one. */
const BATCH = 500;

/**
 * A database as lines of text, each with its line feed: all tables as they were at one moment, whatever is written
 * meanwhile. The same data give the same lines on every engine, but for the time in the first. The embedded database
 * serves nobody else until the last line is taken.
 */
export async function* backup(database: Database, made: Date = new Date()): AsyncGenerator<string, void> {
  const { dataSource } = database.manager;
  const hash = createHash('sha256');
  const line = (content: FirstLine | TableLine | RowLine): string => {
    const text = lineOf(content);
    hash.update(text);
    return text;
  };
  const rows: Record<string, number> = {};
  const migrations = await migrationsIn(dataSource);
  const runner = dataSource.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    for (const setting of PLAIN_TEXT) await runner.query(setting);
    // The moment is that of the first question, not of the transaction's beginning.
    await runner.query('SELECT');
    yield line({ kind: KIND, format: FORMAT, engine: ENGINE_VERSION, made: made.toISOString(), migrations });
    for (const table of tablesIn(dataSource)) {
      yield line({ table: table.table, columns: table.columns });
      let count = 0;
      for await (const row of rowsOf(runner, table)) {
        yield line(row);
        count += 1;
      }
      rows[table.table] = count;
    }
    yield lineOf({ rows, sha256: hash.digest('hex') });
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

function lineOf(content: FirstLine | TableLine | RowLine | EndLine): string {
  return `${JSON.stringify(content)}\n`;
}

async function* rowsOf(runner: QueryRunner, asked: BackedUpTable): AsyncGenerator<RowLine> {
  const { table, columns, order, holdsFiles } = asked;
  const most = holdsFiles ? 1 : BATCH;
  const texts = columns.map((column) => `${quoted(column)}::text AS ${quoted(column)}`).join(', ');
  await runner.query(
    `DECLARE rows_of NO SCROLL CURSOR FOR SELECT ${texts} FROM ${quoted(table)} t ORDER BY ${order.join(', ')}`,
  );
  for (;;) {
    const batch = (await runner.query(`FETCH ${most} FROM rows_of`)) as Record<string, string | null>[];
    for (const row of batch) yield columns.map((column) => row[column] ?? null);
    if (batch.length < most) break;
  }
  await runner.query('CLOSE rows_of');
}
