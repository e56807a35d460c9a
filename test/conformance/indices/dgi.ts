import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareRank, newTally, type Tally } from '../tally.js';
import { frameworkOf, scoreIndex } from './score-index.js';

const FOLDER = 'indices/oecd_dgi_2023';

/** Our codes of the six dimensions, by the columns of the table. */
const DIMENSIONS = {
  digital_design: 'DBD',
  data_driven: 'DATA',
  govt_as_platform: 'PLAT',
  open_default: 'OPEN',
  user_driven: 'USER',
  proactiveness: 'PRO',
} as const;

/** Three decimals on both sides: the printed index is within half a unit, and so is the mean of printed dimensions. */
const ROUNDING = 0.001;

function run(given: Given): Tally {
  const values = new Map(
    given.reference
      .table(`${FOLDER}/inputs.csv`)
      .rows.map((row) => [
        row['iso3'] ?? '',
        Object.fromEntries(Object.entries(DIMENSIONS).map(([column, code]) => [code, numberIn(row, column)])),
      ]),
  );
  const rows = scoreIndex(given, { framework: frameworkOf(given, 'dgi@2'), asOf: '2022-10-31', values });
  const tally = newTally({ kind: 'absolute', by: ROUNDING });
  for (const row of given.reference.table(`${FOLDER}/published.csv`).rows) {
    const place = row['iso3'] ?? '';
    const own = rows.get(place)?.get('dgi');
    compareNumber(tally, place, own?.score, numberIn(row, 'composite_index'));
    compareRank(tally, place, own?.rank, numberIn(row, 'composite_rank'));
  }
  return tally;
}

export const DGI: readonly Case[] = [{ id: FOLDER, run }];
