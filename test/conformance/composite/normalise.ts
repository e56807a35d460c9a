import { NOTHING_BESIDE } from '../../../src/scoring/column.js';
import { type Normalise } from '../../../src/scoring/method.js';
import { normalisation } from '../../../src/scoring/normalise.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { newTally, type Tally } from '../tally.js';
import { type Columns, columnsIn, compareColumns, mapColumns } from './columns.js';
import { codesAt, partsOf } from './structure.js';

const FOLDER = 'composite/05_normalise';

/** Our method for a column, which may rest on the indicator's own parameters. */
type Method = (parameters: Readonly<Record<string, string>>) => Normalise;

function normalised(given: Given, input: string, method: Method): Columns {
  const parts = partsOf(given.reference);
  const parameters = given.reference.table(`${FOLDER}/iMeta_with_norm_parameters.csv`).rows;
  const columns = columnsIn(given.reference, input, codesAt(parts, 1));
  return mapColumns(columns, (column, code) => {
    const direction = parts.find((part) => part.code === code)?.direction === -1 ? 'negative' : 'positive';
    const own = parameters.find((row) => row['iCode'] === code) ?? {};
    return normalisation(method(own), column, NOTHING_BESIDE, direction).apply(column);
  });
}

function run(file: string, input: string, method: Method, given: Given): Tally {
  const ours = normalised(given, input, method);
  const tally = newTally();
  const columns = given.reference.table(`${FOLDER}/${file}.csv`).columns.filter((code) => code !== 'uCode');
  compareColumns(tally, ours, given.reference, `${FOLDER}/${file}.csv`, columns);
  return tally;
}

const TREATED = `${FOLDER}/input_treated.csv`;
const RAW = 'composite/01_pipeline/1_Raw.csv';

function always(method: Normalise): Method {
  return () => method;
}

function goalposts(cut: boolean, lower: string, upper: string, scale: string): Method {
  return (row) => ({
    method: 'goalposts',
    min: numberIn(row, lower) ?? NaN,
    max: numberIn(row, upper) ?? NaN,
    cut,
    to: [0, numberIn(row, scale) ?? NaN],
  });
}

const VARIANTS: readonly (readonly [file: string, input: string, method: Method])[] = [
  ['minmax_0_100', TREATED, always({ method: 'min-max', to: [0, 100] })],
  ['minmax_1_100', TREATED, always({ method: 'min-max', to: [1, 100] })],
  ['minmax_0_1', TREATED, always({ method: 'min-max' })],
  ['zscore_0_1', TREATED, always({ method: 'z-score' })],
  ['zscore_50_10', TREATED, always({ method: 'z-score', mean: 50, deviation: 10 })],
  ['none_direction_only', TREATED, always({ method: 'none' })],
  ['raw_minmax', RAW, always({ method: 'min-max', to: [0, 100] })],
  ['raw_minmax_iMeta_1_100', RAW, always({ method: 'min-max', to: [1, 100] })],
  ['raw_zscore', RAW, always({ method: 'z-score' })],
  ['raw_zscore_iMeta_50_10', RAW, always({ method: 'z-score', mean: 50, deviation: 10 })],
  ['raw_goalposts_iMeta_trunc', RAW, goalposts(true, 'goalpost_lower', 'goalpost_upper', 'goalpost_scale')],
  ['raw_goalposts_iMeta_notrunc', RAW, goalposts(false, 'goalpost_lower', 'goalpost_upper', 'goalpost_scale')],
  ['raw_scaled_iMeta', RAW, goalposts(false, 'scaled_lower', 'scaled_upper', 'scale_factor')],
];

export const NORMALISE: readonly Case[] = VARIANTS.map(([file, input, method]) => ({
  id: `${FOLDER}/${file}`,
  run: (given) => run(file, input, method, given),
}));
