import { type PGlite } from '@electric-sql/pglite';
import { randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import pg from 'pg';
import { type Database } from '../../src/database/database.js';
import { openEngine } from '../../src/database/embedded.js';
import { IMAGE, readImage } from '../../src/database/image.js';
import { openPostgresql } from '../../src/database/postgresql.js';
import { startEngine } from '../../src/database/start-engine.js';
import { ENTITIES } from '../../src/entities.js';
import { MIGRATIONS } from '../../migrations/index.js';

/** What lies in the program's database. */
export const SCHEMA = { entities: ENTITIES, migrations: MIGRATIONS };

/** The server that the suites run on; left out: the embedded engine. */
export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'] || null;

/**
 * An empty database of the suite's own, migrated: on the server of TEST_DATABASE_URL, else embedded and in memory.
 * Closing it takes it away.
 */
export async function testDatabase(): Promise<Database> {
  if (TEST_DATABASE_URL === null) return openEngine(await testEngine(), SCHEMA);
  const { url, drop } = await serverDatabase(TEST_DATABASE_URL);
  return closingDrops(await openPostgresql(url, SCHEMA, () => undefined), drop);
}

/** The database, which closing takes away. */
export function closingDrops(database: Database, drop: () => Promise<void>): Database {
  const close = database.close.bind(database);
  database.close = async () => {
    await close();
    await drop();
  };
  return database;
}

/** The embedded engine in memory. The built start image spares it two seconds. */
export async function testEngine(): Promise<PGlite> {
  const image = await readImage();
  if (image === null) return startEngine();
  const engine = await startEngine({ loadDataDir: new Blob([Uint8Array.from(image)]) });
  // An image from before the last change of a migration is a database all the same, with tables that are none of ours.
  if (isOlderThanMigrations()) {
    await engine.exec('DROP SCHEMA IF EXISTS merilo_jobs CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  }
  return engine;
}

function isOlderThanMigrations(): boolean {
  const folder = new URL('../../migrations/', import.meta.url);
  const made = statSync(IMAGE).mtimeMs;
  return readdirSync(folder).some((name) => statSync(new URL(name, folder)).mtimeMs > made);
}

/** A new database on a server, without tables or a copy of another, and how to drop it. */
export async function serverDatabase(
  server: string,
  template?: string,
): Promise<{ readonly name: string; readonly url: string; readonly drop: () => Promise<void> }> {
  const name = `merilo_test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
