// What the trail costs, to write and to check: node bench/audit.mjs [--help], after a build.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TrailService } from '../dist/src/audit/trail.service.js';
import { verifyTrail } from '../dist/src/audit/verify-trail.js';
import { openDatabase } from '../dist/src/database/open-database.js';
import { ENTITIES } from '../dist/src/entities.js';
import { MIGRATIONS } from '../dist/migrations/index.js';

const HELP = `Writes entries into the trail of a new database, each in a transaction of its own, then many in one, and
checks the whole chain: the embedded engine in a folder of its own, or the server that DATABASE_URL names, whose database
must be a new one (the trail cannot be taken out of it again).

  --alone N      transactions of one entry each (default 2000), and as many with nothing but a query, to compare
  --entries N    entries in the end (default 100000)`;

const { values } = parseArgs({
  options: {
    alone: { type: 'string', default: '2000' },
    entries: { type: 'string', default: '100000' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'merilo-bench-'));
const settings = { databaseUrl: process.env.DATABASE_URL || null, databaseDir: folder };
const database = await openDatabase({
  settings,
  entities: ENTITIES,
  migrations: MIGRATIONS,
  onNotice: () => undefined,
});
const trail = new TrailService(database);
const answer = { value: 'selected', justification: 'Article 12 has agencies share what they hold. '.repeat(10) };
const append = (number) =>
  trail.append({
    person: '00000000-0000-4000-8000-00000000000a',
    action: 'save',
    round: 'round-2026',
    jurisdiction: 'ALB',
    target: `S${number}`,
    before: { state: 'draft', answer },
    after: { state: 'draft', answer: { ...answer, value: 'all' } },
  });

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

try {
  const alone = Number(values.alone);
  const touch = () => database.manager.query('CREATE TABLE IF NOT EXISTS "bench" ("n" integer)');
  await touch();
  const change = () => database.manager.query('INSERT INTO "bench" VALUES (1)');
  const without = await timed(async () => {
    for (let n = 0; n < alone; n += 1) await database.transaction(change);
  });
  const one = await timed(async () => {
    for (let n = 0; n < alone; n += 1) {
      await database.transaction(async () => {
        await change();
        await append(n);
      });
    }
  });
  const rest = Number(values.entries) - alone;
  const many = await timed(async () => {
    for (let from = 0; from < rest; from += 1000) {
      await database.transaction(async () => {
        for (let n = from; n < Math.min(rest, from + 1000); n += 1) await append(n);
      });
    }
  });
  let checked;
  const check = await timed(async () => {
    checked = await verifyTrail(database, null, () => undefined);
  });
  console.log(`engine                                       ${database.engine}`);
  console.log(`a transaction of one insert                  ${(without / alone).toFixed(2)} ms`);
  console.log(`the same with an entry of the trail          ${(one / alone).toFixed(2)} ms`);
  console.log(`what the entry adds                          ${((one - without) / alone).toFixed(2)} ms`);
  console.log(`an entry among 1,000 of one transaction      ${(many / rest).toFixed(3)} ms`);
  console.log(`${checked.entries} entries checked, ${checked.fault ?? 'whole'}     ${(check / 1000).toFixed(2)} s`);
  console.log(`memory of the process                        ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
