import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareRank, newTally, type Tally } from '../tally.js';
import { frameworkOf, scoreIndex } from './score-index.js';

const FOLDER = 'indices/un_egdi';

interface Edition {
  readonly year: string;
  readonly framework: string;
  /** Half a unit of the last digit that the sub-indices and the index are printed with, once for each. */
  readonly by: number;
  readonly differs?: string;
}

/** Sub-indices that are rounded to d decimals move their mean by up to half a unit, the printed index by as much again. */
const FIVE = 1e-5 + 1e-9;
const FOUR = 1e-4 + 1e-9;

const NO_INDEX =
  'nine members without a human capital index: the publication prints 0 and rank 184, here they have no index';
const TIED =
  'Iraq: its printed sub-indices add up to what those of Kiribati do, and the publication keeps the two apart';

const EDITIONS: readonly Edition[] = [
  { year: '2010', framework: 'egdi-2010@1', by: FIVE, differs: NO_INDEX },
  { year: '2012', framework: 'egdi-2012@1', by: FIVE },
  { year: '2014', framework: 'egdi@1', by: FOUR },
  { year: '2016', framework: 'egdi@1', by: FIVE },
  { year: '2018', framework: 'egdi-2018@1', by: FOUR },
  { year: '2022', framework: 'egdi-2018@1', by: FOUR },
  { year: '2024', framework: 'egdi@1', by: FOUR, differs: TIED },
];

/** A member's key: in two editions the code of Slovakia's neighbours is not printed, the name always is. */
function keyOf(row: Readonly<Record<string, string>>): string {
  return row['country'] ?? '';
}

function run({ year, framework, by }: Edition, given: Given): Tally {
  const rowsOf = (file: string) =>
    given.reference.table(`${FOLDER}/${file}.csv`).rows.filter((row) => row['year'] === year);
  const values = new Map(
    rowsOf('inputs').map((row) => [
      keyOf(row),
      { OSI: numberIn(row, 'osi'), HCI: numberIn(row, 'hci'), TII: numberIn(row, 'tii') },
    ]),
  );
  const rows = scoreIndex(given, { framework: frameworkOf(given, framework), asOf: `${year}-12-31`, values });
  const tally = newTally({ kind: 'absolute', by });
  for (const row of rowsOf('published')) {
    const own = rows.get(keyOf(row))?.get('egdi');
    compareNumber(tally, keyOf(row), own?.score, numberIn(row, 'egdi'));
    compareRank(tally, keyOf(row), own?.rank, numberIn(row, 'rank'));
  }
  return tally;
}

export const EGDI: readonly Case[] = EDITIONS.map((edition) => ({
  id: `${FOLDER}/${edition.year}`,
  ...(edition.differs !== undefined && { differs: edition.differs }),
  run: (given) => run(edition, given),
}));
