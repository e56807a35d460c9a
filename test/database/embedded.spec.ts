import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database } from '../../src/database/database.js';
import { makeDatabaseFolder } from '../../src/database/database-folder.js';
import { openDatabase } from '../../src/database/open-database.js';
import { type ChildProgram, childProgram } from '../support/child-program.js';
import { SCHEMA } from '../support/database.js';

let folder: string;
let notices: string[];
let opened: Database[];
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'merilo-embedded-')), 'data');
  notices = [];
  opened = [];
});
afterEach(async () => {
  for (const database of opened) await database.close();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function open(): Promise<Database> {
  const settings = { databaseUrl: null, databaseDir: folder };
  const database = await openDatabase({ settings, ...SCHEMA, onNotice: (notice) => void notices.push(notice) });
  opened.push(database);
  return database;
}

const insert = (row: number): string =>
  `INSERT INTO loads ("row", "at", "added", "closed", "engine") VALUES (${row}, now(), 0, 0, '')`;
const count = async ({ manager }: Database): Promise<number> =>
  (await manager.query<unknown[]>('SELECT FROM loads')).length;

describe('the embedded database', () => {
  it('is made where there is none, keeps what is written, and leaves nothing open', async () => {
    const first = await open();
    expect(first.engine).toBe('embedded');
    await first.manager.query(insert(1));
    await first.close();
    expect(readdirSync(folder)).toEqual(['db']);
    expect(statSync(join(folder, 'db')).mode & 0o077).toBe(process.platform === 'win32' ? 0o066 : 0);
    expect(await count(await open())).toBe(1);
  }, 60_000);

  it('says once that power cuts are not safe, and what is', async () => {
    await open();
    expect(notices.filter((notice) => /power cut.*DATABASE_URL/.test(notice))).toHaveLength(1);
  }, 60_000);

  it('refuses a second one on the folder, naming the address of the first', async () => {
    const first = await open();
    first.describe('http://127.0.0.1:3999');
    await expect(open()).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringMatching(/in use by another Merilo .*, at http:\/\/127\.0\.0\.1:3999\)/),
    });
    await first.manager.query(insert(1));
  }, 60_000);

  it('is refused when a later version made it, and can be opened by that one then', async () => {
    const first = await open();
    await first.manager.query(`INSERT INTO "migrations" ("timestamp", "name") VALUES (9999999999999, 'Later')`);
    await first.close();
    await expect(open()).rejects.toMatchObject({ code: 'CALL_INVALID', message: expect.stringContaining('Later') });
    expect(readdirSync(folder)).toEqual(['db']);
  }, 60_000);
});

describe('the folder of the embedded database', () => {
  it.each([
    { version: '17\n', says: /holds a database of PostgreSQL 17, .* reads PostgreSQL 18.*backup/ },
    { version: null, says: /holds no database/ },
  ])('with PG_VERSION $version is refused with words, and not touched', async ({ version, says }) => {
    mkdirSync(join(folder, 'db'), { recursive: true });
    if (version !== null) writeFileSync(join(folder, 'db', 'PG_VERSION'), version);
    await expect(open()).rejects.toMatchObject({ code: 'CALL_INVALID', message: expect.stringMatching(says) });
    expect(readdirSync(folder)).toEqual(['db']);
  });

  it('that is a file is refused with words', async () => {
    writeFileSync(folder, '');
    await expect(open()).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringMatching(/cannot write to the folder .*MERILO_DATABASE_DIR/),
    });
  });

  it('loses what a killed start left unfinished', async () => {
    mkdirSync(join(folder, 'db.new-0', 'base'), { recursive: true });
    await open();
    expect(readdirSync(folder).sort()).toEqual(['db', 'lock']);
  }, 60_000);

  it('is made without a start image too, and says so', async () => {
    mkdirSync(folder);
    const made = await makeDatabaseFolder(
      folder,
      (notice) => void notices.push(notice),
      () => Promise.resolve(null),
    );
    expect(readFileSync(join(made, 'PG_VERSION'), 'utf8')).toBe('18\n');
    expect(notices).toEqual([expect.stringContaining('npm run build')]);
    await open();
  }, 60_000);

  it('is not made from a start image that is cut off', async () => {
    mkdirSync(folder);
    const image = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1]);
    await expect(
      makeDatabaseFolder(
        folder,
        () => undefined,
        () => Promise.resolve(image),
      ),
    ).rejects.toMatchObject({ code: 'CALL_INVALID', message: expect.stringContaining('npm run build') });
    expect(readdirSync(folder)).not.toContain('db');
  });
});

describe('a process with the embedded database', () => {
  /** Opens the database and writes two rows at a time until it is killed; closes it first, or meanwhile, when told to. */
  const WRITER = `
    import { openDatabase } from '../../src/database/open-database.js';
    import { MIGRATIONS } from '../../migrations/index.js';
    const [databaseDir, mode] = process.argv.slice(2);
    const settings = { databaseUrl: null, databaseDir };
    const onNotice = (notice) => console.log(notice);
    const database = await openDatabase({ settings, entities: [], migrations: MIGRATIONS, onNotice });
    console.log('open');
    const insert = 'INSERT INTO loads ("at", "added", "closed", "engine") VALUES (now(), 0, 0, $1)';
    const text = ['x'.repeat(20000)];
    if (mode === 'close early') {
      const slow = 'SELECT count(*) FROM generate_series(1, 300000) WHERE $1 = 1';
      void database.transaction(async () => {
        for (;;) await database.manager.query(slow, [1]);
      });
      await new Promise((done) => setTimeout(done, 30));
      await database.close();
      setTimeout(() => process.exit(0), 500);
      await new Promise(() => undefined);
    }
    while (mode !== 'close') {
      await database.transaction(async () => {
        await database.manager.query(insert, text);
        await database.manager.query(insert, text);
      });
      console.log('kept');
    }
    await database.close();
  `;
  let program: ChildProgram;
  beforeAll(() => {
    program = childProgram(WRITER);
  });
  afterAll(() => program.remove());

  it('ends by itself once it has closed it', async () => {
    expect(await program.start(folder, 'close').ends()).toBe(0);
  }, 60_000);

  it('ends in order when it closes it in the middle of a transaction', async () => {
    const writer = program.start(folder, 'close early');
    expect([await writer.ends(), writer.said()]).toEqual([0, expect.not.stringContaining('rror')]);
  }, 60_000);

  it('ends at once, and says why, when it finds its lock gone', async () => {
    const writer = program.start(folder);
    await writer.says('kept');
    rmSync(join(folder, 'lock'));
    expect(await writer.ends()).toBe(3);
    expect(writer.said()).toMatch(/the lock of .* is gone.*The program ends/);
  }, 60_000);

  it('can be killed while the database is made: it is there whole, or not at all', async () => {
    for (let round = 0; round < 6; round += 1) {
      const writer = program.start(folder);
      const start = Date.now();
      // Killed at moments that lie over the whole of it, counted from when it has the lock.
      while (!isThere(folder) && Date.now() - start < 10_000) await pause(2);
      await pause(round * 100 + Math.random() * 100);
      writer.process.kill('SIGKILL');
      await writer.ends();
      if (readdirSync(folder).includes('db')) {
        const database = await open();
        expect((await count(database)) % 2).toBe(0);
        await database.close();
      }
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('can be killed while it writes: every transaction is there whole, or not at all', async () => {
    let least = 0;
    for (let round = 0; round < 5; round += 1) {
      const writer = program.start(folder);
      await writer.says('kept');
      await pause(Math.random() * 400);
      writer.process.kill('SIGKILL');
      await writer.ends();
      least += 2 * (writer.said().split('kept').length - 1);
      const database = await open();
      const kept = await count(database);
      expect(kept % 2).toBe(0);
      // What it was told is kept; the last transaction of each round may have been kept before it could say so.
      expect(kept).toBeGreaterThanOrEqual(least);
      expect(kept).toBeLessThanOrEqual(least + 2);
      least = kept;
      await database.close();
    }
  }, 60_000);
});

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
