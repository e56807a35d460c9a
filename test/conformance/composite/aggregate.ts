import { effectiveWeights } from '../../../src/scoring/effective-weights.js';
import { type Aggregate } from '../../../src/scoring/method.js';
import { rank } from '../../../src/scoring/rank.js';
import { scoreTree } from '../../../src/scoring/score-tree.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, newTally, type Tally } from '../tally.js';
import { cellsOf, columnOf, type Columns, columnsIn, compareColumns, compareRanks } from './columns.js';
import { codesAt, partsOf, treeOf, type TreeMethod, weightsIn } from './structure.js';

const FOLDER = 'composite/06_aggregate';
const WEIGHTS = { wOriginal: 'composite/00_raw/weights_original.csv', wuneq: `${FOLDER}/weights_unequal.csv` };
type Weights = keyof typeof WEIGHTS;

/** Scores of the tree over columns of the indicators: every element's column, and the ranks of each. */
export function scored(
  given: Given,
  columns: Columns,
  method: TreeMethod,
  bounds: readonly [number, number],
): { readonly scores: Columns; readonly ranks: ReadonlyMap<string, readonly (number | null)[]> } {
  const parts = partsOf(given.reference);
  const cells = Object.fromEntries(codesAt(parts, 1).map((code) => [code, cellsOf(columnOf(columns, code), bounds)]));
  const result = scoreTree(treeOf(parts, method), cells, columns.units.length);
  const elements = parts.filter(({ level }) => level > 1).map(({ code }) => code);
  const scoresOf = (code: string) => (result[code]?.unrounded ?? []).map(({ score }) => score);
  return {
    scores: {
      units: columns.units,
      of: new Map(elements.map((code) => [code, Float64Array.from(scoresOf(code), (score) => score ?? NaN)])),
    },
    ranks: new Map(elements.map((code) => [code, rank(scoresOf(code))])),
  };
}

interface Variant {
  readonly file: string;
  readonly input: string;
  readonly weights: Weights;
  readonly aggregate: TreeMethod['aggregate'];
  readonly missing?: TreeMethod['missing'];
  readonly bounds?: readonly [number, number];
}

function run(variant: Variant, given: Given): Tally {
  const { reference } = given;
  const parts = partsOf(reference);
  const columns = columnsIn(reference, `${FOLDER}/${variant.input}.csv`, codesAt(parts, 1));
  const weights = weightsIn(reference, WEIGHTS[variant.weights]);
  const { scores, ranks } = scored(given, columns, { ...variant, weights }, variant.bounds ?? [1, 100]);
  const tally = newTally();
  compareColumns(tally, scores, reference, `${FOLDER}/${variant.file}.csv`, [...scores.of.keys()]);
  compareRanks(tally, scores.units, ranks, reference, `${FOLDER}/${variant.file}_ranks.csv`);
  return tally;
}

const arithmetic: Aggregate = { method: 'arithmetic' };
const geometric: Aggregate = { method: 'geometric' };

function always(method: Aggregate): TreeMethod['aggregate'] {
  return () => method;
}

function variants(): readonly (Variant & Pick<Case, 'differs'>)[] {
  const both = (name: string, rest: Omit<Variant, 'file' | 'weights'>): readonly Variant[] =>
    (['wOriginal', 'wuneq'] as const).map((weights) => ({ file: `${name}_${weights}`, weights, ...rest }));
  return [
    ...both('amean_mm0_100', { input: 'input_minmax_0_100', aggregate: always(arithmetic), bounds: [0, 100] }),
    ...both('amean_mm1_100', { input: 'input_minmax_1_100', aggregate: always(arithmetic) }),
    ...both('gmean_mm1_100', { input: 'input_minmax_1_100', aggregate: always(geometric) }),
    ...both('mixed_amean_gmean_amean_mm1_100', {
      input: 'input_minmax_1_100',
      aggregate: (level) => (level === 3 ? geometric : arithmetic),
    }),
    ...both('missing_amean', { input: 'input_missing_mm1_100', aggregate: always(arithmetic) }),
    ...both('missing_gmean', { input: 'input_missing_mm1_100', aggregate: always(geometric) }),
  ];
}

function effective({ reference }: Given): Tally {
  const weights = effectiveWeights(treeOf(partsOf(reference), { aggregate: always(arithmetic) }));
  const tally = newTally();
  for (const row of reference.table('composite/01_pipeline/9_effective_weights.csv').rows) {
    const code = row['iCode'] ?? '';
    compareNumber(tally, code, weights[code], numberIn(row, 'EffWeight'));
  }
  return tally;
}

export const AGGREGATE: readonly Case[] = [
  { id: 'composite/01_pipeline/9_effective_weights', run: effective },
  ...variants().map((variant): Case => ({ id: `${FOLDER}/${variant.file}`, run: (given) => run(variant, given) })),
];
