import pg from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from '../common/domain-error.js';
import { connectionFault, isConnectionFault, type Place, versionFault } from './connection-fault.js';
import { Database } from './database.js';
import { messageOf } from './error-code.js';
import { migrate } from './migrate.js';
import { type Schema } from './schema.js';
import { sourceOptions } from './source-options.js';

/** All in milliseconds. */
const CONNECT_WITHIN = 10_000;
const STATEMENT_WITHIN = 30_000;
const LOCK_WITHIN = 10_000;
const IDLE_IN_TRANSACTION = 60_000;
const MIGRATED_WITHIN = 60_000;

/** The key of the lock that one process holds while it migrates: "merilo" in ASCII, as a number. */
const MIGRATION_LOCK = '0x6d6572696c6f';

/**
 * Opens a database on a server, PostgreSQL 14 or later, and migrates it; of several processes that do so at once, one
 * after another. A fault of the server or of the address is CALL_INVALID, and names neither user nor password but
 * where it must.
 */
export async function openPostgresql(
  url: string,
  schema: Schema,
  onNotice: (notice: string) => void,
): Promise<Database> {
  const place = placeOf(url);
  const dataSource = serverSource(url, schema, (error) =>
    onNotice(`a connection to ${place.host}, port ${place.port} was lost (${error.message}); it is made again.`),
  );
  try {
    await dataSource.initialize();
    await checkVersion(dataSource);
    await migrateAlone(dataSource);
  } catch (error) {
    if (!dataSource.isInitialized) throw connectionFault(error, place);
    await dataSource.destroy();
    throw isConnectionFault(error) ? connectionFault(error, place) : error;
  }
  return new Database('postgresql', dataSource);
}

function placeOf(url: string): Place {
  try {
    const { host, port, database, user } = new pg.Client({ connectionString: url });
    return { host, port, database: database ?? '', user: user ?? '' };
  } catch (error) {
    const why = messageOf(error);
    throw new DomainError('CALL_INVALID', `DATABASE_URL cannot be used: ${why}. Mend it.`);
  }
}

function serverSource(url: string, schema: Schema, onPoolError: (error: Error) => void): DataSource {
  return new DataSource({
    ...sourceOptions(schema),
    poolErrorHandler: onPoolError,
    // What the address itself says (sslmode, application_name …) comes before what stands here.
    extra: {
      connectionString: url,
      application_name: 'merilo',
      max: 10,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: CONNECT_WITHIN,
      statement_timeout: STATEMENT_WITHIN,
      lock_timeout: LOCK_WITHIN,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION,
      keepAlive: true,
    },
  });
}

async function checkVersion(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ number: string; version: string }[]>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  );
  const fault = versionFault(Number(row?.number), row?.version ?? 'of an unknown version');
  if (fault) throw fault;
}

/** Migrates while no other process does. Another that takes more than a minute is reported, not waited for. */
async function migrateAlone(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner();
  try {
    await takeLock(runner);
    await migrate(dataSource);
    await runner.query(`SELECT pg_advisory_unlock(${Number(MIGRATION_LOCK)})`);
  } finally {
    await runner.release();
  }
}

async function takeLock(runner: QueryRunner): Promise<void> {
  for (const until = Date.now() + MIGRATED_WITHIN; ; await wait(100)) {
    const [row] = (await runner.query(`SELECT pg_try_advisory_lock(${Number(MIGRATION_LOCK)}) AS taken`)) as {
      taken: boolean;
    }[];
    if (row?.taken) return;
    if (Date.now() < until) continue;
    throw new DomainError(
      'CALL_INVALID',
      'another process has been migrating the database for a minute. Wait until it is done, or end it, and start again.',
    );
  }
}
