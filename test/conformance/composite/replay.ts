import { type Aggregate, type Normalise } from '../../../src/scoring/method.js';
import { rank } from '../../../src/scoring/rank.js';
import { quantile } from '../../../src/scoring/stats/quantile.js';
import { type Case, type Given } from '../case.js';
import { numberIn, type Table } from '../reference.js';
import { compareNumber, compareRank, newTally, type Tally } from '../tally.js';
import { scored } from './aggregate.js';
import { columnOf, type Columns, compareColumns } from './columns.js';
import { normalised, prepared } from './stages.js';
import { codesAt, partsOf, weightsIn } from './structure.js';

const FOLDER = 'composite/08_robustness';
const ORIGINAL = 'composite/00_raw/weights_original.csv';
const ARITHMETIC: Aggregate = { method: 'arithmetic' };

type Weights = ReadonlyMap<string, number>;
type Scores = readonly (number | null)[];

/** The index of every unit, by indicators, weights and a mean. */
function indexOf(given: Given, columns: Columns, weights: Weights, aggregate: Aggregate): Scores {
  const { scores } = scored(given, columns, { aggregate: () => aggregate, weights });
  return [...columnOf(scores, 'Index')];
}

/** Compares columns of scores or ranks over units with those of a table, whose column of codes is `uCode`. */
function compareRuns(
  tally: Tally,
  units: readonly string[],
  table: Table,
  runs: ReadonlyMap<string, Scores>,
  areRanks: boolean,
): void {
  const place = new Map(units.map((unit, i) => [unit, i]));
  for (const row of table.rows) {
    const unit = row['uCode'] ?? '';
    for (const [name, scores] of runs) {
      const own = scores[place.get(unit) ?? -1];
      const compare = areRanks ? compareRank : compareNumber;
      compare(tally, `${unit} ${name}`, own, numberIn(row, name));
    }
  }
}

/** The index when one element of a level after another weighs nothing. */
function removed(
  given: Given,
  level: number,
): { readonly units: readonly string[]; readonly runs: Map<string, Scores> } {
  const { reference } = given;
  const columns = normalised(reference, prepared(reference), { method: 'min-max', to: [0, 100] });
  const weights = weightsIn(reference, ORIGINAL);
  const runs = new Map([['Nominal', indexOf(given, columns, weights, ARITHMETIC)]]);
  for (const code of codesAt(partsOf(reference), level)) {
    runs.set(code, indexOf(given, columns, new Map([...weights, [code, 0]]), ARITHMETIC));
  }
  return { units: columns.units, runs };
}

/** Mean over units of how far ranks move. */
function meanMove(before: Scores, after: Scores): number {
  const moves = before.map((place, i) => Math.abs((place ?? NaN) - (after[i] ?? NaN)));
  return moves.reduce((sum, move) => sum + move, 0) / moves.length;
}

function ranksOf(runs: ReadonlyMap<string, Scores>): Map<string, Scores> {
  return new Map([...runs].map(([name, scores]) => [name, rank(scores)]));
}

function leaveOut(level: number): readonly Case[] {
  const name = `${FOLDER}/remove_L${level}`;
  const compared = (what: 'scores' | 'ranks') => (given: Given) => {
    const { units, runs } = removed(given, level);
    const tally = newTally();
    const table = given.reference.table(`${name}_${what}.csv`);
    compareRuns(tally, units, table, what === 'ranks' ? ranksOf(runs) : runs, what === 'ranks');
    return tally;
  };
  return [
    { id: `${name}_scores`, run: compared('scores') },
    { id: `${name}_ranks`, run: compared('ranks') },
    {
      id: `${name}_meanabsdiff`,
      run: (given) => {
        const ranks = ranksOf(removed(given, level).runs);
        const tally = newTally();
        for (const row of given.reference.table(`${name}_meanabsdiff.csv`).rows) {
          const code = row['element'] ?? '';
          const own = meanMove(ranks.get('Nominal') ?? [], ranks.get(code) ?? []);
          compareNumber(tally, code, own, numberIn(row, 'MeanAbsDiff'));
        }
        return tally;
      },
    },
  ];
}

const NORMALISATIONS: readonly Normalise[] = [
  { method: 'min-max', to: [1, 100] },
  { method: 'z-score', mean: 50, deviation: 10 },
  { method: 'rank' },
];
const AGGREGATES: readonly Aggregate[] = [ARITHMETIC, { method: 'geometric' }];

function weightSets({ reference }: Given): ReadonlyMap<string, Weights> {
  const sets = new Map<string, Map<string, number>>();
  for (const row of reference.table(`${FOLDER}/weight_sets_long.csv`).rows) {
    const set = sets.get(row['set'] ?? '') ?? new Map<string, number>();
    sets.set(row['set'] ?? '', set.set(row['iCode'] ?? '', numberIn(row, 'Weight') ?? NaN));
  }
  return sets;
}

/** Every run of a design again, with the alternatives that it chose: the nominal index first. */
function replayed(
  given: Given,
  name: string,
): { readonly units: readonly string[]; readonly runs: Map<string, Scores> } {
  const { reference } = given;
  const treated = prepared(reference);
  const columns = NORMALISATIONS.map((by) => normalised(reference, treated, by));
  const sets = weightSets(given);
  const [first] = columns;
  if (!first) throw new Error('there is no normalisation');
  const runs = new Map([['Nominal', indexOf(given, first, weightsIn(reference, ORIGINAL), ARITHMETIC)]]);
  for (const row of reference.table(`${FOLDER}/${name}_design.csv`).rows) {
    const chosen = columns[(numberIn(row, 'norm_alt') ?? 0) - 1];
    const aggregate = AGGREGATES[(numberIn(row, 'agg_alt') ?? 0) - 1];
    const weights = sets.get(row['weight_set'] ?? '');
    if (!chosen || !aggregate || !weights) throw new Error(`run ${row['rep']} has no such alternative`);
    runs.set(`r_${row['rep']}`, indexOf(given, chosen, weights, aggregate));
  }
  return { units: treated.units, runs };
}

/** Mean, median and 5 to 95 per cent of each unit's rank over the first so many runs. */
function rankStatistics(given: Given, name: string, first: number): Tally {
  const { units, runs } = replayed(given, name);
  const ranks = ranksOf(runs);
  const names = [...ranks.keys()].filter((run) => run !== 'Nominal').slice(0, first);
  const tally = newTally();
  for (const row of given.reference.table(`${FOLDER}/${name}_rankstats.csv`).rows) {
    const unit = row['uCode'] ?? '';
    const place = units.indexOf(unit);
    const own = names.map((run) => ranks.get(run)?.[place] ?? NaN);
    compareRank(tally, unit, ranks.get('Nominal')?.[place], numberIn(row, 'Nominal'));
    compareNumber(tally, `${unit} mean`, own.reduce((sum, each) => sum + each, 0) / own.length, numberIn(row, 'Mean'));
    compareNumber(tally, `${unit} median`, quantile(own, 0.5), numberIn(row, 'Median'));
    compareNumber(tally, `${unit} 5 %`, quantile(own, 0.05), numberIn(row, 'Q5'));
    compareNumber(tally, `${unit} 95 %`, quantile(own, 0.95), numberIn(row, 'Q95'));
  }
  return tally;
}

/** What a design's output is: how far ranks move on average, run by run. */
export function rankMoves(given: Given, name: string): readonly number[] {
  const ranks = ranksOf(replayed(given, name).runs);
  const nominal = ranks.get('Nominal') ?? [];
  return [...ranks].filter(([run]) => run !== 'Nominal').map(([, places]) => meanMove(nominal, places));
}

function replay(name: string, first: number): readonly Case[] {
  const compared = (what: 'scores' | 'ranks') => (given: Given) => {
    const { units, runs } = replayed(given, name);
    const tally = newTally();
    const table = given.reference.table(`${FOLDER}/${name}_${what}.csv`);
    compareRuns(tally, units, table, what === 'ranks' ? ranksOf(runs) : runs, what === 'ranks');
    return tally;
  };
  return [
    { id: `${FOLDER}/${name}_scores`, run: compared('scores') },
    { id: `${FOLDER}/${name}_ranks`, run: compared('ranks') },
    { id: `${FOLDER}/${name}_rankstats`, run: (given) => rankStatistics(given, name, first) },
  ];
}

export const REPLAY: readonly Case[] = [
  {
    id: `${FOLDER}/nominal_aggregated_mm1_100`,
    run: (given) => {
      const { reference } = given;
      const columns = normalised(reference, prepared(reference), { method: 'min-max', to: [1, 100] });
      const { scores } = scored(given, columns, { aggregate: () => ARITHMETIC });
      const all = { units: columns.units, of: new Map([...columns.of, ...scores.of]) };
      const tally = newTally();
      compareColumns(tally, all, reference, `${FOLDER}/nominal_aggregated_mm1_100.csv`, [...all.of.keys()]);
      return tally;
    },
  },
  ...[1, 2, 3].flatMap(leaveOut),
  ...replay('UA_N100', 100),
  ...replay('SA_N64', 128),
  {
    id: `${FOLDER}/SA_N64_output_y`,
    run: (given) => {
      const moves = rankMoves(given, 'SA_N64');
      const tally = newTally();
      given.reference.table(`${FOLDER}/SA_N64_output_y.csv`).rows.forEach((row, i) => {
        compareNumber(tally, `run ${row['rep']}`, moves[i], numberIn(row, 'mean_abs_rank_change'));
      });
      return tally;
    },
  },
];
