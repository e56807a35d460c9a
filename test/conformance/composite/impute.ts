import { type Beside } from '../../../src/scoring/column.js';
import { imputation } from '../../../src/scoring/impute.js';
import { imputedFromRow } from '../../../src/scoring/impute/row.js';
import { type Impute } from '../../../src/scoring/method.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, newTally, type Tally } from '../tally.js';
import { columnOf, type Columns, columnsIn, compareColumns, mapColumns } from './columns.js';
import { besideOf, denominated, directionsOf, rawOf } from './stages.js';
import { codesAt, type Part, partsOf } from './structure.js';

const FOLDER = 'composite/03_impute';

function compared(given: Given, file: string, ours: Columns): Tally {
  const tally = newTally();
  compareColumns(tally, ours, given.reference, `${FOLDER}/${file}.csv`, [...ours.of.keys()]);
  return tally;
}

function inputOf({ reference }: Given): Columns {
  return columnsIn(reference, `${FOLDER}/input_denominated.csv`, codesAt(partsOf(reference), 1));
}

function columnwise(file: string, by: Impute): Case {
  return {
    id: `${FOLDER}/${file}`,
    run: (given) => {
      const beside = besideOf(given.reference);
      return compared(
        given,
        file,
        mapColumns(inputOf(given), (column) => imputation(by, column, beside).column),
      );
    },
  };
}

/** The element at a level that an indicator stands under. */
function over(parts: readonly Part[], code: string, level: number): string {
  const part = parts.find((each) => each.code === code);
  if (!part || part.level >= level) return code;
  return over(parts, part.parent, level);
}

/** Gaps from the unit's other indicators under the same element of a level. */
function rowwise(statistic: 'mean' | 'median', level: number): Case {
  const file = `row_${statistic}_level${level}_minmax`;
  return {
    id: `${FOLDER}/${file}`,
    run: (given) => {
      const parts = partsOf(given.reference);
      const directions = directionsOf(given.reference);
      const input = inputOf(given);
      const groups = new Map<string, string[]>();
      for (const code of input.of.keys()) {
        const group = over(parts, code, level);
        groups.set(group, [...(groups.get(group) ?? []), code]);
      }
      const filled = [...groups.values()].flatMap((codes) => {
        const { columns } = imputedFromRow(
          codes.map((code) => columnOf(input, code)),
          codes.map((code) => directions.get(code) ?? 'positive'),
          statistic,
        );
        return codes.map((code, i) => [code, columns[i] ?? new Float64Array()] as const);
      });
      return compared(given, file, { units: input.units, of: new Map(filled) });
    },
  };
}

const SERIES = ['LPI', 'Flights', 'Goods', 'CO2'];
const PANEL = { unit: 'unit', time: 'time' } as const;

/** A panel filled along time; `years` compares the years that values were taken from instead. */
function panel(input: string, file: string, by: Impute, years = false): Case {
  return {
    id: `${FOLDER}/${file}`,
    run: ({ reference }) => {
      const { rows } = reference.table(`${FOLDER}/${input}.csv`);
      const yearOf = (row: Readonly<Record<string, string>>): string => row['Time'] ?? '';
      const beside: Beside = {
        numbers: { time: Float64Array.from(rows, (row) => Number(yearOf(row))) },
        labels: { unit: rows.map((row) => row['uCode'] ?? null), time: rows.map(yearOf) },
      };
      const place = new Map(rows.map((row, i) => [`${row['uCode']} ${yearOf(row)}`, i]));
      const tally = newTally();
      for (const code of SERIES) {
        const column = Float64Array.from(rows, (row) => numberIn(row, code) ?? NaN);
        const filled = imputation(by, column, beside);
        const source = new Map(filled.cells.map(({ unit, from }) => [unit, from?.[0] ?? unit]));
        for (const row of reference.table(`${FOLDER}/${file}.csv`).rows) {
          const key = `${row['uCode']} ${yearOf(row)}`;
          const at = place.get(key) ?? -1;
          const value = filled.column[at] ?? NaN;
          const taken = rows[source.get(at) ?? at];
          const year = Number.isNaN(value) || !taken ? null : Number(yearOf(taken));
          compareNumber(tally, `${key} ${code}`, years ? year : value, numberIn(row, code));
        }
      }
      return tally;
    },
  };
}

const CARRY: Impute = { method: 'carry', ...PANEL };
const LEADING: Impute = { method: 'carry', ...PANEL, leading: true };
const LINE: Impute = { method: 'interpolate', ...PANEL };

export const IMPUTE: readonly Case[] = [
  {
    id: `${FOLDER}/denominated_scalefactor1000`,
    run: (given) =>
      compared(given, 'denominated_scalefactor1000', denominated(given.reference, rawOf(given.reference), 1000)),
  },
  columnwise('i_mean', { method: 'mean' }),
  columnwise('i_median', { method: 'median' }),
  columnwise('i_mean_grp_EurAsia', { method: 'mean', sample: { within: 'EurAsia_group' } }),
  columnwise('i_median_grp_GDP', { method: 'median', sample: { within: 'GDP_group' } }),
  rowwise('mean', 2),
  rowwise('mean', 3),
  rowwise('median', 2),
  panel('panel_input', 'panel_latest', CARRY),
  panel('panel_input', 'panel_latest_datatime', CARRY, true),
  panel('panel_input', 'panel_latest_maxtime1', { ...CARRY, atMost: 1 }),
  panel('panel_input', 'panel_constant', LEADING),
  panel('panel_input', 'panel_linear-constant', LINE),
  panel('panel2_input', 'panel2_constant', LEADING),
  panel('panel2_input', 'panel2_linear', LINE),
  panel('panel2_input', 'panel2_linear-constant', LINE),
];
