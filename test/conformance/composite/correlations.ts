import { correlate, type CorrelationMethod } from '../../../src/scoring/stats/correlation.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, newTally, type Tally } from '../tally.js';
import { columnOf, columnsIn } from './columns.js';
import { codesAt, partsOf } from './structure.js';

const FOLDER = 'composite/07_analysis';
const INPUTS = {
  normalised: 'composite/01_pipeline/6_Normalised.csv',
  raw: 'composite/01_pipeline/1_Raw.csv',
} as const;

type What = 'r' | 'p';

function run(file: string, input: string, method: CorrelationMethod, what: What, given: Given): Tally {
  const columns = columnsIn(given.reference, input, codesAt(partsOf(given.reference), 1));
  const tally = newTally();
  for (const row of given.reference.table(`${FOLDER}/${file}.csv`).rows) {
    const one = row['row'] ?? '';
    for (const other of columns.of.keys()) {
      if (what === 'p' && one === other) continue;
      const found = correlate(columnOf(columns, one), columnOf(columns, other), method);
      compareNumber(tally, `${one} with ${other}`, found[what], numberIn(row, other));
    }
  }
  return tally;
}

const METHODS: readonly CorrelationMethod[] = ['pearson', 'spearman', 'kendall'];

export const CORRELATIONS: readonly Case[] = [
  ...METHODS.flatMap((method): Case[] => [
    {
      id: `${FOLDER}/cor_normalised_${method}`,
      run: (given) => run(`cor_normalised_${method}`, INPUTS.normalised, method, 'r', given),
    },
    {
      id: `${FOLDER}/cor_raw_pairwise_${method}`,
      run: (given) => run(`cor_raw_pairwise_${method}`, INPUTS.raw, method, 'r', given),
    },
  ]),
  {
    id: `${FOLDER}/pvals_normalised_pearson`,
    run: (given) => run('pvals_normalised_pearson', INPUTS.normalised, 'pearson', 'p', given),
  },
  { id: `${FOLDER}/pvals_raw_pearson`, run: (given) => run('pvals_raw_pearson', INPUTS.raw, 'pearson', 'p', given) },
];
