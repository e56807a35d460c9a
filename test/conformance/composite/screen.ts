import { availabilityOf } from '../../../src/scoring/diagnosis/availability.js';
import { type ColumnProfile, profileColumn } from '../../../src/scoring/diagnosis/column-profile.js';
import { z } from 'zod';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareWord, newTally, type Tally } from '../tally.js';
import { type Columns } from './columns.js';
import { imputedByGroup, denominated, rawOf } from './stages.js';
import { partsOf, treeOf } from './structure.js';

const FOLDER = 'composite/02_screen';

/** What a unit has: a row of the indicators, looked at as a column. */
function profileOf(columns: Columns, unit: number) {
  return profileColumn(
    [...columns.of.values()].map((column) => column[unit] ?? NaN),
    1,
  );
}

/** The thresholds of one screening, and who is kept or left out whatever they say. */
interface Screening {
  readonly available?: number;
  readonly nonZero?: number;
  readonly kept?: readonly string[];
  readonly leftOut?: readonly string[];
}

/** Whether a unit has enough values, and enough that are not 0, or is kept or left out whatever it has. */
function isKept(
  unit: string,
  { n, units, zeros }: Pick<ColumnProfile, 'n' | 'units' | 'zeros'>,
  { available = 0, nonZero = 0, kept = [], leftOut = [] }: Screening,
): boolean {
  const isLow = n / units < available || 1 - zeros / n < nonZero;
  return kept.includes(unit) || (!isLow && !leftOut.includes(unit));
}

function compareSummary(tally: Tally, given: Given, file: string, columns: Columns, by: Screening): void {
  const { rows } = given.reference.table(file);
  for (const row of rows) {
    const unit = row['uCode'] ?? '';
    const { n, units, missing, zeros } = profileOf(columns, columns.units.indexOf(unit));
    const numbers = {
      N_missing: missing,
      N_zero: zeros,
      N_miss_or_zero: missing + zeros,
      Dat_Avail: n / units,
      Non_Zero: 1 - zeros / n,
    };
    for (const [name, own] of Object.entries(numbers))
      compareNumber(tally, `${unit} ${name}`, own, numberIn(row, name));
    if (row['Included'] === undefined) continue;
    const included = isKept(unit, { n, units, zeros }, by) ? 'TRUE' : 'FALSE';
    compareWord(tally, `${unit} Included`, included, row['Included']);
  }
}

const SCREENINGS: Readonly<Record<string, Screening>> = {
  'byNA_0.9_summary': { available: 0.9 },
  'byNA_0.95_summary': { available: 0.95 },
  byNA_default_summary: { available: 2 / 3 },
  'byzeros_0.95_summary': { nonZero: 0.95 },
  'byNAandzeros_0.9_0.95_summary': { available: 0.9, nonZero: 0.95 },
  'byNA_0.95_force_summary': { available: 0.95, kept: ['BRN'], leftOut: ['AUT'] },
  avail_summary_raw: {},
};

/** The units that each screening leaves out, and how many remain. */
const REMOVED: Readonly<Record<string, Screening>> = {
  'byNA_0.9': { available: 0.9 },
  'byNA_0.95': { available: 0.95 },
  byNA_default: { available: 2 / 3 },
  'byzeros_0.95': { nonZero: 0.95 },
  byNAandzeros: { available: 0.9, nonZero: 0.95 },
  force: { available: 0.95, kept: ['BRN'], leftOut: ['AUT'] },
};

const removed = z.record(z.string(), z.object({ removed: z.array(z.string()), kept: z.number() }));

function removedUnits({ reference }: Given): Tally {
  const columns = rawOf(reference);
  const tally = newTally();
  for (const [name, theirs] of Object.entries(removed.parse(reference.json(`${FOLDER}/removed_units.json`)))) {
    const out = columns.units.filter((unit, i) => !isKept(unit, profileOf(columns, i), REMOVED[name] ?? {}));
    compareWord(tally, name, out.sort().join(' '), theirs.removed.toSorted().join(' '));
    compareNumber(tally, `${name} kept`, columns.units.length - out.length, theirs.kept);
  }
  return tally;
}

function byGroup(given: Given): Tally {
  const { reference } = given;
  const columns = rawOf(reference);
  const tree = treeOf(partsOf(reference), { aggregate: () => ({ method: 'arithmetic' }) });
  const available = availabilityOf(tree, Object.fromEntries(columns.of), columns.units.length);
  const file = `${FOLDER}/avail_by_group_raw.csv`;
  const tally = newTally();
  for (const row of reference.table(file).rows) {
    const place = columns.units.indexOf(row['uCode'] ?? '');
    for (const code of reference.table(file).columns.slice(1)) {
      const { answered, of } = available[code] ?? { answered: [], of: 0 };
      compareNumber(tally, `${row['uCode']} ${code}`, (answered[place] ?? NaN) / of, numberIn(row, code));
    }
  }
  return tally;
}

export const SCREEN: readonly Case[] = [
  {
    id: 'composite/01_pipeline/4_Screened_summary',
    run: (given) => {
      const columns = imputedByGroup(given.reference, denominated(given.reference, rawOf(given.reference)));
      const tally = newTally();
      compareSummary(tally, given, 'composite/01_pipeline/4_Screened_summary.csv', columns, { available: 0.9 });
      return tally;
    },
  },
  ...Object.entries(SCREENINGS).map(([name, by]): Case => ({
    id: `${FOLDER}/${name}`,
    run: (given) => {
      const tally = newTally();
      compareSummary(tally, given, `${FOLDER}/${name}.csv`, rawOf(given.reference), by);
      return tally;
    },
  })),
  { id: `${FOLDER}/removed_units`, run: removedUnits },
  { id: `${FOLDER}/avail_by_group_raw`, run: byGroup },
];
