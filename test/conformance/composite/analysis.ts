import { cronbachAlpha } from '../../../src/scoring/diagnosis/cronbach-alpha.js';
import { profileColumn } from '../../../src/scoring/diagnosis/column-profile.js';
import { principalComponents } from '../../../src/scoring/diagnosis/principal-components.js';
import { rank } from '../../../src/scoring/rank.js';
import { correlate, type CorrelationMethod } from '../../../src/scoring/stats/correlation.js';
import { type Case, type Given } from '../case.js';
import { numberIn, type Table } from '../reference.js';
import { compareNumber, compareRank, compareWord, newTally, type Tally } from '../tally.js';
import { scored } from './aggregate.js';
import { columnOf, type Columns, columnsIn, compareColumns } from './columns.js';
import { besideOf, directionsOf, normalised, prepared, RAW } from './stages.js';
import { codesAt, type Part, partsOf } from './structure.js';

const FOLDER = 'composite/07_analysis';
const STAGES: Readonly<Record<string, string>> = {
  Raw: RAW,
  Imputed: 'composite/01_pipeline/3_Imputed.csv',
  Treated: 'composite/01_pipeline/5_Treated.csv',
  Normalised: 'composite/01_pipeline/6_Normalised.csv',
  Aggregated: 'composite/01_pipeline/7_Aggregated.csv',
};

function stageOf({ reference }: Given, stage: string): Columns {
  const file = STAGES[stage] ?? '';
  return columnsIn(reference, file, reference.table(file).columns.slice(1));
}

function statistics(stage: string): Case {
  const file = `${FOLDER}/stats_${stage.toLowerCase()}`;
  return {
    id: file,
    run: (given) => {
      const columns = stageOf(given, stage);
      const tally = newTally();
      for (const row of given.reference.table(`${file}.csv`).rows) {
        const code = row['iCode'] ?? '';
        const { units, n, zeros, unique, same, distribution } = profileColumn(columnOf(columns, code));
        if ('refused' in distribution) throw new Error(`${code}: ${distribution.refused}`);
        const own: Readonly<Record<string, number | null>> = {
          Min: distribution.min,
          Max: distribution.max,
          Mean: distribution.mean,
          Median: distribution.median,
          Std: distribution.standardDeviation,
          Skew: distribution.skewness,
          Kurt: distribution.kurtosis,
          'N.Avail': n,
          'N.NonZero': n - zeros,
          'N.Unique': unique,
          'N.Same': same,
          'Frc.Avail': n / units,
          'Frc.NonZero': (n - zeros) / n,
          'Frc.Unique': unique / n,
          'Frc.Same': same / n,
        };
        for (const [name, value] of Object.entries(own))
          compareNumber(tally, `${code} ${name}`, value, numberIn(row, name));
        const flag = distribution.isOutlying ? 'OUT' : 'ok';
        compareWord(tally, `${code} is outlying`, flag, row['Flag.SkewKurt'] ?? '');
      }
      return tally;
    },
  };
}

/** The element over a part, at a level that the table calls by a word. */
function ancestor(parts: readonly Part[], code: string, level: number): string {
  const part = parts.find((each) => each.code === code);
  if (!part) throw new Error(`there is no ${code}`);
  return part.level >= level ? part.code : ancestor(parts, part.parent, level);
}

const LEVELS: Readonly<Record<string, number>> = { Pillar: 2, 'Sub-index': 3 };

/** Tables of pairs with their correlation; one that is not significant at `significance` is left empty. */
function pairs(name: string, method: CorrelationMethod = 'pearson', significance = 1): Case {
  return {
    id: `${FOLDER}/${name}`,
    run: (given) => {
      const parts = partsOf(given.reference);
      const columns = stageOf(given, 'Aggregated');
      const tally = newTally();
      for (const row of given.reference.table(`${FOLDER}/${name}.csv`).rows) {
        const [first = '', second = ''] = [row['Var1'], row['Var2']];
        const level = LEVELS[first];
        const one = level === undefined ? first : ancestor(parts, second, level);
        const { r, p } = correlate(columnOf(columns, one), columnOf(columns, second), method);
        const shown = p !== null && p > significance ? null : r;
        compareNumber(tally, `${first} with ${second}`, shown, numberIn(row, 'Correlation'));
      }
      return tally;
    },
  };
}

function keyed({ rows }: Table, names: readonly string[], number: string): ReadonlyMap<string, number | null> {
  return new Map(rows.map((row) => [names.map((name) => row[name]).join(' '), numberIn(row, number)]));
}

/** Compares two sets of numbers by what they belong to: each must have what the other has. */
function compareKeyed(
  tally: Tally,
  ours: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number | null>,
): void {
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    compareNumber(tally, key, ours.get(key), theirs.get(key) ?? null);
  }
}

/** Pairs of indicators under one pillar whose correlation is beyond a threshold. */
function flagged(name: string, isFlagged: (r: number) => boolean): Case {
  return {
    id: `${FOLDER}/${name}`,
    run: (given) => {
      const parts = partsOf(given.reference);
      const columns = stageOf(given, 'Normalised');
      const found = new Map<string, number>();
      for (const pillar of codesAt(parts, 2)) {
        const codes = parts
          .filter(({ parent }) => parent === pillar)
          .map(({ code }) => code)
          .sort();
        codes.forEach((one, i) => {
          for (const other of codes.slice(i + 1)) {
            const { r } = correlate(columnOf(columns, one), columnOf(columns, other));
            if (r !== null && isFlagged(r)) found.set(`${pillar} ${[one, other].sort().join(' ')}`, r);
          }
        });
      }
      const theirs = new Map(
        given.reference
          .table(`${FOLDER}/${name}.csv`)
          .rows.map((row) => [
            `${row['Group']} ${[row['Ind1'] ?? '', row['Ind2'] ?? ''].sort().join(' ')}`,
            numberIn(row, 'Corr'),
          ]),
      );
      const tally = newTally();
      compareKeyed(tally, found, theirs);
      return tally;
    },
  };
}

/** Raw indicators that go with a denominator. */
function withDenominators(given: Given): Tally {
  const columns = stageOf(given, 'Raw');
  const found = new Map<string, number>();
  for (const [name, denominator] of Object.entries(besideOf(given.reference).numbers)) {
    for (const [code, column] of columns.of) {
      const { r } = correlate(column, denominator);
      if (r !== null && Math.abs(r) > 0.6) found.set(`${code} ${name}`, r);
    }
  }
  const tally = newTally();
  const table = given.reference.table(`${FOLDER}/denom_corr_raw_0.6.csv`);
  compareKeyed(tally, found, keyed(table, ['Ind', 'Denom'], 'Corr'));
  return tally;
}

/** The columns that make an element: its children, or for `ALL` every indicator. */
function membersOf(parts: readonly Part[], group: string, level: number): readonly string[] {
  const own = parts.filter(({ parent }) => parent === group).map(({ code }) => code);
  return own.length > 0 && parts.find(({ code }) => code === own[0])?.level === level
    ? own
    : parts
        .filter((part) => part.level === level && (group === 'ALL' || over(parts, part, group)))
        .map(({ code }) => code);
}

function over(parts: readonly Part[], { parent }: Part, code: string): boolean {
  if (parent === '') return false;
  const next = parts.find((part) => part.code === parent);
  return parent === code || (next !== undefined && over(parts, next, code));
}

function alpha(given: Given): Tally {
  const parts = partsOf(given.reference);
  const tally = newTally();
  for (const row of given.reference.table(`${FOLDER}/cronbach_alpha.csv`).rows) {
    const { dset = '', group = '' } = row;
    const columns = stageOf(given, dset);
    const members = membersOf(parts, group, numberIn(row, 'Level') ?? 1);
    const found = cronbachAlpha(Object.fromEntries(members.map((code) => [code, columnOf(columns, code)])));
    compareNumber(tally, `${dset} ${group}`, 'alpha' in found ? found.alpha : null, numberIn(row, 'alpha'));
  }
  return tally;
}

function componentsOf(given: Given, group: string) {
  const columns = stageOf(given, 'Aggregated');
  const codes = partsOf(given.reference)
    .filter(({ parent }) => parent === group)
    .map(({ code }) => code);
  const found = principalComponents(Object.fromEntries(codes.map((code) => [code, columnOf(columns, code)])));
  if ('refused' in found) throw new Error(`${group}: ${found.refused}`);
  return { codes, columns, components: found.components };
}

function eigen(level: number): Case {
  const file = `${FOLDER}/pca_L${level}_eigen.csv`;
  return {
    id: file.replace('.csv', ''),
    run: (given) => {
      const tally = newTally();
      const table = given.reference.table(file);
      for (const row of table.rows) {
        const [group = '', number = ''] = [row['group'], row['PC']];
        const own = componentsOf(given, group).components[Number(number.replace('PC', '')) - 1];
        compareNumber(tally, `${group} ${number}`, own?.variance, numberIn(row, 'eigenvalue'));
        if (!table.columns.includes('sdev')) continue;
        compareNumber(tally, `${group} ${number} sdev`, own && Math.sqrt(own.variance), numberIn(row, 'sdev'));
        compareNumber(tally, `${group} ${number} share`, own?.share, numberIn(row, 'prop'));
        compareNumber(tally, `${group} ${number} cumulative`, own?.cumulative, numberIn(row, 'cum'));
      }
      return tally;
    },
  };
}

/** A direction has no sign of its own: the one that has the reference's at its greatest place is compared. */
function signed(own: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const product = [...theirs].reduce((sum, [key, value]) => sum + value * (own.get(key) ?? 0), 0);
  return product < 0 ? new Map([...own].map(([key, value]) => [key, -value])) : own;
}

function byGroup(
  table: Table,
  group: readonly string[],
  key: string,
  number: string,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const groups = new Map<string, Map<string, number>>();
  for (const row of table.rows) {
    const name = group.map((column) => row[column]).join(' ');
    const own = groups.get(name) ?? new Map<string, number>();
    groups.set(name, own.set(row[key] ?? '', numberIn(row, number) ?? NaN));
  }
  return groups;
}

function loadings(level: number): Case {
  const file = `${FOLDER}/pca_L${level}_loadings.csv`;
  return {
    id: file.replace('.csv', ''),
    run: (given) => {
      const tally = newTally();
      for (const [name, theirs] of byGroup(given.reference.table(file), ['group', 'PC'], 'iCode', 'loading')) {
        const [group = '', number = ''] = name.split(' ');
        const own = componentsOf(given, group).components[Number(number.replace('PC', '')) - 1];
        const ours = signed(new Map(Object.entries(own?.direction ?? {})), theirs);
        for (const [code, value] of theirs) compareNumber(tally, `${name} ${code}`, ours.get(code), value);
      }
      return tally;
    },
  };
}

/** The first component's value of each unit: the sum of its standardised columns along the direction. */
function componentScores(given: Given): Tally {
  const tally = newTally();
  const file = `${FOLDER}/pca_L1_scores_PC1.csv`;
  for (const [group, theirs] of byGroup(given.reference.table(file), ['group'], 'uCode', 'PC1')) {
    const { codes, columns, components } = componentsOf(given, group);
    const direction = components[0]?.direction ?? {};
    const standard = normalised(
      given.reference,
      { units: columns.units, of: new Map(codes.map((code) => [code, columnOf(columns, code)])) },
      { method: 'z-score' },
    );
    // Normalised indicators count upwards all; turning them by direction again is undone here.
    const directions = directionsOf(given.reference);
    const own = new Map(
      columns.units.map((unit, i) => [
        unit,
        codes.reduce((sum, code) => {
          const sign = directions.get(code) === 'negative' ? -1 : 1;
          return sum + sign * (direction[code] ?? NaN) * (columnOf(standard, code)[i] ?? NaN);
        }, 0),
      ]),
    );
    const ours = signed(own, theirs);
    for (const [unit, value] of theirs) compareNumber(tally, `${group} ${unit}`, ours.get(unit), value);
  }
  return tally;
}

/** Weights that are the first component's direction, for the elements of a level; others keep weight 1. */
function componentWeights(level: number): Case {
  const file = `${FOLDER}/pca_L${level}_weights.csv`;
  return {
    id: file.replace('.csv', ''),
    run: (given) => {
      const parts = partsOf(given.reference);
      const theirs = new Map(
        given.reference.table(file).rows.map((row) => [row['iCode'] ?? '', numberIn(row, 'Weight') ?? NaN]),
      );
      const tally = newTally();
      for (const group of codesAt(parts, level + 1)) {
        const { codes, components } = componentsOf(given, group);
        const wanted = new Map(codes.map((code) => [code, theirs.get(code) ?? NaN]));
        const own =
          codes.length === 1 ? new Map([[codes[0] ?? '', 1]]) : new Map(Object.entries(components[0]?.direction ?? {}));
        const ours = signed(own, wanted);
        for (const [code, value] of wanted) compareNumber(tally, code, ours.get(code), value);
      }
      for (const { code, level: at } of parts)
        if (at !== level) compareNumber(tally, code, 1, theirs.get(code) ?? null);
      return tally;
    },
  };
}

/** A variant of the pipeline: what is left out, how it is normalised; scores of indicators and elements. */
function variant(given: Given, without: readonly string[], zScore: boolean): Columns {
  const { reference } = given;
  const by = zScore ? ({ method: 'z-score' } as const) : ({ method: 'min-max', to: [0, 100] } as const);
  const indicators = normalised(reference, prepared(reference, without), by);
  const { scores } = scored(given, indicators, { aggregate: () => ({ method: 'arithmetic' }) }, without);
  return { units: indicators.units, of: new Map([...indicators.of, ...scores.of]) };
}

function varied(name: string, without: readonly string[], zScore: boolean): Case {
  return {
    id: `${FOLDER}/${name}`,
    run: (given) => {
      const ours = variant(given, without, zScore);
      const tally = newTally();
      compareColumns(tally, ours, given.reference, `${FOLDER}/${name}.csv`, [...ours.of.keys()]);
      return tally;
    },
  };
}

function compared(given: Given): Tally {
  const placesOf = (columns: Columns): readonly (number | null)[] => rank([...columnOf(columns, 'Index')]);
  const ours = variant(given, [], false);
  const [before, after] = [placesOf(ours), placesOf(variant(given, [], true))];
  const tally = newTally();
  for (const row of given.reference.table(`${FOLDER}/compare_minmax_vs_zscore_ranks.csv`).rows) {
    const unit = row['uCode'] ?? '';
    const place = ours.units.indexOf(unit);
    compareRank(tally, `${unit} min-max`, before[place], numberIn(row, 'coin.1'));
    compareRank(tally, `${unit} z-score`, after[place], numberIn(row, 'coin.2'));
    const move = (before[place] ?? NaN) - (after[place] ?? NaN);
    compareNumber(tally, `${unit} moves`, move, numberIn(row, 'Diff'));
  }
  return tally;
}

function summary(unit: string): Case {
  return {
    id: `${FOLDER}/unit_summary_${unit}`,
    run: (given) => {
      const ours = variant(given, [], false);
      const place = ours.units.indexOf(unit);
      const tally = newTally();
      for (const row of given.reference.table(`${FOLDER}/unit_summary_${unit}.csv`).rows) {
        const column = columnOf(ours, row['Code'] ?? '');
        compareNumber(tally, `${unit} ${row['Code']}`, column[place], numberIn(row, 'Score'));
        compareRank(tally, `${unit} ${row['Code']}`, rank([...column])[place], numberIn(row, 'Rank'));
      }
      return tally;
    },
  };
}

/** The best and worst places of a unit among raw indicators, each with its value. */
function extremes(kind: 'strengths' | 'weaknesses', unit: string): Case {
  const file = `${FOLDER}/${kind}_raw_${unit}.csv`;
  return {
    id: file.replace('.csv', ''),
    run: (given) => {
      const columns = stageOf(given, 'Raw');
      const directions = directionsOf(given.reference);
      const place = columns.units.indexOf(unit);
      const tally = newTally();
      for (const row of given.reference.table(file).rows) {
        const code = row['Code'] ?? '';
        const known = [...columnOf(columns, code)].map((value) => (Number.isNaN(value) ? null : value));
        const order = directions.get(code) === 'negative' ? 'ascending' : 'descending';
        compareRank(tally, `${unit} ${code}`, rank(known, { order })[place], numberIn(row, 'Rank'));
        compareNumber(tally, `${unit} ${code}`, known[place], numberIn(row, 'Value'));
      }
      return tally;
    },
  };
}

const UNITS = ['AUT', 'KAZ', 'SGP'];

export const ANALYSIS: readonly Case[] = [
  ...Object.keys(STAGES).map(statistics),
  pairs('get_corr_ind_family'),
  pairs('get_corr_ind_grouped_L2'),
  pairs('get_corr_ind_vs_index'),
  pairs('get_corr_ind_vs_pillar_withparent_p1'),
  pairs('get_corr_pillars_L2_all'),
  pairs('get_corr_pillars_L2_p0.05', 'pearson', 0.05),
  pairs('get_corr_subindex_L3'),
  pairs('get_corr_aggs_spearman_L2_L4', 'spearman'),
  flagged('corr_flags_high0.75', (r) => r > 0.75),
  flagged('corr_flags_low-0.3', (r) => r < -0.3),
  { id: `${FOLDER}/denom_corr_raw_0.6`, run: withDenominators },
  { id: `${FOLDER}/cronbach_alpha`, run: alpha },
  eigen(1),
  eigen(2),
  loadings(1),
  loadings(2),
  { id: `${FOLDER}/pca_L1_scores_PC1`, run: componentScores },
  componentWeights(1),
  componentWeights(2),
  varied('variant_zscore_aggregated', [], true),
  varied('change_ind_drop_LPI_Forest_aggregated', ['LPI', 'Forest'], false),
  { id: `${FOLDER}/compare_minmax_vs_zscore_ranks`, run: compared },
  ...UNITS.map(summary),
  ...UNITS.flatMap((unit) => [extremes('strengths', unit), extremes('weaknesses', unit)]),
];
