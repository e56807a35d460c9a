import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { GENESIS, hashOf } from '../../src/audit/chain.js';
import { readTrail } from '../../src/audit/read-trail.js';
import { TrailService } from '../../src/audit/trail.service.js';
import { verifyTrail } from '../../src/audit/verify-trail.js';
import { type Database } from '../../src/database/database.js';
import { testDatabase } from '../support/database.js';

/** The server's own user may do this; who has less cannot get past the triggers. */
const WITHOUT_TRIGGERS = `SET LOCAL session_replication_role = 'replica'`;

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const trail = new TrailService(database);
  for (let number = 1; number <= 6; number += 1) {
    await database.transaction(async () => {
      await trail.append({
        person: '00000000-0000-4000-8000-00000000000a',
        action: 'saveAnswer',
        round: 'r',
        jurisdiction: 'ALB',
        target: `S${number}`,
        before: null,
        after: { value: number },
      });
    });
    await database.manager.query('SELECT pg_sleep(0.002)');
  }
  await database.manager.query('CREATE TABLE "kept" AS SELECT * FROM "audit_entries"');
  await database.manager.query('CREATE TABLE "kept_head" AS SELECT * FROM "audit_head"');
}, 60_000);
afterAll(() => database.close());

/** Does what the triggers forbid, as somebody would who has the server. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await database.transaction(async () => {
    await database.manager.query(WITHOUT_TRIGGERS);
    for (const sql of statements) await database.manager.query(sql);
  });
}

afterEach(() =>
  tamper(
    'DELETE FROM "audit_entries"',
    'INSERT INTO "audit_entries" SELECT * FROM "kept"',
    'DELETE FROM "audit_head"',
    'INSERT INTO "audit_head" SELECT * FROM "kept_head"',
  ),
);

const check = (head: string | null = null) => verifyTrail(database, head, () => undefined);
const update = (set: string, where: string): string => `UPDATE "audit_entries" SET ${set} WHERE ${where}`;

/** An entry rewritten together with the hash that it would then have. */
async function rehashed(number: number, target: string): Promise<string> {
  const all = await readTrail(database, async (entries) => {
    const list = [];
    for await (const entry of entries) list.push(entry);
    return list;
  });
  const entry = { ...all.find((one) => one.number === number)!, target };
  return update(`"target" = '${target}', "hash" = '${hashOf(entry)}'`, `"number" = ${number}`);
}

const copyOf = (number: number, as: number): string =>
  `INSERT INTO "audit_entries" SELECT ${as}, "at", "person", "action", "round", "jurisdiction", "target", "before",
    "after", "previous", "hash" FROM "kept" WHERE "number" = ${number}`;

describe('a trail that nobody touched', () => {
  it('is whole, and has every head that it ever had', async () => {
    const whole = await check();
    expect(whole).toMatchObject({ entries: 6, fault: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const earlier = await database.manager.query<{ hash: string }[]>('SELECT "hash" FROM "kept"');
    for (const { hash } of earlier) expect((await check(hash)).fault).toBeNull();
    expect((await check(GENESIS)).fault).toBeNull();
    expect((await check('f'.repeat(64))).fault).toMatch(/^no entry has the hash f{64}/);
  });
});

describe('a trail that somebody changed', () => {
  it.each<{ readonly what: string; readonly sql: readonly string[]; readonly whole: number; readonly fault: RegExp }>([
    {
      what: 'a value',
      sql: [update(`"after" = '{"value":9}'`, '"number" = 3')],
      whole: 2,
      fault: /^entry 3 was changed/,
    },
    {
      what: 'the way a value is written',
      sql: [update(`"after" = '{"value": 3}'`, '"number" = 3')],
      whole: 2,
      fault: /^entry 3 was changed/,
    },
    { what: 'a person', sql: [update('"person" = NULL', '"number" = 1')], whole: 0, fault: /^entry 1 was changed/ },
    {
      what: 'a time',
      sql: [update(`"at" = "at" + interval '1 millisecond'`, '"number" = 5')],
      whole: 4,
      fault: /^entry 5 was changed/,
    },
    {
      what: 'a time into the era before ours',
      sql: [update(`"at" = "at" - interval '4051 years'`, '"number" = 5')],
      whole: 4,
      fault: /^entry 5 was changed/,
    },
    {
      what: 'by taking one from the middle',
      sql: ['DELETE FROM "audit_entries" WHERE "number" = 4'],
      whole: 3,
      fault: /^entry 4 is missing: 3 is followed by 5/,
    },
    {
      what: 'by taking one from the middle and closing the gap',
      sql: [
        'DELETE FROM "audit_entries" WHERE "number" = 4',
        update('"number" = 4', '"number" = 5'),
        update('"number" = 5', '"number" = 6'),
      ],
      whole: 3,
      fault: /^entry 4 was changed/,
    },
    {
      what: 'by taking the first',
      sql: ['DELETE FROM "audit_entries" WHERE "number" = 1'],
      whole: 0,
      fault: /^entry 1 is missing: the start is followed by 2/,
    },
    {
      what: 'by taking the last',
      sql: ['DELETE FROM "audit_entries" WHERE "number" = 6'],
      whole: 5,
      fault: /^entry 6 is missing: the head names entry 6 as the last/,
    },
    {
      what: 'by taking the last three',
      sql: ['DELETE FROM "audit_entries" WHERE "number" > 3'],
      whole: 3,
      fault: /^entries 4 to 6 are missing/,
    },
    {
      what: 'by taking all',
      sql: ['DELETE FROM "audit_entries"'],
      whole: 0,
      fault: /^entries 1 to 6 are missing/,
    },
    {
      what: 'by putting one in at the end',
      sql: [copyOf(6, 7)],
      whole: 6,
      fault: /^entry 7 was changed/,
    },
    {
      what: 'by exchanging two',
      sql: [
        update('"number" = 99', '"number" = 2'),
        update('"number" = 2', '"number" = 3'),
        update('"number" = 3', '"number" = 99'),
      ],
      whole: 1,
      fault: /^entry 2 was changed/,
    },
    { what: 'by taking the head', sql: ['DELETE FROM "audit_head"'], whole: 6, fault: /^the head is missing/ },
    {
      what: 'at its end, with the head put back to fit',
      sql: [
        'DELETE FROM "audit_entries" WHERE "number" = 6',
        `UPDATE "audit_head" SET "number" = 5, "hash" = (SELECT "hash" FROM "kept" WHERE "number" = 6)`,
      ],
      whole: 5,
      fault: /^entry 5 is not the one that the head names/,
    },
  ])('is found: $what', async ({ sql, whole, fault }) => {
    await tamper(...sql);
    expect(await check()).toMatchObject({ entries: whole, fault: expect.stringMatching(fault) });
  });

  it('is found where an entry is rewritten with its own hash: the next does not follow', async () => {
    await tamper(await rehashed(3, 'other'));
    expect(await check()).toMatchObject({
      entries: 3,
      fault: expect.stringMatching(/^entry 4 does not follow entry 3/),
    });
  });

  it('is found where the last entry is rewritten with its own hash: the head names another', async () => {
    await tamper(await rehashed(6, 'other'));
    expect((await check()).fault).toMatch(/^entry 6 is not the one that the head names/);
  });

  it('is found where one is put in at the end with its right hash: the head names the one before', async () => {
    const [last] = await database.manager.query<{ hash: string }[]>('SELECT "hash" FROM "kept" WHERE "number" = 6');
    await tamper(copyOf(6, 7), update(`"previous" = '${last?.hash}'`, '"number" = 7'));
    await tamper(await rehashed(7, 'put in'));
    expect((await check()).fault).toMatch(/^entry 7 was put in: the head names entry 6 as the last/);
  });

  it('is found by a head that was noted, where all was taken away, the head too', async () => {
    const { head } = await check();
    await tamper('DELETE FROM "audit_entries"', 'DELETE FROM "audit_head"');
    expect(await check()).toMatchObject({ entries: 0, fault: null });
    expect((await check(head)).fault).toMatch(/^no entry has the hash/);
  });
});
