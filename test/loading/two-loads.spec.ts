import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database } from '../../src/database/database.js';
import { openPostgresql } from '../../src/database/postgresql.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { LOAD_LOCK } from '../../src/loading/load-lock.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { SCHEMA, serverDatabase, TEST_DATABASE_URL } from '../support/database.js';

const onServer = TEST_DATABASE_URL === null ? describe.skip : describe;

onServer('two processes that load into one server at once', () => {
  let databases: readonly Database[];
  let data: DataCopy;
  let drop: () => Promise<void>;
  let url: string;
  beforeAll(async () => {
    data = copyData('test/cases/valid/base');
    const made = await serverDatabase(TEST_DATABASE_URL ?? '');
    ({ url, drop } = made);
    const open = (): Promise<Database> => openPostgresql(made.url, SCHEMA, () => undefined);
    databases = [await open(), await open()];
  }, 60_000);
  afterAll(async () => {
    for (const database of databases) await database.close();
    await drop();
    data.remove();
  });

  const loadTwice = async (): Promise<readonly number[]> => {
    const summaries = await Promise.all(databases.map((database) => loadFolder(database, data.dir)));
    return summaries.map(({ added }) => added).sort((a, b) => a - b);
  };

  it('load once', async () => {
    expect(await loadTwice()).toEqual([0, 27]);
    data.replace('subjects.yaml', 'en: Once-only', 'en: Once');
    expect(await loadTwice()).toEqual([0, 1]);
    expect(await databases[0]?.manager.query('SELECT "added", "closed" FROM "loads" ORDER BY "row"')).toEqual([
      { added: 27, closed: 0 },
      { added: 1, closed: 1 },
    ]);
  });

  it('tell the second when the first takes too long', async () => {
    const impatient = await openPostgresql(`${url}?lock_timeout=200`, SCHEMA, () => undefined);
    data.replace('subjects.yaml', 'en: Once', 'en: Only once');
    await databases[0]?.transaction(async () => {
      await databases[0]?.manager.query('SELECT pg_advisory_xact_lock($1)', [LOAD_LOCK]);
      await expect(loadFolder(impatient, data.dir)).rejects.toMatchObject({
        code: 'CALL_INVALID',
        message: expect.stringContaining('another process is loading'),
      });
    });
    await impatient.close();
  });
});
