import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { backup } from '../../src/database/backup.js';
import { type Database } from '../../src/database/database.js';
import { openEngine } from '../../src/database/embedded.js';
import { restore } from '../../src/database/restore.js';
import { SCHEMA, testDatabase, testEngine } from '../support/database.js';

const MADE = new Date('2026-11-20T10:00:00Z');

const EVERY_BYTE = Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte));

let first: Database;
let lines: readonly string[];
let copy: Database;
beforeAll(async () => {
  first = await openEngine(await testEngine(), SCHEMA);
  await fill(first);
  lines = await linesOf(first);
}, 60_000);
afterAll(() => first.close());
const makeCopy = async (): Promise<void> => {
  copy = await testDatabase();
};
const closeCopy = (): Promise<void> => copy.close();

/** Rows whose values are easily spoilt on the way. */
async function fill({ manager }: Database): Promise<void> {
  await manager.query(`SET TimeZone = 'Asia/Kathmandu'`);
  await manager.query(
    `INSERT INTO loads ("row", "at", "added", "closed", "engine") VALUES
      (2, '2026-11-23 08:10:00.123456+00', 3, 0, '0.1.0'),
      (10, '0001-01-01 00:00:00+00', 2147483647, -1, E'quoted "twice", \\\\ back\\nnext line')`,
  );
  await manager.query(
    `INSERT INTO jurisdictions ("knownFrom", "knownUntil", "file", "position", "code", "name", "aliases", "note") VALUES
      ('2026-11-23 08:10:00.000001+00', NULL, 'jurisdictions.yaml', 0, 'MKD', $1, $2, ''),
      ('2026-01-01 00:00:00+00', '2026-11-23 08:10:00.000001+00', 'jurisdictions.yaml', 0, 'MKD', $3, '{}', NULL)`,
    [
      '{"mk":"Северна Македонија",  "en":"North Macedonia","b":1.10,"a":1e400,"b":9007199254740993}',
      ['with, comma', 'with "quotes"', 'NULL', '', '😀'],
      '{"en": "FYROM"}',
    ],
  );
  await manager.query(
    `INSERT INTO subjects ("knownFrom", "file", "position", "code", "label")
      SELECT '2026-11-23 08:10:00+00', 'subjects.yaml', i, 'subject-' || i, '{"en":"A subject"}'
      FROM generate_series(0, 1233) i`,
  );
  await manager.query(
    `INSERT INTO instruments ("row", "knownFrom", "file", "position", "code", "jurisdiction", "title", "type", "draft",
      "binding", "subjects", "events", "confidence", "sources") VALUES
      (7, now(), 'instruments/ZZZ.yaml', 0, 'ZZZ-1', 'ZZZ', '{}', 'law', false, 'binding', '{}', '[]', 'seen', '[]')`,
  );
  await manager.query(
    `INSERT INTO evidence_files ("hash", "kind", "size", "bytes") VALUES ('sha256:b', 'pdf', 256, $1), ('sha256:a', 'png', 0, '')`,
    [EVERY_BYTE],
  );
  await manager.query(
    `INSERT INTO force_intervals ("instrumentRow", "provision", "position", "from", "until", "force", "basis") VALUES
      (7, 'b', 0, NULL, '0800-02-28', 'no', ''), (7, 'B', 0, '2019-02-28', NULL, 'yes', ''),
      (7, 'č', 0, NULL, NULL, 'unknown', ''), (7, '', 0, NULL, NULL, 'unknown', '')`,
  );
}

async function linesOf(database: Database): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of backup(database, MADE)) all.push(line);
  return all;
}

async function* stream(all: readonly string[]): AsyncGenerator<string> {
  yield* all;
}

/** The same backup with another last line, as if it had been made so. */
function sealed(all: readonly string[]): readonly string[] {
  const end = JSON.parse(all.at(-1) ?? '') as Record<string, unknown>;
  const sha256 = createHash('sha256').update(all.slice(0, -1).join('')).digest('hex');
  return [...all.slice(0, -1), `${JSON.stringify({ ...end, sha256 })}\n`];
}

const isEmpty = async (): Promise<boolean> =>
  (await copy.manager.query<unknown[]>('SELECT FROM loads UNION ALL SELECT FROM subjects')).length === 0;

describe('backup', () => {
  beforeEach(makeCopy, 60_000);
  afterEach(closeCopy);

  it('says what it is, and writes values as PostgreSQL holds them, in the order of their numbers', () => {
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      kind: 'merilo-backup',
      format: 1,
      engine: '0.1.0',
      made: '2026-11-20T10:00:00.000Z',
      migrations: SCHEMA.migrations.map(({ name }) => name),
    });
    const at = lines.findIndex((line) => line.startsWith('{"table":"loads"'));
    expect(lines.slice(at, at + 3).map((line) => JSON.parse(line))).toEqual([
      { table: 'loads', columns: ['row', 'at', 'added', 'closed', 'engine'] },
      ['2', '2026-11-23 08:10:00.123456+00', '3', '0', '0.1.0'],
      ['10', '0001-01-01 00:00:00+00', '2147483647', '-1', 'quoted "twice", \\ back\nnext line'],
    ]);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ rows: { loads: 2, jurisdictions: 2, subjects: 1234 } });
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    await restore(copy, stream(lines));
    const running = backup(copy, MADE);
    const all = [(await running.next()).value];
    const writing = copy.manager.query(`DELETE FROM subjects WHERE "position" > 3`);
    for await (const line of running) all.push(line);
    await writing;
    expect(all).toEqual(lines);
  });

  it('gives its connection back when its reader stops', async () => {
    for await (const line of backup(copy)) if (line !== '') break;
    expect(await isEmpty()).toBe(true);
  });
});

describe('restore', () => {
  beforeEach(makeCopy, 60_000);
  afterEach(closeCopy);

  it('gives a database that is backed up to the same bytes, on either engine and back', async () => {
    expect(await restore(copy, stream(lines))).toMatchObject({ loads: 2, subjects: 1234 });
    const again = await linesOf(copy);
    expect(again).toEqual(lines);
    const files = await copy.manager.query<{ bytes: Buffer }[]>('SELECT "bytes" FROM evidence_files ORDER BY "hash"');
    expect(files.map(({ bytes }) => Buffer.from(bytes))).toEqual([Buffer.alloc(0), EVERY_BYTE]);
    const back = await openEngine(await testEngine(), SCHEMA);
    await restore(back, stream(again)).then(async () => expect(await linesOf(back)).toEqual(lines));
    await back.close();
  }, 60_000);

  it('numbers new rows from after the old', async () => {
    await restore(copy, stream(lines));
    const [row] = await copy.manager.query<{ row: number }[]>(
      `INSERT INTO loads ("at", "added", "closed", "engine") VALUES (now(), 0, 0, '') RETURNING "row"`,
    );
    expect(row?.row).toBe(11);
  });

  it('takes lines with or without their line feed', async () => {
    await restore(copy, stream(lines.map((line) => line.trimEnd())));
    expect(await linesOf(copy)).toEqual(lines);
  });

  it('refuses a database that is not empty', async () => {
    await restore(copy, stream(lines));
    await expect(restore(copy, stream(lines))).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringContaining('not empty: it has loads'),
    });
  });
});

describe('restore of what is no whole backup of this database', () => {
  beforeAll(makeCopy, 60_000);
  afterAll(closeCopy);

  it.each<{ mistake: string; spoil: (all: string[]) => readonly string[]; code?: string; says: string }>([
    { mistake: 'an empty file', spoil: () => [], says: 'cut off after line 0' },
    { mistake: 'no end', spoil: (all) => all.slice(0, -1), says: 'its last line is missing' },
    {
      mistake: 'half a line at the end',
      spoil: (all) => [...all.slice(0, 20), all[20]!.slice(0, 9)],
      says: 'line 21 of',
    },
    { mistake: 'a row left out', spoil: (all) => all.toSpliced(40, 1), says: 'changed after it was made' },
    {
      mistake: 'a value changed',
      spoil: (all) => all.map((l) => l.replace('MKD', 'ALB')),
      says: 'changed after it was',
    },
    { mistake: 'something after the end', spoil: (all) => [...all, '[]'], says: 'more after the end' },
    { mistake: 'another kind of file', spoil: () => ['{"a":1}'], says: 'line 1 of the backup: this is no backup' },
    { mistake: 'no JSON', spoil: () => ['PGDMP'], says: 'line 1 of the backup: this is no backup' },
    {
      mistake: 'another state of the tables',
      spoil: (all) => sealed([all[0]!.replace(/"migrations":\[/, '"migrations":["Later1",'), ...all.slice(1)]),
      code: 'CALL_INVALID',
      says: 'made by Merilo 0.1.0, whose tables differ',
    },
    {
      mistake: 'other columns',
      spoil: (all) => sealed(all.map((line) => line.replace('"engine"]', '"motor"]'))),
      says: 'it says the table loads where loads is due',
    },
    {
      mistake: 'a value that the column cannot hold',
      spoil: (all) => sealed(all.map((line) => line.replace('"2147483647"', '"2147483648"'))),
      says: 'cannot be kept',
    },
    { mistake: 'a row of other length', spoil: (all) => sealed(all.toSpliced(2, 1, '["1"]\n')), says: 'it is no row' },
  ])('refuses $mistake, and leaves nothing', async ({ spoil, code = 'DATA_INVALID', says }) => {
    await expect(restore(copy, stream(spoil([...lines])))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says),
    });
    expect(await isEmpty()).toBe(true);
  });
});
