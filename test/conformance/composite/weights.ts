import { z } from 'zod';
import { type Refused } from '../../../src/scoring/diagnosis/refused.js';
import { balanceWeights } from '../../../src/scoring/weights/balance-weights.js';
import { infomaxWeights } from '../../../src/scoring/weights/infomax-weights.js';
import { treeMean } from '../../../src/scoring/weights/tree-mean.js';
import { type CorrelationSettings, type SearchedWeights } from '../../../src/scoring/weights/weights-by-correlation.js';
import { type Case, type Given } from '../case.js';
import { compareAtMost, newTally } from '../tally.js';
import { columnOf, columnsIn } from './columns.js';
import { codesAt, partsOf, treeOf } from './structure.js';

const FOLDER = 'composite/09_weights';
const summary = z.record(z.string(), z.object({ value: z.number() }));

type Found = SearchedWeights | Refused;
type Columns = Readonly<Record<string, Float64Array>>;
type Search = (columns: Columns, settings: CorrelationSettings) => Found;

/** The elements of a level, whose weights are searched, and the index that weights give over the tree. */
function searched(given: Given, level: number, search: Search): Found {
  const { reference } = given;
  const parts = partsOf(reference);
  const codes = codesAt(parts, level);
  const input = columnsIn(reference, 'composite/01_pipeline/7_Aggregated.csv', codes);
  const columns = Object.fromEntries(codes.map((code) => [code, columnOf(input, code)]));
  const tree = treeOf(parts, { aggregate: () => ({ method: 'arithmetic' }) });
  return search(columns, { index: (weights) => treeMean(tree, columns, weights), negative: true });
}

const UNEQUAL = { Physical: 0.3 };

function unequal(columns: Columns): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(Object.keys(columns).map((code) => [code, 0.1])), ...UNEQUAL };
}

/** What is made small must come out no greater than the reference's: another path may end in other weights. */
function objective(name: string, level: number, search: Search): Case {
  return {
    id: `${FOLDER}/${name}`,
    run: (given) => {
      const theirs = summary.parse(given.reference.json(`${FOLDER}/optim_summary.json`))[name];
      const found = searched(given, level, search);
      if ('refused' in found) throw new Error(found.refused);
      const tally = newTally();
      compareAtMost(tally, 'objective', found.objective, theirs?.value ?? NaN);
      return tally;
    },
  };
}

export const WEIGHTS: readonly Case[] = [
  objective('L2_balance_equal_default', 2, balanceWeights),
  objective('L2_balance_equal_tight', 2, balanceWeights),
  objective('L3_balance_equal_tight', 3, balanceWeights),
  objective('L2_balance_unequal', 2, (columns, settings) =>
    balanceWeights(columns, { ...settings, target: unequal(columns) }),
  ),
  objective('L2_infomax_tight', 2, infomaxWeights),
];
