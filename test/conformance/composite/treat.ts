import { type Treat } from '../../../src/scoring/method.js';
import { treatment } from '../../../src/scoring/treat.js';
import { kurtosis } from '../../../src/scoring/stats/kurtosis.js';
import { skewness } from '../../../src/scoring/stats/skewness.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareWord, newTally, type Tally } from '../tally.js';
import { columnOf, columnsIn, compareColumns, mapColumns, orGaps } from './columns.js';
import { besideOf, RAW, TREAT, treatments } from './stages.js';
import { codesAt, partsOf } from './structure.js';

const FOLDER = 'composite/04_treat';
const SCREENED = `${FOLDER}/input_screened.csv`;

interface Variant {
  readonly file: string;
  readonly input: string;
  readonly by: Treat;
  readonly differs?: string;
}

function inputOf({ reference }: Given, input: string) {
  return columnsIn(reference, input, codesAt(partsOf(reference), 1));
}

function values({ file, input, by }: Variant, given: Given): Tally {
  const beside = besideOf(given.reference);
  const ours = mapColumns(inputOf(given, input), (column) =>
    orGaps(column, () => treatment(by, column, beside).fitted.apply(column)),
  );
  const tally = newTally();
  compareColumns(tally, ours, given.reference, `${file}.csv`, [...ours.of.keys()]);
  return tally;
}

/** Skewness and kurtosis before and after each step, whether they pass, how many values were moved. */
function details({ file, input, by }: Variant, given: Given): Tally {
  const all = treatments(given.reference, inputOf(given, input), by);
  const table = given.reference.table(`${file}_details.csv`);
  const tally = newTally();
  for (const row of table.rows) {
    const code = row['iCode'] ?? '';
    const part = all.get(code)?.parts[0];
    for (const step of [0, 1, 2]) {
      const name = `check_SkewKurt${step}`;
      if (!table.columns.includes(`${name}.Skew`)) continue;
      const shape = part?.shapes[step];
      compareNumber(tally, `${code} skewness ${step}`, shape?.skewness, numberIn(row, `${name}.Skew`));
      compareNumber(tally, `${code} kurtosis ${step}`, shape?.kurtosis, numberIn(row, `${name}.Kurt`));
      const passes = shape === undefined ? '' : String(shape.passes).toUpperCase();
      compareWord(tally, `${code} passes ${step}`, passes, row[`${name}.Pass`] ?? '');
    }
    // Where the logarithm of the numbers as they were came out, no value counts as moved here.
    if (part?.by === 'tail') continue;
    const moved = part?.by === 'nothing' ? null : (part?.moved ?? null);
    compareNumber(tally, `${code} moved`, moved, numberIn(row, 'winsorise.nwin'));
  }
  return tally;
}

/** Which values were winsorised, and to which side. */
function points({ file, input, by }: Variant, given: Given): Tally {
  const columns = inputOf(given, input);
  const all = treatments(given.reference, columns, by);
  const tally = newTally();
  for (const row of given.reference.table(`${file}_points.csv`).rows) {
    const unit = row['uCode'] ?? '';
    const place = columns.units.indexOf(unit);
    for (const code of columns.of.keys()) {
      const done = all.get(code);
      const how = done?.parts[0]?.by;
      if (how === 'tail' || how === 'winsorise and tail') continue;
      const cell = done?.cells.find((each) => each.unit === place);
      const own = cell === undefined ? '' : cell.to < cell.from ? 'winhi' : 'winlo';
      compareWord(tally, `${unit} ${code}`, own, row[code] ?? '');
    }
  }
  return tally;
}

const LOG = { method: 'log' } as const;
const EITHER = { method: 'log-either' } as const;
const win = (rest: Omit<Extract<Treat, { method: 'winsorise' }>, 'method'>): Treat => ({
  method: 'winsorise',
  ...rest,
});

const WHOLE: readonly Variant[] = [
  { file: `${FOLDER}/default_winmax5_logCT`, input: SCREENED, by: TREAT },
  { file: `${FOLDER}/winmax1_then_logCT`, input: SCREENED, by: win({ atMost: 1, otherwise: LOG }) },
  { file: `${FOLDER}/winmax1_then_logCT_plus`, input: SCREENED, by: win({ atMost: 1, otherwise: EITHER }) },
  {
    file: `${FOLDER}/winmax1_combine_logCT`,
    input: SCREENED,
    by: win({ atMost: 1, otherwise: LOG, on: 'winsorised' }),
  },
  { file: `${FOLDER}/winmax2_skew2.25`, input: SCREENED, by: win({ atMost: 2, skewness: 2.25, otherwise: LOG }) },
  {
    file: `${FOLDER}/strict_skew1_kurt1_winmax5`,
    input: SCREENED,
    by: win({ atMost: 5, skewness: 1, kurtosis: 1, otherwise: LOG }),
  },
  {
    file: `${FOLDER}/strict_winmax2_then_logCT_plus`,
    input: SCREENED,
    by: win({ atMost: 2, skewness: 1, kurtosis: 1, otherwise: EITHER }),
  },
  { file: `${FOLDER}/raw_with_missing_default`, input: RAW, by: TREAT },
  { file: `${FOLDER}/raw_with_missing_nolimit`, input: RAW, by: win({ otherwise: LOG }) },
];

const ALONE: readonly Variant[] = [
  { file: `${FOLDER}/qTreat_defaults`, input: SCREENED, by: TREAT },
  { file: `${FOLDER}/fn_log_CT`, input: SCREENED, by: LOG },
  { file: `${FOLDER}/fn_log_CT_orig`, input: SCREENED, by: { method: 'log-shift' } },
  { file: `${FOLDER}/fn_log_CT_plus`, input: SCREENED, by: EITHER },
  { file: `${FOLDER}/fn_boxcox_lambda0`, input: SCREENED, by: { method: 'box-cox', lambda: 0 } },
  { file: `${FOLDER}/fn_boxcox_lambda0.5`, input: SCREENED, by: { method: 'box-cox', lambda: 0.5 } },
  { file: `${FOLDER}/fn_boxcox_lambda2`, input: SCREENED, by: { method: 'box-cox', lambda: 2 } },
  {
    file: `${FOLDER}/fn_log_GII_BUG_identity`,
    input: SCREENED,
    by: { method: 'log-scaled' },
    differs: 'a fault of COINr 1.1.14: log_GII gives its input back unchanged; ours is the logarithm that it means',
  },
];

function shapes(file: string, input: string): Case {
  return {
    id: `${FOLDER}/${file}`,
    run: (given) => {
      const columns = inputOf(given, input);
      const tally = newTally();
      for (const row of given.reference.table(`${FOLDER}/${file}.csv`).rows) {
        const code = row['iCode'] ?? '';
        const known = [...columnOf(columns, code)].filter((value) => !Number.isNaN(value));
        compareNumber(tally, `skewness of ${code}`, skewness(known), numberIn(row, 'skew'));
        compareNumber(tally, `kurtosis of ${code}`, kurtosis(known), numberIn(row, 'kurt'));
      }
      return tally;
    },
  };
}

/** The pipeline's own record of its treatment. */
const PIPELINE: Variant = {
  file: 'composite/01_pipeline/5_Treated',
  input: 'composite/01_pipeline/4_Screened.csv',
  by: TREAT,
};

export const TREATED: readonly Case[] = [
  { id: `${PIPELINE.file}_details`, run: (given) => details(PIPELINE, given) },
  { id: `${PIPELINE.file}_points`, run: (given) => points(PIPELINE, given) },
  shapes('skewkurt_raw', RAW),
  shapes('skewkurt_screened', SCREENED),
  shapes('skewkurt_treated', `${FOLDER}/default_winmax5_logCT.csv`),
  ...WHOLE.flatMap((variant): Case[] => [
    { id: variant.file, run: (given) => values(variant, given) },
    { id: `${variant.file}_details`, run: (given) => details(variant, given) },
    { id: `${variant.file}_points`, run: (given) => points(variant, given) },
  ]),
  ...ALONE.map((variant): Case => ({
    id: variant.file,
    ...(variant.differs !== undefined && { differs: variant.differs }),
    run: (given) => values(variant, given),
  })),
];
