// How long a start takes until the server answers: node bench/start.mjs [--help]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HELP = `Starts the built server on an empty folder, then on the folder as it is, and prints for each: seconds until
/health answers 200, seconds of CPU until then (Linux; all threads), seconds that the end takes after SIGTERM.

  --rounds N   first starts, each with as many later ones (default 5)
  --limits     exit 1 when the median of first starts is 8 s or more, or of later ones 2.5 s or more`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    limits: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const CLI = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seconds = (since) => (performance.now() - since) / 1000;

/** Seconds of CPU that a process has used so far: fields 14 and 15 of proc(5), in hundredths; NaN elsewhere. */
function cpuOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}

/** One start on a folder, and its end. */
async function start(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, 'serve'], {
    env: {
      ...process.env,
      PORT: '0',
      MERILO_DATABASE_DIR: folder,
      MERILO_LOG_FORMAT: 'json',
      MERILO_LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  let said = '';
  const health = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const ready = said.split('\n').find((line) => line.includes('"message":"ready"'));
      if (ready) resolve(JSON.parse(ready).health);
    });
    ended.then(() => reject(new Error(`it ended without being ready: ${said}`)));
  });
  const { status } = await fetch(health);
  if (status !== 200) throw new Error(`/health answers ${status}`);
  const ready = { wall: seconds(began), cpu: cpuOf(child.pid) };
  const told = performance.now();
  child.kill('SIGTERM');
  const code = await ended;
  if (code !== 0) throw new Error(`it ended with ${code}`);
  return { ...ready, end: seconds(told) };
}

function print(name, starts) {
  const of = (key) => median(starts.map((each) => each[key])).toFixed(2);
  console.log(`${name.padEnd(12)} ${of('wall')} s until it answers, ${of('cpu')} s of CPU; ${of('end')} s to end`);
}

if (values.help) {
  console.log(HELP);
} else {
  const first = [];
  const later = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'merilo-start-'));
    try {
      first.push(await start(folder));
      later.push(await start(folder));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  print('first start', first);
  print('later start', later);
  const isLate = median(first.map(({ wall }) => wall)) >= 8 || median(later.map(({ wall }) => wall)) >= 2.5;
  if (values.limits && isLate) process.exitCode = 1;
}
