import { effectiveWeights } from '../../../src/scoring/effective-weights.js';
import { type Aggregate, type MissingPolicy } from '../../../src/scoring/method.js';
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
  without: readonly string[] = [],
): { readonly scores: Columns; readonly ranks: ReadonlyMap<string, readonly (number | null)[]> } {
  const parts = partsOf(given.reference).filter(({ code }) => !without.includes(code));
  const cells = Object.fromEntries(codesAt(parts, 1).map((code) => [code, cellsOf(columnOf(columns, code))]));
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

/** A way of scoring the tree: its input and weights, the mean and the policy of gaps of each level. */
export interface Variant {
  readonly file: string;
  readonly input: string;
  readonly weights: Weights;
  readonly aggregate: TreeMethod['aggregate'];
  readonly missing?: TreeMethod['missing'];
  readonly differs?: string;
}

function run(variant: Variant, given: Given): Tally {
  const { reference } = given;
  const parts = partsOf(reference);
  const columns = columnsIn(reference, `${FOLDER}/${variant.input}.csv`, codesAt(parts, 1));
  const weights = weightsIn(reference, WEIGHTS[variant.weights]);
  const { scores, ranks } = scored(given, columns, { ...variant, weights });
  const tally = newTally();
  compareColumns(tally, scores, reference, `${FOLDER}/${variant.file}.csv`, [...scores.of.keys()]);
  compareRanks(tally, scores.units, ranks, reference, `${FOLDER}/${variant.file}_ranks.csv`);
  return tally;
}

const arithmetic: Aggregate = { method: 'arithmetic' };
const geometric: Aggregate = { method: 'geometric' };

function power(exponent: number): Aggregate {
  return { method: 'power', exponent };
}

/** So much of the children, by their number, must have a score. */
function enough(atLeast: number): MissingPolicy {
  return { method: 'reweight', atLeast, by: 'count', closed: 'as-gaps' };
}

/** The same method at every level. */
export function always(method: Aggregate): TreeMethod['aggregate'] {
  return () => method;
}

/** A variant by the example's own weights, and by unequal ones. */
export function both(name: string, rest: Omit<Variant, 'file' | 'weights'>): readonly Variant[] {
  return (['wOriginal', 'wuneq'] as const).map((weights) => ({ file: `${name}_${weights}`, weights, ...rest }));
}

/** The case of a variant: every element's scores and ranks. */
export function aggregated(variant: Variant): Case {
  return {
    id: `${FOLDER}/${variant.file}`,
    ...(variant.differs !== undefined && { differs: variant.differs }),
    run: (given) => run(variant, given),
  };
}

function variants(): readonly Variant[] {
  return [
    ...both('amean_mm0_100', { input: 'input_minmax_0_100', aggregate: always(arithmetic) }),
    ...both('amean_mm1_100', { input: 'input_minmax_1_100', aggregate: always(arithmetic) }),
    ...both('gmean_mm1_100', { input: 'input_minmax_1_100', aggregate: always(geometric) }),
    ...both('mixed_amean_gmean_amean_mm1_100', {
      input: 'input_minmax_1_100',
      aggregate: (level) => (level === 3 ? geometric : arithmetic),
    }),
    ...both('hmean_mm1_100', { input: 'input_minmax_1_100', aggregate: always({ method: 'harmonic' }) }),
    ...both('genmean_p2_mm1_100', { input: 'input_minmax_1_100', aggregate: always(power(2)) }),
    ...both('genmean_p0.5_mm1_100', { input: 'input_minmax_1_100', aggregate: always(power(0.5)) }),
    ...both('genmean_pminus1_mm1_100', { input: 'input_minmax_1_100', aggregate: always(power(-1)) }),
    ...both('missing_hmean', { input: 'input_missing_mm1_100', aggregate: always({ method: 'harmonic' }) }),
    ...both('missing_amean_datthresh0.75', {
      input: 'input_missing_mm1_100',
      aggregate: always(arithmetic),
      missing: () => enough(0.75),
    }),
    ...both('missing_amean_datthresh_0.8_1_0.5', {
      input: 'input_missing_mm1_100',
      aggregate: always(arithmetic),
      missing: (level) => enough(level === 2 ? 0.8 : level === 3 ? 1 : 0.5),
    }),
    {
      file: 'missing_genmean_p2_NA_propagates_BUG_wOriginal',
      weights: 'wOriginal',
      input: 'input_missing_mm1_100',
      aggregate: always(power(2)),
      differs:
        'a fault of COINr 1.1.14: a generalised mean with one gap is missing, where its other means skip the gap',
    },
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
  ...variants().map(aggregated),
];
