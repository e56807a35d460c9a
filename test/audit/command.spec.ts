import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TrailService } from '../../src/audit/trail.service.js';
import { type Database } from '../../src/database/database.js';
import { openEmbedded } from '../../src/database/embedded.js';
import { openPostgresql } from '../../src/database/postgresql.js';
import { SCHEMA, serverDatabase, TEST_DATABASE_URL } from '../support/database.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

let home: string;
let drop = (): Promise<void> => Promise.resolve();
const environment = { ...process.env };
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'merilo-audit-'));
  delete process.env['DATABASE_URL'];
  delete process.env['MERILO_DATABASE_DIR'];
  if (TEST_DATABASE_URL === null) return;
  const made = await serverDatabase(TEST_DATABASE_URL);
  ({ drop } = made);
  process.env['DATABASE_URL'] = made.url;
});
afterAll(async () => {
  await drop();
  rmSync(home, { recursive: true, force: true });
  process.env = environment;
});

const verify = (...args: string[]): Promise<Outcome> => runMerilo(['audit', 'verify', ...args], home);

async function on(work: (database: Database) => Promise<unknown>): Promise<void> {
  const url = process.env['DATABASE_URL'];
  const database = url
    ? await openPostgresql(url, SCHEMA, () => undefined)
    : await openEmbedded(join(home, '.merilo'), SCHEMA, { onNotice: () => undefined });
  await work(database).finally(() => database.close());
}

const append = (count: number) => (database: Database) =>
  database.transaction(async () => {
    const trail = new TrailService(database);
    const entry = { person: null, action: 'openRound', round: 'r', jurisdiction: null, before: null, after: null };
    for (let target = 1; target <= count; target += 1) await trail.append({ ...entry, target: String(target) });
  });

describe('merilo audit verify', () => {
  it('refuses an embedded database that is not there, and a head that is none', async () => {
    if (TEST_DATABASE_URL === null) {
      expect(await verify()).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/no database in/) });
    }
    expect(await verify('--head', 'abc')).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/no head/) });
  });

  it('ends with the number of entries where the chain is whole, and prints the head before', async () => {
    await on(() => Promise.resolve());
    expect(await verify()).toEqual({ exitCode: 0, stdout: '0 entries, chain whole\n', stderr: '' });
    await on(append(2500));
    const { stdout, ...rest } = await verify();
    expect(rest).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^head [0-9a-f]{64}\n2500 entries, chain whole\n$/);
    const [head = ''] = /[0-9a-f]{64}/.exec(stdout) ?? [];
    await on(append(1));
    expect(await verify('--head', head)).toMatchObject({ exitCode: 0 });
    expect(await verify('--head', 'a'.repeat(64))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/no entry has the hash a{64}/),
    });
  });

  it('exits 1 and names the first break where somebody changed the table', async () => {
    await on((database) =>
      database.transaction(async () => {
        await database.manager.query('ALTER TABLE "audit_entries" DISABLE TRIGGER ALL');
        await database.manager.query(`UPDATE "audit_entries" SET "target" = 'x' WHERE "number" IN (1500, 2400)`);
        await database.manager.query('ALTER TABLE "audit_entries" ENABLE TRIGGER ALL');
      }),
    );
    expect(await verify()).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^merilo: the trail is broken after 1499 whole entries: entry 1500 was changed: [^\n]+\n$/,
      ),
    });
  });
});
