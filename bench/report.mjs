import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Prints what reports cost: as whole processes, and one after another in one process. `--all` adds a profile of each of
 * the six in each of nine languages, `--browser` what Chromium takes to print a page of the server's for comparison (its
 * address is the next argument). Needs a build; asserts nothing.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist', 'src');
const cli = join(dist, 'cli.js');
const usage = new URL('report-usage.mjs', import.meta.url).href;
const scratch = mkdtempSync(join(tmpdir(), 'merilo-bench-'));
const ASSESSMENT = 'ddps-western-balkans-2020';
const PLACES = ['ALB', 'BIH', 'XKX', 'MNE', 'MKD', 'SRB'];
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const pagesIn = (text) => Number(/\/Count (\d+)/.exec(text)?.[1] ?? 0);

const from = (path) => import(pathToFileURL(join(dist, path)).href);
const { readAssessment } = await from('files/read-assessment.js');
const { assess } = await from('scoreboards/assess.js');
const { ENGINE } = await from('settings/engine.js');
const { makeReport } = await from('reports/make-report.js');
const { readTemplate } = await from('reports/read-template.js');
const { readCatalogue } = await from('reports/language/read-catalogue.js');
const { PdfFile } = await from('reports/pdf/pdf-file.js');

function cpu(before) {
  const { user, system } = process.cpuUsage(before);
  return before ? (user + system) / 1000 : { user, system };
}

function assessedOf(id) {
  const data = readAssessment(join(root, 'assessments'), id);
  return { data, board: assess(data, ENGINE) };
}

function cold(args) {
  const file = join(scratch, 'usage.json');
  const pdf = join(scratch, 'report.pdf');
  const runs = Array.from({ length: 5 }, () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', usage, cli, 'report', ...args, '-o', pdf, '--data', join(root, 'assessments')],
      { env: { ...process.env, MERILO_BENCH_USAGE: file }, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr.split('\n', 1)[0]);
    return JSON.parse(readFileSync(file, 'utf8')).cpuMs;
  });
  return { 'cold, CPU ms': Math.round(median(runs)), kB: Math.round(statSync(pdf).size / 1000) };
}

async function warm(input) {
  const times = [];
  let pdf = new Uint8Array();
  for (let run = 0; run < 25; run += 1) {
    const before = cpu();
    pdf = await makeReport(input);
    times.push(cpu(before));
  }
  const file = new PdfFile(pdf);
  return {
    pages: file.entry(file.trailer, 'Root', 'Pages', 'Count'),
    'warm, CPU ms': Math.round(median(times.slice(10))),
  };
}

/** All profiles, one after another in one process, and how much memory is held after each language. */
async function all(assessed) {
  const { readLanguages } = await from('reports/language/read-catalogue.js').catch(() => ({}));
  const tags = readLanguages ? Object.keys(readLanguages()) : ['en'];
  const template = readTemplate('profile');
  const before = cpu();
  const start = performance.now();
  let made = 0;
  for (const tag of tags) {
    let catalogue;
    try {
      catalogue = readCatalogue(tag);
    } catch {
      console.log(`${tag}: no catalogue yet`);
      continue;
    }
    for (const jurisdiction of PLACES) {
      await makeReport({ assessed, template, catalogue, jurisdiction });
      made += 1;
    }
    console.log(`${tag}: ${made} reports, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  }
  console.log(
    `${made} profiles: ${((performance.now() - start) / 1000).toFixed(1)} s, ${(cpu(before) / 1000).toFixed(1)} s of CPU`,
  );
}

function browser(address) {
  const program = ['chromium', 'google-chrome', 'chrome'].find((name) => !spawnSync(name, ['--version']).error);
  if (!program) return console.log('no Chromium to compare with');
  const pdf = join(scratch, 'page.pdf');
  const args = ['--headless', '--no-sandbox', '--disable-gpu', `--print-to-pdf=${pdf}`, address];
  const timed = spawnSync('bash', ['-c', 'time "$0" "$@"', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, TIMEFORMAT: '%U %S' },
  });
  const seconds = timed.stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  if (!existsSync(pdf)) return console.log(`${program} printed nothing`);
  const pages = pagesIn(readFileSync(pdf, 'latin1'));
  console.log(
    `${program}: ${Math.round(seconds.reduce((a, b) => a + b, 0) * 1000)} ms of CPU cold, ${Math.round(statSync(pdf).size / 1000)} kB, ${pages} pages`,
  );
}

try {
  if (!existsSync(cli)) throw new Error('not built yet: npm run build');
  const assessed = assessedOf(ASSESSMENT);
  const catalogue = readCatalogue('en');
  const rows = [
    ['comparative', undefined],
    ['profile', 'MKD'],
    ['brief', 'MKD'],
    ['worksheet', 'MKD'],
    ['method', undefined],
  ];
  const table = {};
  for (const [name, jurisdiction] of rows) {
    const place = jurisdiction === undefined ? {} : { jurisdiction };
    table[name] = {
      ...(await warm({ assessed, template: readTemplate(name), catalogue, ...place })),
      ...cold([
        ASSESSMENT,
        '--template',
        name,
        ...(jurisdiction === undefined ? [] : ['--jurisdiction', jurisdiction]),
      ]),
    };
  }
  console.log(`Node ${process.version}; node and nothing else: see bench/run.mjs`);
  console.table(table);
  if (process.argv.includes('--all')) await all(assessed);
  const at = process.argv.indexOf('--browser');
  if (at !== -1) browser(process.argv[at + 1] ?? '');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
