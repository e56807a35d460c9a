import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Prints what the main commands cost as whole processes, start-up included, and what scoring alone costs. Medians of
 * five after a warm-up. Nothing here passes or fails: a machine's mood is no reason to reject a change.
 */
const RUNS = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist', 'src', 'cli.js');
const usage = new URL('report-usage.mjs', import.meta.url).href;
const scratch = mkdtempSync(join(tmpdir(), 'merilo-bench-'));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** One run of a script: CPU of user and system, wall clock, peak memory. */
function measure(args) {
  const file = join(scratch, 'usage.json');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', usage, ...args], {
    cwd: scratch,
    env: { ...process.env, MERILO_BENCH_USAGE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.split('\n', 1)}`);
  return { wallMs: performance.now() - start, ...JSON.parse(readFileSync(file, 'utf8')) };
}

function row(name, args) {
  measure(args);
  const runs = Array.from({ length: RUNS }, () => measure(args));
  const of = (key) => Math.round(median(runs.map((run) => run[key])));
  return [name, { 'CPU ms': of('cpuMs'), 'wall ms': of('wallMs'), 'peak MB': of('peakMb') }];
}

const data = ['--data', join(root, 'assessments')];
const commands = [
  ['node (nothing else)', ['--eval', '0']],
  ['merilo --version', [cli, '--version']],
  ['merilo score ddps-western-balkans-2020', [cli, 'score', 'ddps-western-balkans-2020', ...data]],
  ['merilo score egdi-2024', [cli, 'score', 'egdi-2024', ...data]],
  ['merilo explain ddps-western-balkans-2020 SRB', [cli, 'explain', 'ddps-western-balkans-2020', 'SRB', ...data]],
  [
    'merilo report ddps-western-balkans-2020',
    [cli, 'report', 'ddps-western-balkans-2020', '-o', join(scratch, 'report.pdf'), ...data],
  ],
];

try {
  if (!existsSync(cli)) throw new Error('not built yet: npm run build');
  const [cpu] = cpus();
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${cpu?.model.trim() ?? 'unknown processor'}`,
  );
  console.log(`Median of ${RUNS} whole processes after a warm-up`);
  console.table(Object.fromEntries(commands.map(([name, args]) => row(name, args))));
  const { scoreAlone } = await import('./score-alone.mjs');
  console.log(scoreAlone());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
