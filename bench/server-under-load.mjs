// 16 clients, a minute, a mixture of what people and programs ask for: errors, answers a second, and the server's memory
// over time. `node bench/server-under-load.mjs [--clients 16] [--seconds 60]`; on PostgreSQL where DATABASE_URL is set
// (an empty database). Asserts nothing; ends by itself.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { clients: { type: 'string', default: '16' }, seconds: { type: 'string', default: '60' } },
});
const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'merilo-load-'));

const graphql = (query, variables = {}) => ({
  name: 'graphql',
  path: '/graphql',
  init: {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  },
  isRight: (text) => text.includes('"data"') && !text.includes('"errors"'),
});
const get = (name, path) => ({ name, path, init: {}, isRight: (text) => text.length > 0 });
const dates = ['2014', '2018-06-30', '2021', '2023-05', '2024-12-31'];

/** What one client asks for in turn; a number picks the variant, so that caches are met and missed. */
const MIXTURE = [
  () =>
    graphql(
      '{ scoreboard(assessment: "egdi-2024") { digest scores(element: ["egdi"]) { jurisdiction jurisdictionName score rank } } }',
    ),
  (n) =>
    graphql(
      'query ($on: String) { scoreboard(assessment: "ddps-western-balkans-2020", asOf: $on) { scores { jurisdiction element low high } } }',
      { on: dates[n % dates.length] },
    ),
  (n) =>
    graphql('query ($on: String) { instruments(inForceOn: $on, first: 50) { totalCount nodes { code title } } }', {
      on: dates[n % dates.length],
    }),
  () => graphql('{ jurisdictions { code name } groups { code } }'),
  () => get('page', '/'),
  () => get('page', '/assessments/ddps-western-balkans-2020'),
  () => get('download', '/data/egdi-2024.csv'),
  () => get('report', '/reports/ddps-western-balkans-2020/comparative.en.pdf'),
];

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function residentMb(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

const port = await freePort();
const base = `http://127.0.0.1:${port}`;
const server = spawn(process.execPath, [join(root, 'dist', 'src', 'cli.js'), 'serve'], {
  cwd: root,
  env: { ...process.env, PORT: String(port), MERILO_DATABASE_DIR: folder, MERILO_LOG_LEVEL: 'error' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
const ended = new Promise((resolve) => server.once('exit', resolve));

try {
  for (let tries = 0; ; tries += 1) {
    const isReady = await fetch(`${base}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) break;
    if (tries > 300 || server.exitCode !== null) throw new Error('the server did not become ready');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const until = Date.now() + seconds * 1000;
  const counts = {};
  const wrong = [];
  const memory = [];
  const runs = () => server.exitCode === null && server.signalCode === null;
  const sampling = setInterval(() => runs() && memory.push(residentMb(server.pid)), 1000);
  const client = async (number) => {
    for (let turn = number; runs() && Date.now() < until; turn += 1) {
      const { name, path, init, isRight } = MIXTURE[turn % MIXTURE.length](turn);
      const answer = await fetch(`${base}${path}`, { ...init, signal: AbortSignal.timeout(30_000) }).then(
        async (response) => ({ status: response.status, text: await response.text() }),
        (error) => ({ status: 0, text: String(error) }),
      );
      counts[name] = (counts[name] ?? 0) + 1;
      if (answer.status !== 200 || !isRight(answer.text))
        wrong.push(`${path} ${answer.status} ${answer.text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  clearInterval(sampling);
  if (!runs()) throw new Error('the server ended in the middle');
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`${clients} clients, ${seconds} s, ${process.env.DATABASE_URL ? 'PostgreSQL' : 'embedded database'}`);
  console.log(`${total} answers, ${Math.round(total / seconds)} a second: ${JSON.stringify(counts)}`);
  console.log(`${wrong.length} errors${wrong.length > 0 ? `, such as: ${wrong.slice(0, 5).join(' | ')}` : ''}`);
  const tenths = Array.from({ length: 11 }, (_, i) => memory[Math.round((i * (memory.length - 1)) / 10)]);
  console.log(`memory of the server, MB, at each tenth of the time: ${tenths.join(' ')}`);
} finally {
  server.kill('SIGTERM');
  const code = await ended;
  console.log(`the server ended with ${code}`);
  rmSync(folder, { recursive: true, force: true });
}
