import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkChain, type Checked, GENESIS } from '../../src/audit/chain.js';
import { readTrail } from '../../src/audit/read-trail.js';
import { type TrailEntry } from '../../src/audit/trail-entry.js';
import { TrailService } from '../../src/audit/trail.service.js';
import { type Database } from '../../src/database/database.js';
import { testDatabase } from '../support/database.js';

const PERSON = '3f0c9a52-8f0e-4d55-9a0e-0d5d7a6f1b11';

let database: Database;
let trail: TrailService;
beforeAll(async () => {
  database = await testDatabase();
  trail = new TrailService(database);
}, 60_000);
afterAll(() => database.close());

const entry = (of: Partial<TrailEntry> = {}): TrailEntry => ({
  person: PERSON,
  action: 'saveAnswer',
  round: 'r-2026',
  jurisdiction: 'ALB',
  target: 'S1',
  before: null,
  after: { value: 'all' },
  ...of,
});
const check = (): Promise<Checked> => readTrail(database, (entries, head) => checkChain(entries, head));
const all = <T>(sql: string): Promise<T[]> => database.manager.query<T[]>(sql);

describe('the trail', () => {
  it('is whole before anything is written', async () => {
    expect(await check()).toEqual({ entries: 0, fault: null });
  });

  it('numbers the entries of transactions from 1, in the order of the calls', async () => {
    await database.transaction(async () => {
      await trail.append(entry({ target: 'first' }));
      await trail.append(entry({ target: 'second', before: { value: 'none' } }));
    });
    await database.transaction(() => trail.append(entry({ target: 'third', person: null, after: null })));
    expect(await all(`SELECT "number"::int, "target", "person" FROM "audit_entries" ORDER BY 1`)).toEqual([
      { number: 1, target: 'first', person: PERSON },
      { number: 2, target: 'second', person: PERSON },
      { number: 3, target: 'third', person: null },
    ]);
    const [{ previous }] = (await all<{ previous: string }>(
      `SELECT "previous" FROM "audit_entries" WHERE "number" = 1`,
    )) as [{ previous: string }];
    expect(previous).toBe(GENESIS);
    expect(await check()).toEqual({ entries: 3, fault: null });
  });

  it('refuses an entry outside of a transaction', async () => {
    await expect(trail.append(entry())).rejects.toThrow(/transaction/);
  });

  it('leaves nothing, and no gap, of a transaction that fails', async () => {
    const failing = database.transaction(async () => {
      await trail.append(entry());
      throw new Error('in the end not');
    });
    await expect(failing).rejects.toThrow('in the end not');
    await database.transaction(() => trail.append(entry()));
    expect(await check()).toEqual({ entries: 4, fault: null });
  });

  it('hashes what is read back, whatever the values', async () => {
    const hard = {
      z: [0.1 + 0.2, 1e21, -0, 5e-324, 9007199254740991],
      a: 'Северна Македонија 😀 \u0000 \ud800 "quoted" \\ {,} NULL',
      '': { '\u20ac': 1, '\r': 2, '1': 3, ö: 4 },
      when: new Date('2026-11-23T20:00:00.123Z'),
      gone: undefined,
    };
    await database.transaction(() => trail.append(entry({ before: hard, after: 'a text', target: '{"x",NULL}' })));
    const [row] = await all<{ text: string; target: string }>(
      `SELECT "before"::text AS "text", "target" FROM "audit_entries" ORDER BY "number" DESC LIMIT 1`,
    );
    // RFC 8785: keys by UTF-16 code units ("" before "\r"... "a" before "when" before "z"), numbers as ECMAScript.
    expect(row?.text).toBe(
      '{"":{"\\r":2,"1":3,"ö":4,"€":1},"a":"Северна Македонија 😀 \\u0000 \\ud800 \\"quoted\\" \\\\ {,} NULL",' +
        '"when":"2026-11-23T20:00:00.123Z","z":[0.30000000000000004,1e+21,0,5e-324,9007199254740991]}',
    );
    expect(row?.target).toBe('{"x",NULL}');
    expect((await check()).fault).toBeNull();
  });

  it('has times that never go back, in whole milliseconds of the database', async () => {
    await database.transaction(() => trail.append(entry()));
    const [row] = await all<{ isNow: boolean; isMilliseconds: boolean; back: number }>(
      `SELECT max("at") BETWEEN now() - interval '1 minute' AND clock_timestamp() AS "isNow",
        bool_and("at" = date_trunc('milliseconds', "at")) AS "isMilliseconds",
        (SELECT count(*)::int FROM "audit_entries" a JOIN "audit_entries" b ON b."number" = a."number" + 1
          WHERE b."at" < a."at") AS "back" FROM "audit_entries"`,
    );
    expect(row).toEqual({ isNow: true, isMilliseconds: true, back: 0 });
  });

  it.each([
    `UPDATE "audit_entries" SET "target" = 'other'`,
    `UPDATE "audit_entries" SET "target" = 'other' WHERE false`,
    `DELETE FROM "audit_entries" WHERE "number" = 2`,
    'TRUNCATE "audit_entries"',
    'TRUNCATE "audit_head", "audit_entries"',
    'DELETE FROM "audit_head"',
    'TRUNCATE "audit_head"',
    `UPDATE "audit_head" SET "number" = 2`,
    `UPDATE "audit_head" SET "hash" = ''`,
  ])('refuses %s', async (sql) => {
    await expect(database.manager.query(sql)).rejects.toThrow(/append-only/);
    expect((await check()).fault).toBeNull();
  });

  it('takes no name for a person', async () => {
    await expect(database.transaction(() => trail.append(entry({ person: 'Ana Anić' })))).rejects.toThrow(/uuid/);
  });

  it.each<{ readonly after: unknown; readonly because: string }>([
    { after: { secret: 'x' }, because: 'a member is called a secret' },
    { after: { person: { details: [{ Email: 'a@example.org' }] } }, because: 'a member tells who somebody is' },
    { after: { justification: 'see merilo_3f0c9a52_Zm9vYmFyYmF6cXV4Zm9vYmFy' }, because: 'a text holds an API key' },
    {
      after: ['Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl'],
      because: 'a text holds a token',
    },
  ])('refuses an entry where $because', async ({ after }) => {
    const [before] = await all<{ count: string }>('SELECT count(*) FROM "audit_entries"');
    await expect(database.transaction(() => trail.append(entry({ after })))).rejects.toThrow(/trail|key or a token/);
    expect((await all('SELECT count(*) FROM "audit_entries"'))[0]).toEqual(before);
  });
});
