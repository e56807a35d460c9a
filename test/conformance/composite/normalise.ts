import { type Normalise } from '../../../src/scoring/method.js';
import { normalisation } from '../../../src/scoring/normalise.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { newTally, type Tally } from '../tally.js';
import { type Columns, columnsIn, compareColumns, mapColumns, orGaps } from './columns.js';
import { besideOf, directionsOf, RAW } from './stages.js';
import { codesAt, partsOf } from './structure.js';

const FOLDER = 'composite/05_normalise';

/** Our method for a column, which may rest on the indicator's own parameters. */
type Method = (parameters: Readonly<Record<string, string>>) => Normalise;

function normalised(given: Given, input: string, method: Method): Columns {
  const parts = partsOf(given.reference);
  const parameters = given.reference.table(`${FOLDER}/iMeta_with_norm_parameters.csv`).rows;
  const columns = columnsIn(given.reference, input, codesAt(parts, 1));
  const beside = besideOf(given.reference);
  const directions = directionsOf(given.reference);
  return mapColumns(columns, (column, code) => {
    const own = parameters.find((row) => row['iCode'] === code) ?? {};
    return orGaps(column, () => normalisation(method(own), column, beside, directions.get(code)).apply(column));
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

function target(cut: boolean): Method {
  return (row) => ({ method: 'distance-to-target', target: numberIn(row, 'Target') ?? NaN, cut });
}

const FAULT =
  'a fault of COINr 1.1.14: where less is better its sign cancels out, and the worst gets the highest share';

const ITSELF_WORST =
  'a unit that is the worst of all is no yardstick: COINr divides by 0 and makes 1 of what is infinite, here it is refused';

const VARIANTS: readonly (readonly [file: string, input: string, method: Method, differs?: string])[] = [
  ['minmax_0_100', TREATED, always({ method: 'min-max', to: [0, 100] })],
  ['minmax_1_100', TREATED, always({ method: 'min-max', to: [1, 100] })],
  ['minmax_0_1', TREATED, always({ method: 'min-max' })],
  ['zscore_0_1', TREATED, always({ method: 'z-score' })],
  ['zscore_50_10', TREATED, always({ method: 'z-score', mean: 50, deviation: 10 })],
  ['rank', TREATED, always({ method: 'rank' })],
  ['rank_average', TREATED, always({ method: 'rank', ties: 'average' })],
  ['prank', TREATED, always({ method: 'percentile-rank' })],
  ['prank_average', TREATED, always({ method: 'percentile-rank', ties: 'average' })],
  ['borda', TREATED, always({ method: 'borda' })],
  ['dist2max', TREATED, always({ method: 'distance-to-best' })],
  ['dist2ref_iref1', TREATED, always({ method: 'distance-to-unit', unit: 'AUS' })],
  ['dist2ref_iref10_cap', TREATED, always({ method: 'distance-to-unit', unit: 'CZE', cut: true }), ITSELF_WORST],
  ['fracmax_BUG_for_negative_direction', TREATED, always({ method: 'share-of-best' }), FAULT],
  ['scaled_default', TREATED, always({ method: 'none' })],
  ['none_direction_only', TREATED, always({ method: 'none' })],
  ['raw_minmax', RAW, always({ method: 'min-max', to: [0, 100] })],
  ['raw_minmax_iMeta_1_100', RAW, always({ method: 'min-max', to: [1, 100] })],
  ['raw_zscore', RAW, always({ method: 'z-score' })],
  ['raw_zscore_iMeta_50_10', RAW, always({ method: 'z-score', mean: 50, deviation: 10 })],
  ['raw_rank', RAW, always({ method: 'rank' })],
  ['raw_prank', RAW, always({ method: 'percentile-rank' })],
  ['raw_borda', RAW, always({ method: 'borda' })],
  ['raw_dist2max', RAW, always({ method: 'distance-to-best' })],
  ['raw_dist2targ_iMeta_cap', RAW, target(true)],
  ['raw_dist2targ_iMeta_nocap', RAW, target(false)],
  ['raw_goalposts_iMeta_trunc', RAW, goalposts(true, 'goalpost_lower', 'goalpost_upper', 'goalpost_scale')],
  ['raw_goalposts_iMeta_notrunc', RAW, goalposts(false, 'goalpost_lower', 'goalpost_upper', 'goalpost_scale')],
  ['raw_scaled_iMeta', RAW, goalposts(false, 'scaled_lower', 'scaled_upper', 'scale_factor')],
];

export const NORMALISE: readonly Case[] = VARIANTS.map(([file, input, method, differs]) => ({
  id: `${FOLDER}/${file}`,
  ...(differs !== undefined && { differs }),
  run: (given) => run(file, input, method, given),
}));
