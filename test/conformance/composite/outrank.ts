import { copeland } from '../../../src/scoring/aggregate/copeland.js';
import { type Margins, margins } from '../../../src/scoring/aggregate/margins.js';
import { z } from 'zod';
import { type Aggregate } from '../../../src/scoring/method.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, newTally, type Tally } from '../tally.js';
import { aggregated, always, both, type Variant } from './aggregate.js';
import { columnOf, type Columns, columnsIn } from './columns.js';

const FOLDER = 'composite/06_aggregate';

const described = z.object({
  weights: z.array(z.number()),
  columns: z.array(z.string()),
  nDominant: z.number(),
  fracDominant: z.number(),
  copeland: z.array(z.number()),
});

/** The share of the weight for one unit over another, ties by halves, out of how far it stands above. */
function shareFor({ units, over }: Margins, one: number, other: number): number {
  return ((over[one * units + other] ?? NaN) + 1) / 2;
}

function compareShares(tally: Tally, { reference }: Given, file: string, columns: Columns, found: Margins): void {
  for (const row of reference.table(`${FOLDER}/${file}.csv`).rows) {
    const one = columns.units.indexOf(row['row'] ?? '');
    columns.units.forEach((unit, other) => {
      if (one === other) return;
      compareNumber(tally, `${row['row']} over ${unit}`, shareFor(found, one, other), numberIn(row, unit));
    });
  }
}

/** The matrix of pairs, how many of them one side wins outright, and the Copeland scores. */
function matrix(file: string): Case {
  return {
    id: `${FOLDER}/${file}`,
    run: (given) => {
      const { weights, columns: codes, ...theirs } = described.parse(given.reference.json(`${FOLDER}/${file}.json`));
      const columns = columnsIn(given.reference, `${FOLDER}/outrank_input_amean_uneq.csv`, codes);
      const children = codes.map((code) => columnOf(columns, code));
      const found = margins(children, weights);
      const tally = newTally();
      compareShares(tally, given, file, columns, found);
      const pairs = (columns.units.length * (columns.units.length - 1)) / 2;
      const outright = found.over.filter((margin) => margin === 1).length;
      compareNumber(tally, 'outright', outright, theirs.nDominant);
      compareNumber(tally, 'share outright', outright / pairs, theirs.fracDominant);
      const scores = copeland({ method: 'copeland' }).scores(children, weights);
      theirs.copeland.forEach((score, i) => compareNumber(tally, `Copeland of ${columns.units[i]}`, scores[i], score));
      return tally;
    },
  };
}

const COPELAND: Aggregate = { method: 'copeland' };

function levels(): readonly Variant[] {
  return [
    ...both('copeland_TOL1e-9_all_levels_mm0_100', { input: 'input_minmax_0_100', aggregate: always(COPELAND) }),
    {
      file: 'copeland_all_levels_mm0_100_wOriginal',
      weights: 'wOriginal',
      input: 'input_minmax_0_100',
      aggregate: always(COPELAND),
    },
    {
      file: 'copeland_all_levels_mm0_100_wuneq',
      weights: 'wuneq',
      input: 'input_minmax_0_100',
      aggregate: always(COPELAND),
      differs:
        'a fault of COINr 1.1.14: it compares sums of weights with a half exactly, so the last bit makes a win of a draw',
    },
    ...both('mixed_amean_amean_copeland_mm0_100', {
      input: 'input_minmax_0_100',
      aggregate: (level): Aggregate => (level === 4 ? COPELAND : { method: 'arithmetic' }),
    }),
  ];
}

export const OUTRANK: readonly Case[] = [
  ...levels().map(aggregated),
  matrix('outrank_connpillars_uneq'),
  matrix('outrank_sustpillars_uneq'),
  {
    id: `${FOLDER}/outrank_missing_ASYMMETRIC`,
    differs:
      'a fault of COINr 1.1.14: of two units with gaps the one that comes later wins what the other does not have; here the weight of what both have decides',
    run: (given) => {
      const input = `${FOLDER}/outrank_missing_input.csv`;
      const codes = given.reference.table(input).columns.slice(1);
      const columns = columnsIn(given.reference, input, codes);
      const children = codes.map((code) => columnOf(columns, code));
      const tally = newTally();
      compareShares(
        tally,
        given,
        'outrank_missing_ASYMMETRIC',
        columns,
        margins(
          children,
          codes.map(() => 1),
        ),
      );
      return tally;
    },
  },
];
