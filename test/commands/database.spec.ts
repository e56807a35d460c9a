import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../../src/files/data-files.js';
import { openEmbedded } from '../../src/database/embedded.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { SCHEMA, serverDatabase, TEST_DATABASE_URL } from '../support/database.js';
import { runMerilo } from '../support/run-merilo.js';

jest.setTimeout(60_000);

let data: DataCopy;
let environment: NodeJS.ProcessEnv;
beforeEach(() => {
  data = copyData('test/cases/valid/base');
  environment = { ...process.env };
  delete process.env['DATABASE_URL'];
  delete process.env['MERILO_DATABASE_DIR'];
});
afterEach(() => {
  data.remove();
  process.env = environment;
});

const merilo = (...args: string[]): ReturnType<typeof runMerilo> => runMerilo(args, data.home);
const at = (...path: string[]): string => join(data.home, ...path);

function texts(dir: string): Readonly<Record<string, string>> {
  return Object.fromEntries(dataFiles(dir).map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

describe('merilo load', () => {
  it('says what has changed, and export --database gives the same files back', async () => {
    expect(await merilo('load', '--dry-run')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(
        /^new: coverage\/SRB\.yaml\n[^]*Not loaded: 14 of 14 files changed; 27 records would be written, 0 would be closed\.\n$/,
      ),
    });
    expect(await merilo('load')).toEqual({
      exitCode: 0,
      stdout: 'Loaded: 14 of 14 files changed; 27 records written, 0 closed.\n',
      stderr: '',
    });
    data.replace('subjects.yaml', 'en: Once-only', 'en: Once');
    expect(await merilo('load', 'assessments/instruments')).toMatchObject({
      stdout: 'Nothing has changed in 2 files.\n',
    });
    expect(await merilo('load')).toMatchObject({
      stdout: 'Loaded: 1 of 14 files changed; 1 record written, 1 closed.\n',
    });
    expect(await merilo('export', '--database', '-o', 'out')).toEqual({
      exitCode: 0,
      stdout: 'out: 14 files\n',
      stderr: '',
    });
    expect(texts(at('out'))).toEqual(texts(data.dir));
    expect(await merilo('export', '--database', '-o', 'out')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('out is not empty'),
    });
  });

  it('exits 1 with all problems when the data are wrong', async () => {
    data.replace('subjects.yaml', 'broader: open-data', 'broader: opendata');
    expect(await merilo('load')).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/^merilo: nothing was loaded[^]*\nassessments\/subjects\.yaml:7: /),
    });
  });

  it('exits 2 when the call is wrong', async () => {
    expect(await merilo('load', 'nowhere.yaml')).toMatchObject({ exitCode: 2 });
    process.env['DATABASE_URL'] = 'mysql://localhost/x';
    expect(await merilo('load')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('DATABASE_URL'),
    });
  });

  it('is refused while another process holds the folder', async () => {
    const held = await openEmbedded(at('.merilo'), SCHEMA, { onNotice: () => undefined });
    try {
      expect(await merilo('load')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringMatching(/in use by another Merilo.*DATABASE_URL/),
      });
    } finally {
      await held.close();
    }
  });
});

describe('merilo export', () => {
  it.each([
    [['export'], 'name an assessment'],
    [['export', 'sample-2020'], 'name a format'],
    [['export', '--database'], 'name a folder with -o'],
    [['export', '--database', '--format', 'csv', '-o', 'out'], 'leave out --format'],
    [['export', 'sample-2020', '--database', '-o', 'out'], 'leave out the assessment sample-2020'],
    [['export', '--database', '-o', 'out'], 'there is no database'],
    [['backup'], 'there is no database'],
  ])('refuses %j', async (args, words) => {
    expect(await merilo(...args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) });
  });
});

describe('merilo backup and restore', () => {
  /** Loads twice, so that there is history, and backs up. */
  async function backedUp(file: string): Promise<void> {
    await merilo('load');
    data.replace('subjects.yaml', 'en: Once-only', 'en: Once');
    await merilo('load');
    expect(await merilo('backup', '-o', file)).toEqual({ exitCode: 0, stdout: `${file}\n`, stderr: '' });
  }

  it('move a database to another folder, packed or not', async () => {
    await backedUp('all.gz');
    expect([...readFileSync(at('all.gz')).subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    const { stdout } = await merilo('backup');
    writeFileSync(at('plain.txt'), Buffer.from(stdout, 'utf8'));
    for (const file of ['all.gz', 'plain.txt']) {
      process.env['MERILO_DATABASE_DIR'] = `moved-${file}`;
      expect(await merilo('restore', file)).toMatchObject({
        exitCode: 0,
        stdout: expect.stringMatching(/^Restored: \d+ rows in \d+ tables\.\n$/),
      });
      expect(await merilo('load')).toMatchObject({ stdout: 'Nothing has changed in 14 files.\n' });
      expect(await merilo('export', '--database', '-o', `out-${file}`)).toMatchObject({ exitCode: 0 });
      expect(texts(at(`out-${file}`))).toEqual(texts(data.dir));
      expect(await merilo('restore', file)).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('not empty'),
      });
    }
  });

  it('refuse a backup that is cut off, and a file that is none', async () => {
    await backedUp('all.gz');
    const whole = readFileSync(at('all.gz'));
    writeFileSync(at('cut.gz'), whole.subarray(0, whole.length - 200));
    writeFileSync(at('none.txt'), 'no backup\n');
    process.env['MERILO_DATABASE_DIR'] = 'other';
    expect(await merilo('restore', 'cut.gz')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('cut.gz is damaged or cut off'),
    });
    expect(await merilo('restore', 'none.txt')).toMatchObject({ exitCode: 1 });
    expect(await merilo('restore', 'nowhere.txt')).toMatchObject({ exitCode: 2 });
    expect(await merilo('restore', 'all.gz')).toMatchObject({ exitCode: 0 });
  });

  it('leave the file that was there when a backup cannot be written', async () => {
    await merilo('load');
    expect(await merilo('backup', '-o', 'no/where.gz')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('cannot write no/where.gz'),
    });
    expect(statSync(at('no'), { throwIfNoEntry: false })).toBeUndefined();
  });

  (TEST_DATABASE_URL === null ? it.skip : it)('move the embedded database to a server, and back', async () => {
    await backedUp('all.gz');
    const { url, drop } = await serverDatabase(TEST_DATABASE_URL ?? '');
    try {
      process.env['DATABASE_URL'] = url;
      expect(await merilo('restore', 'all.gz')).toMatchObject({ exitCode: 0 });
      expect(await merilo('load')).toMatchObject({ stdout: 'Nothing has changed in 14 files.\n' });
      data.replace('subjects.yaml', 'en: Once', 'en: Only once');
      expect(await merilo('load')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 record') });
      expect(await merilo('export', '--database', '-o', 'out')).toMatchObject({ exitCode: 0 });
      expect(texts(at('out'))).toEqual(texts(data.dir));
      expect(await merilo('backup', '-o', 'server.gz')).toMatchObject({ exitCode: 0 });
    } finally {
      await drop();
    }
    delete process.env['DATABASE_URL'];
    rmSync(at('.merilo'), { recursive: true });
    expect(await merilo('restore', 'server.gz')).toMatchObject({ exitCode: 0 });
    expect(await merilo('export', '--database', '-o', 'again')).toMatchObject({ exitCode: 0 });
    expect(texts(at('again'))).toEqual(texts(data.dir));
  });
});
