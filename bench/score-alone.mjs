import { rank } from '../dist/src/scoring/rank.js';
import { scoreTree } from '../dist/src/scoring/score-tree.js';

const UNITS = 193;
const BRANCHES = [4, 5, 5];
const BATCHES = 5;
const TIMES = 20;

/** A tree of four levels with 100 criteria: 4 pillars of 5 indicators of 5 criteria. */
function tree(code, [branches, ...rest]) {
  if (branches === undefined) return { code, scale: { type: 'number', range: [0, 1] } };
  const children = Array.from({ length: branches }, (_, i) => tree(`${code}.${i + 1}`, rest));
  return { code, aggregate: { method: 'arithmetic' }, missing: { method: 'reweight', atLeast: '2/3' }, children };
}

const criteriaOf = (node) => ('children' in node ? node.children.flatMap(criteriaOf) : [node.code]);

/** The same cells every time; one in twelve is not known. */
function columnsOf(root) {
  let state = 1;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const cell = () => {
    const score = next();
    if (next() < 1 / 12) return { score: null, low: 0, high: 1, missing: 'not-assessed' };
    return { score, low: score, high: score, missing: null };
  };
  return Object.fromEntries(criteriaOf(root).map((code) => [code, Array.from({ length: UNITS }, cell)]));
}

/** A sentence with the median time of scoring and ranking such a tree, plain data in and out. */
export function scoreAlone() {
  const root = tree('index', BRANCHES);
  const columns = columnsOf(root);
  const once = () => Object.values(scoreTree(root, columns, UNITS)).map(({ cells }) => rank(cells.map((c) => c.score)));
  for (let i = 0; i < TIMES; i += 1) once();
  const batches = Array.from({ length: BATCHES }, () => {
    const start = performance.now();
    for (let i = 0; i < TIMES; i += 1) once();
    return (performance.now() - start) / TIMES;
  }).sort((a, b) => a - b);
  const ms = batches[Math.floor(BATCHES / 2)].toFixed(2);
  return `Scoring and ranking ${UNITS} units × 100 criteria over 4 levels: ${ms} ms (median of ${BATCHES} × ${TIMES})`;
}
