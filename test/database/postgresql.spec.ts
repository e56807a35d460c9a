import { afterEach, describe, expect, it } from '@jest/globals';
import { type Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { SCHEMA, serverDatabase, TEST_DATABASE_URL } from '../support/database.js';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function open(databaseUrl: string): Promise<Database> {
  const settings = { databaseUrl, databaseDir: 'not used' };
  const database = await openDatabase({ settings, ...SCHEMA, onNotice: () => undefined });
  undo.push(() => database.close());
  return database;
}

describe('an address that nothing answers at', () => {
  it.each([
    { url: 'postgres://writer:s3cret@127.0.0.1:1/merilo', says: /"merilo" on 127\.0\.0\.1, port 1: nothing listens/ },
    { url: 'postgres://writer:s3cret@localhost:1/merilo', says: /on localhost, port 1: nothing listens/ },
    { url: 'postgres://writer:s3cret@nowhere.invalid/merilo', says: /nowhere\.invalid, port 5432: / },
    { url: 'postgres://writer:s3cret@127.0.0.1/m?sslmode=verify-full&sslrootcert=/none', says: /cannot be used: / },
  ])(
    '$url: is refused with words, without the password',
    async ({ url, says }) => {
      const refused = open(url);
      await expect(refused).rejects.toMatchObject({ code: 'CALL_INVALID', message: expect.stringMatching(says) });
      await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('s3cret') });
    },
    60_000,
  );
});

/** The rest needs a server. */
const onServer = TEST_DATABASE_URL === null ? describe.skip : describe;

onServer('a PostgreSQL server', () => {
  const newDatabase = async (): Promise<URL> => {
    const { url, drop } = await serverDatabase(TEST_DATABASE_URL ?? '');
    undo.push(drop);
    return new URL(url);
  };

  it('is migrated once by several that start at the same moment', async () => {
    const { href } = await newDatabase();
    const all = await Promise.all(Array.from({ length: 4 }, () => open(href)));
    const rows = await all[0]!.manager.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    expect(rows.map(({ name }) => name)).toEqual(SCHEMA.migrations.map(({ name }) => name));
    expect(all[3]!.engine).toBe('postgresql');
  }, 60_000);

  it('knows the program by its name, and bounds a statement and the wait for a lock', async () => {
    const { manager } = await open((await newDatabase()).href);
    const [row] = await manager.query<object[]>(
      `SELECT current_setting('application_name') AS name, current_setting('statement_timeout') AS statement,
        current_setting('lock_timeout') AS lock`,
    );
    expect(row).toEqual({ name: 'merilo', statement: '30s', lock: '10s' });
  }, 60_000);

  it('without the database is told so', async () => {
    const url = await newDatabase();
    url.pathname = '/merilo_none';
    await expect(open(url.href)).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringContaining('createdb merilo_none'),
    });
  }, 60_000);

  it('where the user may make no tables is told so', async () => {
    const url = await newDatabase();
    const { manager } = await open(url.href);
    for (const table of await tables(manager)) await manager.query(`DROP TABLE "${table}" CASCADE`);
    await manager.query('REVOKE ALL ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO PUBLIC');
    await manager.query(`DROP ROLE IF EXISTS merilo_reader; CREATE ROLE merilo_reader LOGIN PASSWORD 'merilo_reader'`);
    undo.push(async () => void (await manager.query('DROP ROLE merilo_reader')));
    url.username = url.password = 'merilo_reader';
    await expect(open(url.href)).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringMatching(/merilo_reader may not do that there/),
    });
  }, 60_000);

  it('that drops a connection is reached again', async () => {
    const url = await newDatabase();
    const notices: string[] = [];
    const settings = { databaseUrl: url.href, databaseDir: 'not used' };
    const database = await openDatabase({ settings, ...SCHEMA, onNotice: (notice) => void notices.push(notice) });
    undo.push(() => database.close());
    const killer = await open(url.href);
    // The pool may hold more connections than one: each that is lost is told, and only then is it surely out of the pool.
    const lost = await killer.manager.query<unknown[]>(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    expect(lost.length).toBeGreaterThan(0);
    for (let tries = 0; notices.length < lost.length && tries < 500; tries += 1) {
      await new Promise((done) => setTimeout(done, 10));
    }
    expect(await database.manager.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(notices.join()).toContain('was lost');
  }, 60_000);
});

async function tables(manager: Database['manager']): Promise<readonly string[]> {
  const rows = await manager.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  return rows.map(({ name }) => name);
}
