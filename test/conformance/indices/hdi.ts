import { type Case, type Given } from '../case.js';
import { numberIn, type Table } from '../reference.js';
import { compareNumber, compareRank, compareWord, newTally, type Tally } from '../tally.js';
import { frameworkOf, scoreIndex } from './score-index.js';

const FOLDER = 'indices/undp_hdi';

const NOT_PUBLISHED =
  'Rwanda 1990 to 1994: the publication has all four indicators and prints no index, here there is one';

/** The publication's words for its groups, and ours. */
const GROUPS: Readonly<Record<string, string>> = {
  Low: 'low',
  Medium: 'medium',
  High: 'high',
  'Very High': 'very-high',
};

function isPlace(row: Readonly<Record<string, string>>): boolean {
  return !(row['iso3'] ?? '').startsWith('ZZ');
}

function yearsOf({ rows }: Table): readonly string[] {
  return [...new Set(rows.map((row) => row['year'] ?? ''))].sort();
}

/** Compares the places of a year; groups of countries (`ZZ…`) by their scores alone, for they have no rank. */
function compareYear(tally: Tally, year: string, given: Given): void {
  const inputs = given.reference.table(`${FOLDER}/inputs.csv`).rows.filter((row) => row['year'] === year);
  const framework = frameworkOf(given, 'hdi@1');
  const valuesOf = (rows: typeof inputs) =>
    new Map(
      rows.map((row) => [
        row['iso3'] ?? '',
        { LE: numberIn(row, 'le'), EYS: numberIn(row, 'eys'), MYS: numberIn(row, 'mys'), GNI: numberIn(row, 'gnipc') },
      ]),
    );
  const scoresOf = (rows: typeof inputs) =>
    scoreIndex(given, { framework, asOf: `${year}-12-31`, values: valuesOf(rows) });
  const rows = new Map([...scoresOf(inputs.filter(isPlace)), ...scoresOf(inputs.filter((row) => !isPlace(row)))]);
  const groups = new Map(inputs.map((row) => [row['iso3'], row['hdicode'] ?? '']));
  for (const row of given.reference.table(`${FOLDER}/published.csv`).rows) {
    if (row['year'] !== year) continue;
    const place = row['iso3'] ?? '';
    const own = rows.get(place)?.get('hdi');
    compareNumber(tally, `${place} ${year}`, own?.score, numberIn(row, 'hdi'));
    if (year !== '2021' || !isPlace(row)) continue;
    compareRank(tally, place, own?.rank, numberIn(row, 'hdi_rank_2021'));
    compareWord(tally, `group of ${place}`, own?.band ?? null, GROUPS[groups.get(place) ?? ''] ?? null);
  }
}

function run(isWanted: (year: string) => boolean, given: Given): Tally {
  const tally = newTally();
  const years = yearsOf(given.reference.table(`${FOLDER}/inputs.csv`)).filter(isWanted);
  for (const year of years) compareYear(tally, year, given);
  return tally;
}

export const HDI: readonly Case[] = [
  { id: `${FOLDER}/1990-1994`, differs: NOT_PUBLISHED, run: (given) => run((year) => year < '1995', given) },
  { id: `${FOLDER}/1995-2020`, run: (given) => run((year) => year >= '1995' && year < '2021', given) },
  { id: `${FOLDER}/2021`, run: (given) => run((year) => year === '2021', given) },
];
