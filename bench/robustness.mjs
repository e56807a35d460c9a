// What drawing costs, without files: node bench/robustness.mjs, after a build. Asserts nothing.
import { Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { rowsOf, sensitivityOf, studyRows } from '../dist/src/scoring/sensitivity/sobol-study.js';
import { fillUniforms } from '../dist/src/scoring/stats/seeded-random.js';
import { declaredRanks, drawsOf } from '../dist/src/scoring/uncertainty/monte-carlo.js';
import { summarise } from '../dist/src/scoring/uncertainty/summary.js';
import { systemOf } from '../dist/src/scoring/uncertainty/system.js';

const UNITS = 193;
const SHAPE = [4, 5, 5];

function tree(code, [branches, ...rest]) {
  if (branches === undefined) return { code, scale: { type: 'number', range: [0, 1] } };
  const children = Array.from({ length: branches }, (_, i) => tree(`${code}.${i + 1}`, rest));
  return { code, aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: '2/3' }, children };
}

const codesOf = (node, level) =>
  level === 0 ? [node.code] : (node.children ?? []).flatMap((child) => codesOf(child, level - 1));

/** 100 criteria of 193 units in four levels: a common part of each unit and one of its own, as indices have. */
function modelOf(assumptions) {
  const root = tree('index', SHAPE);
  const common = new Float64Array(UNITS);
  fillUniforms(common, 1, 1, 0);
  const answers = codesOf(root, 3).map((code, number) => {
    const own = new Float64Array(UNITS);
    fillUniforms(own, 1, 0, number);
    const value = (unit) => 0.01 + 0.99 * ((common[unit] + own[unit]) / 2);
    return [
      code,
      Array.from(own, (_, unit) => ({ value: value(unit), missing: null, candidates: [], unverified: false })),
    ];
  });
  return { root, units: UNITS, answers: Object.fromEntries(answers), assumptions };
}

const noise = (code, elements) => ({ code, vary: 'weights', how: { method: 'noise', share: 0.25 }, elements });
const MEANS = { code: 'mean', vary: 'aggregate', between: ['declared', { method: 'geometric' }] };
const NORMALISATIONS = {
  code: 'normalisation',
  vary: 'normalise',
  between: ['declared', { method: 'min-max', to: [1, 100] }, { method: 'z-score', mean: 50, deviation: 10 }],
};

const MODEL = modelOf([noise('weights'), MEANS, NORMALISATIONS]);
const whole = MODEL.root;
const SIX = modelOf([
  noise('level 1', codesOf(whole, 1)),
  noise('level 2', codesOf(whole, 2)),
  noise('level 3', codesOf(whole, 3)),
  MEANS,
  NORMALISATIONS,
  { code: 'left out', vary: 'leave-out', elements: codesOf(whole, 1) },
]);

function draw(model, draws, quasi = false) {
  const tally = drawsOf(model, { seed: 1, quasi })({ from: 0, to: draws });
  return summarise(tally, declaredRanks(systemOf(model)));
}

function study(model, n) {
  const rows = rowsOf(model, { seed: 1, quasi: true }, n)({ from: 0, to: studyRows(model, n) });
  return sensitivityOf(model, n, 1, [rows]);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The median CPU of five runs after a warm-up, in seconds: model made ready, drawn, summarised. */
function cpuOf(work) {
  work();
  const runs = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return median(runs);
}

const WORKER = fileURLToPath(new URL('../dist/src/commands/robustness.worker.js', import.meta.url));

/** Hands parts to threads that have the model ready, each the next when it is done; gives the seconds that it took. */
async function timeOn(workers, draws, size) {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    workers.map(
      (worker) =>
        new Promise((resolve, reject) => {
          const give = () => {
            if (next >= draws) return resolve();
            const from = next;
            next = Math.min(draws, next + size);
            worker.postMessage({ of: 'draws', from, to: next });
          };
          worker.removeAllListeners('message').on('message', give).on('error', reject);
          give();
        }),
    ),
  );
  return (performance.now() - start) / 1000;
}

async function onThreads(threads, draws) {
  const task = { model: MODEL, sequence: { seed: 1 }, draws, n: 0, rows: 0, level: 0.95 };
  const workers = Array.from({ length: threads }, () => new Worker(WORKER, { workerData: task }));
  await timeOn(workers, threads * 8192, 4096);
  const times = [];
  for (let i = 0; i < 3; i += 1) times.push(await timeOn(workers, draws, 2048));
  await Promise.all(workers.map((worker) => worker.terminate()));
  return median(times);
}

console.log(
  `Node ${process.version}; ${UNITS} units, 100 criteria, 4 levels, complete; CPU of one core, median of five`,
);
console.table({
  '10,000 draws: weights, 2 means, 3 normalisations': { seconds: cpuOf(() => draw(MODEL, 10_000)) },
  'the same, quasi-random': { seconds: cpuOf(() => draw(MODEL, 10_000, true)) },
  'Sobol, N = 1000, d = 6 (8,000 rows, 193 ranks, intervals)': { seconds: cpuOf(() => study(SIX, 1000)) },
});
const [one, two] = [await onThreads(1, 100_000), await onThreads(2, 100_000)];
console.log(
  `100,000 draws, warm threads, wall clock: ${one.toFixed(2)} s on one, ${two.toFixed(2)} s on two, ${(one / two).toFixed(2)} times as fast`,
);
