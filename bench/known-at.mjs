// What a scoreboard costs as it was known at an instant: node bench/known-at.mjs [--help], after a build.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { assessmentServices } from '../dist/src/assessment-services.js';
import { openPostgresql } from '../dist/src/database/postgresql.js';
import { ENTITIES } from '../dist/src/entities.js';
import { loadFolder } from '../dist/src/loading/load-folder.js';
import { MIGRATIONS } from '../dist/migrations/index.js';

const HELP = `Makes a database of its own on the server that DATABASE_URL names, loads assessments/ into it, adds an
assessment of 40 places and 25 criteria whose every answer has many versions, and asks for its scoreboard as known at
instants spread over all of them. Each is between two other loads, so that nothing is kept of it: answers, framework,
groups, acts and all else are read anew. The database is dropped at the end.

  --versions N     versions of each answer (default 100: 100,000 rows)
  --instants N     how many instants (default 15), after three to warm up
  --limits         exit 1 when the median is 200 ms or more, or the index is not in use`;

const { values } = parseArgs({
  options: {
    versions: { type: 'string', default: '100' },
    instants: { type: 'string', default: '15' },
    limits: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const server = process.env.DATABASE_URL;
if (!server) {
  console.error('Name a PostgreSQL server with DATABASE_URL.');
  process.exit(2);
}

const [PLACES, CRITERIA, VERSIONS] = [40, 25, Number(values.versions)];
const ID = 'bench-known-at';
const HOUR = 3_600_000;

const places = Array.from({ length: PLACES }, (_, at) => `Z${String(at + 1).padStart(2, '0')}`);
const criteria = Array.from({ length: CRITERIA }, (_, at) => `C${at + 1}`);
const sources = [{ title: 'Invented for the bench' }];

const root = {
  code: 'bench',
  title: { en: 'Bench' },
  aggregate: { method: 'arithmetic' },
  missing: { method: 'reweight', atLeast: 2 / 3 },
  children: criteria.map((code) => ({
    code,
    title: { en: `Criterion ${code}` },
    question: { en: 'What share?' },
    why: { en: 'It is a bench.' },
    sources,
    facets: ['practice'],
    scale: { type: 'number', range: [0, 100], unit: 'per cent' },
    normalise: { method: 'goalposts', min: 0, max: 100 },
  })),
};

/** Writes a row of each, then every version of every answer: each load follows all answers with others. */
async function fill(database, start) {
  const { manager } = database;
  const from = new Date(start).toISOString();
  const columns = '"knownFrom", "file", "position"';
  for (const [at, code] of places.entries()) {
    await manager.query(`INSERT INTO "jurisdictions" (${columns}, "code", "name") VALUES ($1, 'bench', $2, $3, $4)`, [
      from,
      1000 + at,
      code,
      JSON.stringify({ en: code }),
    ]);
  }
  await manager.query(
    `INSERT INTO "frameworks" (${columns}, "id", "version", "title", "description", "licence", "sources", "root")
     VALUES ($1, 'bench', 0, 'bench', 1, $2, $2, 'CC0-1.0', $3, $4)`,
    [from, JSON.stringify({ en: 'Bench' }), JSON.stringify(sources), JSON.stringify(root)],
  );
  await manager.query(
    `INSERT INTO "assessments" (${columns}, "id", "title", "framework", "asOf", "subjects", "submittedToGovernments",
       "publisher", "sources", "licence")
     VALUES ($1, 'bench', 0, $2, $3, 'bench@1', '2026', $4, false, 'OECD', $5, 'CC0-1.0')`,
    [from, ID, JSON.stringify({ en: 'Bench' }), places, JSON.stringify(sources)],
  );
  await manager.query(
    `INSERT INTO "loads" ("at", "added", "closed", "engine")
     SELECT $1::timestamptz + n * interval '1 hour', 1000, 1000, 'bench' FROM generate_series(0, $2 - 1) n`,
    [from, VERSIONS],
  );
  await manager.query(
    `INSERT INTO "answers" ("knownFrom", "knownUntil", "file", "position", "assessment", "jurisdiction", "criterion",
       "value", "justification", "evidence")
     SELECT $1::timestamptz + n * interval '1 hour',
       CASE WHEN n < $2 - 1 THEN $1::timestamptz + (n + 1) * interval '1 hour' END,
       'bench/answers/' || p || '.yaml', 0, $3, p, c, to_json(((n * 7 + substr(p, 2)::int * 13) % 101)), repeat('Because it is so. ', 15),
       '[{"source":{"title":"Invented for the bench","date":"2026","href":"https://example.org/act"},"confidence":"seen"}]'::json
     FROM generate_series(0, $2 - 1) n, unnest($4::text[]) p, unnest($5::text[]) c`,
    [from, VERSIONS, ID, places, criteria],
  );
  await manager.query('ANALYZE');
}

const name = `merilo_bench_${randomBytes(6).toString('hex')}`;
async function onServer(sql) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

await onServer(`CREATE DATABASE ${name}`);
const url = new URL(server);
url.pathname = `/${name}`;
const database = await openPostgresql(url.href, { entities: ENTITIES, migrations: MIGRATIONS }, () => undefined);
try {
  await loadFolder(database, 'assessments');
  // As if all of it had been loaded long ago: every instant must be past.
  const start = Date.now() - (VERSIONS + 2) * HOUR;
  for (const { tableName } of database.manager.dataSource.entityMetadatas) {
    const [{ has }] = await database.manager.query(
      `SELECT count(*) > 0 AS has FROM information_schema.columns WHERE table_name = $1 AND column_name = 'knownFrom'`,
      [tableName],
    );
    if (has) await database.manager.query(`UPDATE "${tableName}" SET "knownFrom" = $1`, [new Date(start - HOUR)]);
  }
  await database.manager.query(`UPDATE "loads" SET "at" = $1`, [new Date(start - HOUR)]);
  await fill(database, start);
  const { scoreboards } = assessmentServices(database);
  const instants = Number(values.instants) + 3;
  const times = [];
  for (let n = 0; n < instants; n += 1) {
    const load = Math.floor(((n + 0.5) * (VERSIONS - 1)) / instants);
    const knownAt = new Date(start + load * HOUR + HOUR / 2).toISOString();
    const begun = performance.now();
    const { board } = await scoreboards.of(ID, { knownAt });
    times.push(performance.now() - begun);
    // By hand: (7 n + 13) mod 101 per cent, of the first place.
    const expected = ((load * 7 + 13) % 101) / 100;
    const row = board.scores.find(({ jurisdiction, element }) => jurisdiction === places[0] && element === criteria[0]);
    if (row?.score !== expected) throw new Error(`${knownAt}: ${row?.score}, not ${expected}`);
  }
  const cold = times.slice(3).sort((a, b) => a - b);
  const median = cold[Math.floor(cold.length / 2)];
  const [{ count }] = await database.manager.query(
    'SELECT count(*)::int AS count FROM "answers" WHERE "assessment" = $1',
    [ID],
  );
  const instant = new Date(start + (VERSIONS / 2) * HOUR).toISOString();
  const plan = await database.manager.query(
    `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) SELECT * FROM "answers" WHERE "assessment" = $1
       AND tstzrange("knownFrom", "knownUntil") @> CAST($2 AS timestamptz)`,
    [ID, instant],
  );
  const lines = plan.map((row) => row['QUERY PLAN']);
  console.log(
    `${count} versions of answers; a scoreboard of ${PLACES} × ${CRITERIA} as known at an instant, nothing kept of it:`,
  );
  console.log(
    `median ${median.toFixed(0)} ms, least ${cold[0].toFixed(0)}, most ${cold.at(-1).toFixed(0)}, of ${cold.length}`,
  );
  console.log(lines.join('\n'));
  const isByIndex = lines.some((line) => line.includes('answers_known'));
  if (values.limits && (median >= 200 || !isByIndex)) process.exitCode = 1;
} finally {
  await database.close();
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}
