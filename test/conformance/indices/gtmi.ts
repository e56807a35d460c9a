import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareWord, newTally, type Tally } from '../tally.js';
import { frameworkOf, scoreIndex } from './score-index.js';

const FOLDER = 'indices/wb_gtmi';

function run(year: string, given: Given): Tally {
  const rowsOf = (file: string) =>
    given.reference.table(`${FOLDER}/${file}.csv`).rows.filter((row) => row['year'] === year);
  const values = new Map(
    rowsOf('inputs').map((row) => [
      row['iso3'] ?? '',
      {
        CGSI: numberIn(row, 'cgsi'),
        PSDI: numberIn(row, 'psdi'),
        DCEI: numberIn(row, 'dcei'),
        GTEI: numberIn(row, 'gtei'),
      },
    ]),
  );
  const rows = scoreIndex(given, { framework: frameworkOf(given, 'gtmi@1'), asOf: `${year}-12-31`, values });
  const tally = newTally();
  for (const row of rowsOf('published')) {
    const place = row['iso3'] ?? '';
    const own = rows.get(place)?.get('gtmi');
    compareNumber(tally, place, own?.score, numberIn(row, 'gtmi'));
    compareWord(tally, `group of ${place}`, own?.band ?? null, row['grp'] ?? null);
  }
  return tally;
}

export const GTMI: readonly Case[] = ['2020', '2022', '2025'].map((year) => ({
  id: `${FOLDER}/${year}`,
  run: (given) => run(year, given),
}));
