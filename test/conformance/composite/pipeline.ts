import { rank } from '../../../src/scoring/rank.js';
import { roundHalfAway } from '../../../src/scoring/round.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareRank, newTally, type Tally } from '../tally.js';
import { scored } from './aggregate.js';
import { columnOf, type Columns, compareColumns, compareRanks } from './columns.js';
import { besideOf, denominated, imputedByGroup, normalised, prepared, rawOf } from './stages.js';

const FOLDER = 'composite/01_pipeline';

function stage(file: string, columns: (given: Given) => Columns): Case {
  return {
    id: `${FOLDER}/${file}`,
    run: (given) => {
      const ours = columns(given);
      const tally = newTally();
      compareColumns(tally, ours, given.reference, `${FOLDER}/${file}.csv`, [...ours.of.keys()]);
      return tally;
    },
  };
}

/** The whole pipeline: indicators from 0 to 100, and every element's score and rank. */
function whole(given: Given) {
  const indicators = normalised(given.reference, prepared(given.reference), { method: 'min-max', to: [0, 100] });
  const { scores, ranks } = scored(given, indicators, { aggregate: () => ({ method: 'arithmetic' }) });
  return { columns: { units: scores.units, of: new Map([...indicators.of, ...scores.of]) }, ranks };
}

function ranked(file: string, differs?: string): Case {
  return {
    id: `${FOLDER}/${file}`,
    ...(differs !== undefined && { differs }),
    run: (given) => {
      const { columns, ranks } = whole(given);
      const wanted = given.reference.table(`${FOLDER}/${file}.csv`).columns.filter((code) => columns.of.has(code));
      const rankOf = (code: string) => rank([...columnOf(columns, code)]);
      const tally = newTally();
      const all = new Map(wanted.map((code) => [code, ranks.get(code) ?? rankOf(code)]));
      compareRanks(tally, columns.units, all, given.reference, `${FOLDER}/${file}.csv`);
      return tally;
    },
  };
}

/** Ranks within the groups of a label. */
function groupRanked({ reference, ...rest }: Given): Tally {
  const { columns } = whole({ reference, ...rest });
  const groups = besideOf(reference).labels['GDP_group'] ?? [];
  const file = `${FOLDER}/8_results_groupranks_GDP_group.csv`;
  const tally = newTally();
  for (const row of reference.table(file).rows) {
    const members = columns.units.filter((_, i) => groups[i] === row['GDP_group']);
    for (const code of reference.table(file).columns.slice(2)) {
      const column = columnOf(columns, code);
      const places = rank(members.map((unit) => column[columns.units.indexOf(unit)] ?? null));
      compareRank(tally, `${row['uCode']} ${code}`, places[members.indexOf(row['uCode'] ?? '')], numberIn(row, code));
    }
  }
  return tally;
}

/** Tables of results: scores, the rank of the index, rounded to so many decimals. */
function results(file: string, decimals: number | null): Case {
  return {
    id: `${FOLDER}/${file}`,
    run: (given) => {
      const { columns, ranks } = whole(given);
      const { rows, columns: names } = given.reference.table(`${FOLDER}/${file}.csv`);
      const tally = newTally();
      for (const row of rows) {
        const place = columns.units.indexOf(row['uCode'] ?? '');
        for (const code of names.filter((name) => columns.of.has(name))) {
          const score = columnOf(columns, code)[place] ?? NaN;
          const own = decimals === null ? score : roundHalfAway(score, decimals);
          compareNumber(tally, `${row['uCode']} ${code}`, own, numberIn(row, code));
        }
        compareRank(tally, row['uCode'] ?? '', ranks.get('Index')?.[place], numberIn(row, 'Rank'));
      }
      return tally;
    },
  };
}

export const PIPELINE: readonly Case[] = [
  stage('1_Raw', ({ reference }) => rawOf(reference)),
  stage('2_Denominated', ({ reference }) => denominated(reference, rawOf(reference))),
  stage('3_Imputed', ({ reference }) => imputedByGroup(reference, denominated(reference, rawOf(reference)))),
  stage('4_Screened', ({ reference }) => imputedByGroup(reference, denominated(reference, rawOf(reference)))),
  stage('5_Treated', ({ reference }) => prepared(reference)),
  stage('6_Normalised', ({ reference }) =>
    normalised(reference, prepared(reference), { method: 'min-max', to: [0, 100] }),
  ),
  stage('7_Aggregated', (given) => whole(given).columns),
  results('8_results_Summ', null),
  results('8_results_Summ_round2_default', 2),
  results('8_results_Aggs', null),
  results('8_results_Full', null),
  ranked('8_results_ranks'),
  ranked(
    '8_ranks_all_columns',
    'TolMin of Bulgaria and Greece differ in the sixteenth digit alone: two places there, a tie here',
  ),
  { id: `${FOLDER}/8_results_groupranks_GDP_group`, run: groupRanked },
];
