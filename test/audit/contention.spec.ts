import { describe, expect, it } from '@jest/globals';
import { backup } from '../../src/database/backup.js';
import { type Database } from '../../src/database/database.js';
import { openEngine } from '../../src/database/embedded.js';
import { openPostgresql } from '../../src/database/postgresql.js';
import { restore } from '../../src/database/restore.js';
import { TrailService } from '../../src/audit/trail.service.js';
import { verifyTrail } from '../../src/audit/verify-trail.js';
import { SCHEMA, serverDatabase, TEST_DATABASE_URL, testDatabase, testEngine } from '../support/database.js';

const check = (database: Database) => verifyTrail(database, null, () => undefined);

async function appendTo(database: Database, target: string, before: unknown = null): Promise<void> {
  const trail = new TrailService(database);
  await database.transaction(() =>
    trail.append({ person: null, action: 'a', round: 'r', jurisdiction: null, target, before, after: null }),
  );
}

const onServer = TEST_DATABASE_URL === null ? it.skip : it;

describe('the trail, where many write', () => {
  onServer(
    'has 500 entries of 50 clients, each once, and is whole',
    async () => {
      const { url, drop } = await serverDatabase(String(TEST_DATABASE_URL));
      // Ten connections each; the first to write begin the trail at once.
      const first = await openPostgresql(url, SCHEMA, () => undefined);
      const databases = [first];
      while (databases.length < 5) databases.push(await openPostgresql(url, SCHEMA, () => undefined));
      try {
        await Promise.all(
          Array.from({ length: 50 }, async (_, client) => {
            for (let n = 0; n < 10; n += 1) await appendTo(databases[client % 5]!, `${client}-${n}`);
          }),
        );
        expect(await check(first)).toMatchObject({ entries: 500, fault: null });
        const [row] = await first.manager.query<{ count: number }[]>(
          'SELECT count(DISTINCT "target")::int AS "count" FROM "audit_entries"',
        );
        expect(row?.count).toBe(500);
      } finally {
        for (const database of databases) await database.close();
        await drop();
      }
    },
    60_000,
  );

  onServer('does not wait for ever where one writes before it locks a thing, and another after', async () => {
    const database = await testDatabase();
    const trail = new TrailService(database);
    const entry = { person: null, action: 'a', round: 'r', jurisdiction: null, before: null, after: null };
    const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
    const lock = (): Promise<unknown> => database.manager.query('SELECT pg_advisory_xact_lock(1)');
    try {
      const first = database.transaction(async () => {
        await trail.append({ ...entry, target: 'first' });
        await wait();
        await lock();
      });
      const second = database.transaction(async () => {
        await lock();
        await wait();
        await trail.append({ ...entry, target: 'second' });
      });
      await Promise.all([first, second]);
      expect(await check(database)).toMatchObject({ entries: 2, fault: null });
    } finally {
      await database.close();
    }
  });
});

describe('a backup of a database with a trail', () => {
  it('gives a trail that is whole, goes on, and cannot be changed', async () => {
    const database = await openEngine(await testEngine(), SCHEMA);
    const copy = await testDatabase();
    try {
      await appendTo(database, 'čćž "quoted"', { b: [1e21, 0.1], a: '\u0000 \\' });
      await appendTo(database, 'second');
      await database.manager.query(
        `INSERT INTO "idempotency_keys" VALUES ('p', 'k', '', 'o', 'd', true, '{"b":1,"a":1.0}', now())`,
      );
      await restore(copy, backup(database));
      const before = await check(database);
      expect(await check(copy)).toEqual(before);
      expect(before).toMatchObject({ entries: 2, fault: null });
      expect(await copy.manager.query('SELECT "result"::text FROM "idempotency_keys"')).toEqual([
        { result: '{"b":1,"a":1.0}' },
      ]);
      await appendTo(copy, 'third');
      expect(await check(copy)).toMatchObject({ entries: 3, fault: null });
      await expect(copy.manager.query('DELETE FROM "audit_entries"')).rejects.toThrow(/append-only/);
    } finally {
      await copy.close();
      await database.close();
    }
  }, 60_000);
});
