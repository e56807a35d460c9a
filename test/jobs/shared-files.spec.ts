import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Database } from '../../src/database/database.js';
import { SharedFiles } from '../../src/jobs/shared-files.service.js';
import { testDatabase } from '../support/database.js';

let database: Database;
let files: SharedFiles;
beforeAll(async () => {
  database = await testDatabase();
  files = new SharedFiles(database);
}, 60_000);
afterAll(() => database.close());
beforeEach(() => database.manager.query('DELETE FROM "kept_files"'));

const bytes = (text: string): Promise<Uint8Array> => Promise.resolve(Buffer.from(text));
const never = (): Promise<Uint8Array> => Promise.reject(new Error('made although it was there'));
const kept = async (): Promise<readonly string[]> =>
  (await database.manager.query<{ key: string }[]>('SELECT "key" FROM "kept_files" ORDER BY 1')).map(({ key }) => key);

/** The embedded database serves one process, which has no one to share with. */
const alone = (): boolean => database.engine === 'embedded';

describe('files that processes share', () => {
  it('are made once, where there are several processes', async () => {
    expect(Buffer.from(await files.get('a', () => bytes('one'))).toString()).toBe('one');
    const again = files.get('a', alone() ? () => bytes('one') : never);
    expect(Buffer.from(await again).toString()).toBe('one');
    expect([...(await files.known(['a', 'b']))]).toEqual(alone() ? [] : ['a']);
    expect(await kept()).toEqual(alone() ? [] : ['a']);
  });

  it('are made anew where they are damaged', async () => {
    await files.get('a', () => bytes('one'));
    await database.manager.query(`UPDATE "kept_files" SET "bytes" = 'two'`);
    expect(Buffer.from(await files.get('a', () => bytes('new'))).toString()).toBe('new');
  });

  it('are not kept when they could not be made', async () => {
    await expect(files.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept()).toEqual([]);
  });

  it('go when they take too much, those first that were asked for least recently', async () => {
    const small = new SharedFiles(database);
    small.mostBytes = 250;
    for (const key of ['a', 'b']) await small.get(key, () => bytes(key.repeat(100)));
    await database.manager.query(`UPDATE "kept_files" SET "usedAt" = now() - interval '1 hour'`);
    await small.get('a', () => bytes('a'.repeat(100)));
    await small.get('c', () => bytes('c'.repeat(100)));
    expect(await kept()).toEqual(alone() ? [] : ['a', 'c']);
  });
});
