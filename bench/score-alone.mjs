// What scoring alone costs, without files: node bench/score-alone.mjs, after a build. Asserts nothing.
import { orderRoom } from '../dist/src/scoring/order.js';
import { compile } from '../dist/src/scoring/plan.js';
import { rankColumn } from '../dist/src/scoring/rank-column.js';
import { scoreColumns } from '../dist/src/scoring/score-columns.js';
import { scoreTable } from '../dist/src/scoring/score-table.js';
import { fillUniforms } from '../dist/src/scoring/stats/seeded-random.js';

/** A tree with so many children at each level; `normalise` is what its criteria go through. */
function tree(code, [branches, ...rest], { aggregate = 'arithmetic', normalise } = {}) {
  if (branches === undefined) return { code, scale: { type: 'number', range: [0, 1] }, normalise };
  const children = Array.from({ length: branches }, (_, i) => tree(`${code}.${i + 1}`, rest, { aggregate, normalise }));
  return { code, aggregate: { method: aggregate }, missing: { method: 'reweight', atLeast: '2/3' }, children };
}

const criteriaOf = (node) => ('children' in node ? node.children.flatMap(criteriaOf) : [node.code]);

/** The same numbers every time; a gap in one of `gaps`, none when it is 0. */
function columnsOf(root, units, gaps) {
  return Object.fromEntries(
    criteriaOf(root).map((code, number) => {
      const column = new Float64Array(units);
      fillUniforms(column, 1, 0, number);
      return [code, gaps === 0 ? column : column.map((value) => (value * 1000 < 1000 / gaps ? Number.NaN : value))];
    }),
  );
}

/** The median CPU of one run, in milliseconds: of five batches, after a warm-up. */
function cpuOf(work, times, warmUp = times) {
  for (let i = 0; i < warmUp; i += 1) work();
  const batches = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    for (let i = 0; i < times; i += 1) work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / times;
  });
  return batches.toSorted((a, b) => a - b)[2];
}

const BRANCHES = [4, 5, 5];

function scoreAndRank(units, gaps) {
  const root = tree('index', BRANCHES);
  const plan = compile(root);
  const columns = columnsOf(root, units, gaps);
  const whole = scoreTable(root, { units, criteria: columns });
  const criteria = Object.fromEntries(criteriaOf(root).map((code) => [code, whole.get(code).unrounded]));
  const rooms = plan.nodes.map(() => orderRoom(units));
  const ranks = new Float64Array(units);
  const elements = plan.nodes.flatMap((node, place) => ('children' in node ? [place] : []));
  return () => {
    const scores = scoreColumns(plan, { units, criteria });
    for (const place of elements) rankColumn(scores[place].score, {}, ranks, rooms[place]);
  };
}

function throughTheFront(units) {
  const root = tree('index', BRANCHES);
  const criteria = Object.fromEntries(
    Object.entries(columnsOf(root, units, 12)).map(([code, column]) => [
      code,
      Array.from(column, (value) => (Number.isNaN(value) ? null : value)),
    ]),
  );
  return () => {
    const ranks = new Float64Array(units);
    for (const { score } of scoreTable(root, { units, criteria }).values()) rankColumn(score, {}, ranks);
  };
}

/** 1,000 units in 20 years × 500 indicators: min–max pooled over the years, four levels. */
function panel() {
  const root = tree('index', [5, 10, 10], { normalise: { method: 'min-max' } });
  const criteria = columnsOf(root, 20_000, 0);
  return () => scoreTable(root, { units: 20_000, criteria });
}

function outranking() {
  const root = tree('index', BRANCHES, { aggregate: 'copeland' });
  const criteria = columnsOf(root, 193, 0);
  return () => scoreTable(root, { units: 193, criteria });
}

/** Rows of a table: what is measured, CPU in milliseconds, what is known of COINr 1.1.14 (R 4.2). */
export function scoreAlone() {
  const rows = [
    ['193 × 100, 4 levels, ranks of 25 elements: complete', cpuOf(scoreAndRank(193, 0), 200, 500), 286],
    ['the same, one answer in twelve open, with bounds', cpuOf(scoreAndRank(193, 12), 50, 100), null],
    ['plain data through `scoreTable`, ranks of all 125', cpuOf(throughTheFront(193), 20, 20), null],
    ['Copeland on every level, 193 × 100', cpuOf(outranking(), 3, 1), 73_000],
    ['1,000 units × 500 indicators × 20 years', cpuOf(panel(), 1, 1), null],
  ];
  const told = (ms) => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0)).padStart(8);
  const lines = rows.map(
    ([name, ms, peer]) =>
      `${name.padEnd(54)}${told(ms)} ms${peer === null ? '' : `   COINr ${peer} ms: ${Math.round(peer / ms)} times`}`,
  );
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return [...lines, `peak memory of the process: ${peak} MB`].join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(scoreAlone());
