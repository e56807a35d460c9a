// What a search of a large register costs, as of a date: node bench/register.mjs [--help], after a build.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from 'js-yaml';
import { DataVersion } from '../dist/src/database/data-version.js';
import { KnownAt } from '../dist/src/database/known-at.js';
import { openDatabase } from '../dist/src/database/open-database.js';
import { ENTITIES } from '../dist/src/entities.js';
import { CoverageService } from '../dist/src/instruments/coverage/coverage.service.js';
import { ForceIntervalEntity } from '../dist/src/instruments/force-interval.entity.js';
import { InstrumentEntity } from '../dist/src/instruments/instrument.entity.js';
import { InstrumentsService } from '../dist/src/instruments/instruments.service.js';
import { ListedInstrumentsService } from '../dist/src/instruments/listed-instruments.service.js';
import { ProvisionEntity } from '../dist/src/instruments/provision.entity.js';
import { SearchService } from '../dist/src/instruments/search/search.service.js';
import { SubjectEntity } from '../dist/src/instruments/subject.entity.js';
import { SubjectsService } from '../dist/src/instruments/subjects.service.js';
import { JurisdictionEntity } from '../dist/src/jurisdictions/jurisdiction.entity.js';
import { JurisdictionsService } from '../dist/src/jurisdictions/jurisdictions.service.js';
import { forceRows } from '../dist/src/loading/force-rows.js';
import { insertRows } from '../dist/src/loading/insert-rows.js';
import { writeSearch } from '../dist/src/loading/write-search.js';
import { MIGRATIONS } from '../dist/migrations/index.js';

const HELP = `Fills a new database with made-up acts, of the words of assessments/instruments and of words that mean
nothing, and searches it, each time on another date: the embedded engine in a folder of its own, or the server that
DATABASE_URL names, whose database must be empty and is left as it is then.

  --acts N         how many acts (default 10000), each with ten provisions
  --rounds N       how often each search is made, after one to warm up (default 5)
  --explain TEXT   prints what the database plans for a search, and ends
  --limits         exit 1 when the median is 50 ms or more on a server, 150 ms or more embedded`;

const { values } = parseArgs({
  options: {
    acts: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    explain: { type: 'string' },
    limits: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const PLACES = 40;
const PROVISIONS = 10;
const SEARCHES = [
  'закон о електронској управи',
  'zakon o elektronskoj upravi',
  'zastita licnih podataka',
  'заштита на личните податоци',
  'слободен пристап до информации',
  'pristup informacijama od javnog znacaja',
  'elektronksa uprava',
  'e drejta e informimit',
  'mbrojtja e te dhenave personale',
  'open data portal',
  'metaregister',
  'machine-readable format',
  'exchange of data over the service bus',
  'law on archives',
  'strategy artificial intelligence',
  'data protection',
  'public data',
  'law',
];

/** Numbers from 0 to below 1, the same every time (Lehmer's generator, 48271 modulo 2^31 - 1). */
function seeded(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
const random = seeded(20261123);
const below = (count) => Math.floor(random() * count);
const oneOf = (list) => list[below(list.length)];

/** Words of the shipped register, and words of syllables, of which the first are used the most. */
function vocabulary() {
  const folder = new URL('../assessments/instruments/', import.meta.url);
  const acts = readdirSync(folder).flatMap((file) => load(readFileSync(new URL(file, folder), 'utf8')));
  const shipped = acts.flatMap(({ provisions = [] }) => provisions.flatMap(({ text }) => text.split(' ')));
  const syllables = ['ba', 'dri', 'gor', 'ka', 'len', 'mi', 'nos', 'pra', 'ru', 'sto', 'tva', 'ven', 'zi', 'tor'];
  const made = Array.from({ length: 8000 }, (_, n) =>
    [n % 14, Math.floor(n / 14) % 14, Math.floor(n / 196) % 14, Math.floor(n / 2744)]
      .map((at) => syllables[at])
      .join(''),
  );
  const titles = acts.map(({ title }) => title);
  return {
    titles,
    word: () => (random() < 0.7 ? oneOf(shipped) : made[Math.floor(made.length * random() * random())]),
  };
}

function madeActs(count, subjects) {
  const { titles, word } = vocabulary();
  const sentence = (length) => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, (_, n) => {
    const year = 1995 + below(30);
    const day = `${year}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
    const own = [oneOf(subjects), oneOf(subjects)];
    const topic = sentence(1 + below(3));
    const title = Object.fromEntries(Object.entries(oneOf(titles)).map(([tag, text]) => [tag, `${text} ${topic}`]));
    return {
      code: `MADE-${n + 1}`,
      jurisdiction: `P${String(n % PLACES).padStart(2, '0')}`,
      title: n < 2 * titles.length ? titles[n % titles.length] : title,
      type: oneOf(['law', 'law', 'by-law', 'decision', 'strategy']),
      binding: 'binding',
      number: `${1 + below(200)}/${year}`,
      gazette: `Gazette ${1 + below(150)}/${year}`,
      subjects: own,
      events: [
        { type: 'published', date: day },
        { type: 'commences', date: random() < 0.9 ? day : String(year) },
        ...(random() < 0.3 ? [{ type: 'repealed', date: `${Math.min(2026, year + 2 + below(12))}-06-30` }] : []),
      ],
      provisions: Array.from({ length: PROVISIONS }, (_, place) => ({
        pinpoint: String(place + 1),
        text: sentence(12 + below(25)),
        subject: oneOf(own),
      })),
      relations: random() < 0.3 ? [{ type: 'implements', act: `MADE-${1 + below(count)}` }] : undefined,
      confidence: 'seen',
      sources: [],
      ...(random() < 0.2 && { note: sentence(15) }),
    };
  });
}

async function fill(database, count) {
  const subjects = load(readFileSync(new URL('../assessments/subjects.yaml', import.meta.url), 'utf8'));
  const places = Array.from({ length: PLACES }, (_, n) => {
    const code = `P${String(n).padStart(2, '0')}`;
    return { code, name: { en: `Place ${n}` } };
  });
  const acts = madeActs(
    count,
    subjects.map(({ code }) => code),
  );
  const placed = (file) => (record, position) => ({ ...record, knownFrom: '2026-11-23T00:00:00Z', file, position });
  await database.transaction(async () => {
    const { manager } = database;
    await insertRows(manager, SubjectEntity, subjects.map(placed('subjects.yaml')));
    await insertRows(manager, JurisdictionEntity, places.map(placed('jurisdictions.yaml')));
    const numbers = await insertRows(manager, InstrumentEntity, acts.map(placed('instruments/MADE.yaml')));
    const partsOf = (rowsOf) =>
      acts.flatMap((act, n) => rowsOf(act).map((row) => ({ ...row, instrumentRow: numbers[n] })));
    const provisions = partsOf(({ provisions }) => provisions.map((each, position) => ({ ...each, position })));
    await insertRows(manager, ProvisionEntity, provisions);
    await insertRows(
      manager,
      ForceIntervalEntity,
      partsOf((act) => forceRows(act, undefined)),
    );
    const since = performance.now();
    await writeSearch(manager, false);
    console.log(`${count} acts, ${provisions.length} provisions; search documents made in ${seconds(since)} s`);
  });
  await database.manager.query('ANALYZE');
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);
const quantile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)];
const print = (name, times) =>
  console.log(
    `${name.padEnd(42)} ${[0, 0.5, 0.9].map((share) => quantile(times, share).toFixed(0).padStart(6)).join('')}`,
  );

function searching(database) {
  const version = new DataVersion(database);
  const places = new JurisdictionsService(database, version);
  const subjects = new SubjectsService(database, version);
  const acts = new InstrumentsService(database, places, subjects, version);
  const known = new KnownAt(database, version);
  const listed = new ListedInstrumentsService(
    acts,
    new CoverageService(database, version),
    places,
    subjects,
    version,
    known,
  );
  return new SearchService(database, places, subjects, listed, version);
}

async function measure(database) {
  const service = searching(database);
  const all = [];
  console.log(`\n${'milliseconds: least, median, 9 of 10'.padEnd(42)}`);
  for (const text of SEARCHES) {
    const times = [];
    let found = 0;
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      const inForceOn = `${2000 + below(27)}-${String(1 + below(12)).padStart(2, '0')}-15`;
      const since = performance.now();
      const { totalCount } = await service.search({ text, inForceOn, first: 20 });
      if (round > 0) times.push(performance.now() - since);
      found = totalCount;
    }
    print(`${text} (${found})`, times);
    all.push(...times);
  }
  print(`all, ${database.engine}`, all);
  const limit = database.engine === 'embedded' ? 150 : 50;
  if (values.limits && quantile(all, 0.5) >= limit) process.exitCode = 1;
}

/** Has the database say how it carries out each statement of a search. */
async function explain(database, text) {
  const { manager } = database;
  const query = manager.query.bind(manager);
  const told = [];
  manager.query = async (statement, parameters) => {
    if (statement.includes('search_')) told.push(await query(`EXPLAIN (ANALYZE, BUFFERS) ${statement}`, parameters));
    return query(statement, parameters);
  };
  await searching(database).search({ text, inForceOn: '2019-12-31', first: 20 });
  for (const lines of told) console.log(`${lines.map((line) => line['QUERY PLAN']).join('\n')}\n`);
}

if (values.help) {
  console.log(HELP);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'merilo-register-'));
  const database = await openDatabase({
    settings: { databaseUrl: process.env.DATABASE_URL || null, databaseDir: folder },
    entities: ENTITIES,
    migrations: MIGRATIONS,
    onNotice: () => undefined,
  });
  try {
    const [there] = await database.manager.query('SELECT count(*)::int AS "acts" FROM "instruments"');
    if (there.acts === 0) await fill(database, Number(values.acts));
    await (values.explain === undefined ? measure(database) : explain(database, values.explain));
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
