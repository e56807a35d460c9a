import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChildProgram, childProgram } from '../support/child-program.js';
import { serverDatabase, TEST_DATABASE_URL } from '../support/database.js';

/**
 * Works on a round until it is killed: four at once, each on an item of their own, and tells of every change after it
 * was made. At its start it tells what there is: every version of every item, and whether the trail is whole.
 */
const PROGRAM = `
import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/database/open-database.js';
import { TrailService } from '../../src/audit/trail.service.js';
import { verifyTrail } from '../../src/audit/verify-trail.js';
import { ItemsService } from '../../src/rounds/items.service.js';
import { SCHEMA } from './database.js';

const [folder, url, run] = process.argv.slice(2);
const settings = { databaseUrl: url === '' ? null : url, databaseDir: folder };
const database = await openDatabase({ settings, ...SCHEMA, onNotice: () => undefined });
const items = new ItemsService(database, new TrailService(database));
const PERSON = '00000000-0000-4000-8000-000000000001';
const places = ['A', 'B', 'C', 'D'].map((criterion) => ({ round: 'r', jurisdiction: 'ALB', criterion }));
if ((await items.of('r')).length === 0) await items.open(places, PERSON);

const rows = await database.manager.query('SELECT "criterion", "version", "answer", "knownUntil" IS NULL AS "current" FROM "round_items" ORDER BY "row"');
const entries = await database.manager.query('SELECT "target", "after"::json AS "after" FROM "audit_entries" ORDER BY "number"');
const trail = await verifyTrail(database, null, () => undefined);
writeSync(1, 'THERE ' + JSON.stringify({ rows, entries, trail }) + '\\n');
if (run === 'look') { await database.close(); process.exit(0); }

const caller = { person: PERSON, grants: [] };
await Promise.all(places.map(async (place, worker) => {
  for (let number = 0; ; number += 1) {
    const text = run + '.' + worker + '.' + number;
    const { version } = await items.change({ ...place, step: 'save', caller, version: null }, () => ({ answer: { justification: text } }));
    writeSync(1, 'DONE ' + place.criterion + ' ' + version + ' ' + text + '\\n');
  }
}));
`;

interface There {
  readonly rows: readonly {
    readonly criterion: string;
    readonly version: number;
    readonly answer: { readonly justification: string } | null;
    readonly current: boolean;
  }[];
  readonly entries: readonly { readonly target: string; readonly after: { readonly version: number } }[];
  readonly trail: Readonly<Record<string, unknown>>;
}

const KILLS = 10;

let program: ChildProgram;
let folder: string;
beforeAll(() => {
  program = childProgram(PROGRAM);
  folder = join(mkdtempSync(join(tmpdir(), 'merilo-killed-')), 'data');
});
afterAll(async () => {
  await program.remove();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

function thereIn(text: string): There {
  return JSON.parse(/^THERE (.*)$/m.exec(text)?.[1] ?? 'null') as There;
}

/** What was said to be done, by item and version. A last line that was cut off was not said. */
function doneIn(
  text: string,
): readonly { readonly criterion: string; readonly version: number; readonly text: string }[] {
  return [...text.matchAll(/^DONE (\w) (\d+) (\S+)\n/gm)].map(([, criterion = '', version, said = '']) => ({
    criterion,
    version: Number(version),
    text: said,
  }));
}

/** All of it: what was said to be done is there, nothing is there twice or by half, and the trail tells the same. */
function expectWhole({ rows, entries, trail }: There, done: ReadonlyMap<string, string>): void {
  for (const [key, text] of done) {
    const [criterion, version] = key.split(' ');
    const row = rows.find((each) => each.criterion === criterion && each.version === Number(version));
    expect(`${key} ${row?.answer?.justification}`).toBe(`${key} ${text}`);
  }
  for (const criterion of ['A', 'B', 'C', 'D']) {
    const own = rows.filter((each) => each.criterion === criterion);
    expect(own.map(({ version }) => version)).toEqual(own.map((_, index) => index + 1));
    expect(own.map(({ current }) => current)).toEqual(own.map((_, index) => index === own.length - 1));
    // The opening of the items is no step; each version after the first has its entry.
    const told = entries.filter(({ target }) => target === criterion).map(({ after }) => after.version);
    expect(told).toEqual(own.slice(1).map(({ version }) => version));
  }
  expect(trail).toMatchObject({ fault: null, entries: entries.length });
}

describe('a process that is killed while four work on a round', () => {
  it(`leaves what it said was done, nothing by half, and a whole trail, ${KILLS} times`, async () => {
    const server = TEST_DATABASE_URL === null ? null : await serverDatabase(TEST_DATABASE_URL);
    try {
      const done = new Map<string, string>();
      for (let run = 0; run < KILLS; run += 1) {
        const child = program.start(folder, server?.url ?? '', String(run));
        await child.says('DONE D');
        // After another number of milliseconds each time, so in another place of the work.
        await new Promise((resolve) => setTimeout(resolve, 7 + 13 * run));
        child.process.kill('SIGKILL');
        expect(await child.ends()).toBe('SIGKILL');
        expectWhole(thereIn(child.said()), done);
        for (const { criterion, version, text } of doneIn(child.said())) done.set(`${criterion} ${version}`, text);
      }
      const last = program.start(folder, server?.url ?? '', 'look');
      expect(await last.ends()).toBe(0);
      const there = thereIn(last.said());
      expectWhole(there, done);
      expect(done.size).toBeGreaterThanOrEqual(4 * KILLS);
      // Of each worker, at most the one change that was under way when it was killed is there unsaid.
      expect(there.rows.length - 4 - done.size).toBeLessThanOrEqual(4 * KILLS);
    } finally {
      await server?.drop();
    }
  }, 120_000);
});
