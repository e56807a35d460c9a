import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database } from '../../src/database/database.js';
import { openEngine } from '../../src/database/embedded.js';
import { openPostgresql } from '../../src/database/postgresql.js';
import { startEngine } from '../../src/database/start-engine.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { closingDrops, SCHEMA, serverDatabase, TEST_DATABASE_URL, testDatabase, testEngine } from './database.js';

/** Of this run of the suites: its workers have one parent. `forget-loaded.mjs` takes away what bears it. */
const RUN = String(process.ppid);

/** The package's data are loaded once in a run; every later suite has a copy of that database. */
export async function loadedDatabase(data = 'assessments'): Promise<Database> {
  if (data === 'assessments') return TEST_DATABASE_URL === null ? embeddedCopy() : serverCopy(TEST_DATABASE_URL);
  const database = await testDatabase();
  await loadFolder(database, data);
  return database;
}

async function embeddedCopy(): Promise<Database> {
  const image = join(tmpdir(), `merilo-loaded-${RUN}.tar`);
  if (existsSync(image)) {
    return openEngine(await startEngine({ loadDataDir: new Blob([Uint8Array.from(readFileSync(image))]) }), SCHEMA);
  }
  const engine = await testEngine();
  const database = await openEngine(engine, SCHEMA);
  await loadFolder(database, 'assessments');
  await engine.exec('CHECKPOINT');
  const packed = await engine.dumpDataDir('none');
  const part = `${image}.${process.pid}`;
  writeFileSync(part, Buffer.from(await packed.arrayBuffer()));
  renameSync(part, image);
  return database;
}

async function serverCopy(server: string): Promise<Database> {
  const template = `merilo_loaded_${RUN}`;
  await makeTemplate(server, template);
  const { url, drop } = await serverDatabase(server, template);
  return closingDrops(await openPostgresql(url, SCHEMA, () => undefined), drop);
}

/** Makes the loaded database, unless another suite has: one at a time. */
async function makeTemplate(server: string, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1795)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount) return;
    const { url, name } = await serverDatabase(server);
    const database = await openPostgresql(url, SCHEMA, () => undefined);
    await loadFolder(database, 'assessments');
    await database.close();
    await client.query(`ALTER DATABASE ${name} RENAME TO ${template}`);
  } finally {
    await client.end();
  }
}
