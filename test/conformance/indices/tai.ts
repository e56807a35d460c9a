import { aggregate } from '../../../src/scoring/aggregate.js';
import { margins } from '../../../src/scoring/aggregate/margins.js';
import { condorcetKemeny } from '../../../src/scoring/aggregate/kemeny.js';
import { type Beside, NOTHING_BESIDE } from '../../../src/scoring/column.js';
import { type Normalise } from '../../../src/scoring/method.js';
import { normalisation } from '../../../src/scoring/normalise.js';
import { rank } from '../../../src/scoring/rank.js';
import { fillUniforms } from '../../../src/scoring/stats/seeded-random.js';
import { type Case, type Given } from '../case.js';
import { numberIn } from '../reference.js';
import { compareNumber, compareRank, newTally, type Tally, type Tolerance } from '../tally.js';
import { GOALPOSTS, INDICATORS, OUTRANKED, PERMUTATIONS, TABLE_35 } from './tai-tables.js';

const FOLDER = 'indices/tai_oecd_handbook';

/** Half a unit of the last printed digit, and a little for the binary number. */
function printedTo(decimals: number): Tolerance {
  return { kind: 'absolute', by: Number(`5e-${decimals + 1}`) + 1e-9 };
}

function inputsOf({ reference }: Given) {
  return reference.table(`${FOLDER}/inputs.csv`).rows;
}

function columnOf(given: Given, code: string): Float64Array {
  return Float64Array.from(inputsOf(given), (row) => numberIn(row, code) ?? NaN);
}

/** Compares what comes out for each country with a column of the published tables. */
function compared(given: Given, column: string, ours: ArrayLike<number | null>, tolerance?: Tolerance): Tally {
  const published = new Map(
    given.reference.table(`${FOLDER}/published.csv`).rows.map((row) => [row['country'], numberIn(row, column)]),
  );
  const tally = newTally(tolerance);
  inputsOf(given).forEach(({ country = '' }, i) => {
    const theirs = published.get(country) ?? null;
    if (tolerance === undefined) compareRank(tally, country, ours[i], theirs);
    else compareNumber(tally, country, ours[i], theirs);
  });
  return tally;
}

/** Table 15: mean years of schooling by every normalisation. */
const TABLE_15: readonly (readonly [column: string, method: Normalise, decimals: number | null])[] = [
  ['t15_rank_low1', { method: 'rank' }, null],
  ['t15_zscore', { method: 'z-score' }, 2],
  ['t15_minmax', { method: 'min-max' }, 2],
  ['t15_ratio_mean', { method: 'ratio-to', reference: 'mean' }, 2],
  ['t15_ratio_best', { method: 'ratio-to', reference: 'best' }, 2],
  ['t15_ratio_worst', { method: 'ratio-to', reference: 'worst' }, 2],
  ['t15_diff_mean', { method: 'difference-to', reference: 'mean' }, 2],
  ['t15_diff_worst', { method: 'difference-to', reference: 'worst' }, 2],
  ['t15_above_below_mean_p20', { method: 'above-mean', margin: 0.2 }, null],
  ['t15_percentile', { method: 'percentile-rank', of: 'all', to: [0, 100] }, 1],
  [
    't15_categorical',
    {
      method: 'percentile-steps',
      of: 'all',
      steps: [
        { from: 0.05, points: 20 },
        { from: 0.15, points: 40 },
        { from: 0.35, points: 50 },
        { from: 0.65, points: 60 },
        { from: 0.85, points: 80 },
        { from: 0.95, points: 100 },
      ],
    },
    null,
  ],
];

/** The indicators between their goalposts, country by country. */
function normalised(given: Given): readonly (readonly number[])[] {
  const columns = INDICATORS.map((code) => {
    const { min, max } = GOALPOSTS[code];
    const by: Normalise = { method: 'goalposts', min, max };
    return normalisation(by, columnOf(given, code), NOTHING_BESIDE).apply(columnOf(given, code));
  });
  return inputsOf(given).map((_, i) => columns.map((column) => column[i] ?? NaN));
}

/** Table 23: ranks by weighted means, the weights being those of Table 22. */
function weighted(given: Given, method: string): Tally {
  const row = given.reference.table(`${FOLDER}/weights.csv`).rows.find((each) => each['method'] === method);
  const weights = INDICATORS.map((code) => (method === 'EW' ? 1 : numberIn(row ?? {}, code)) ?? NaN);
  return rankedBy(given, method, normalised(given), weights);
}

function rankedBy(
  given: Given,
  method: string,
  values: readonly (readonly number[])[],
  weights: readonly number[],
): Tally {
  const scores = values.map((own) => aggregate({ method: 'arithmetic' }, own, weights));
  return compared(given, `t23_${method}_rank`, rank(scores));
}

/** How many weights are tried that print as those of Table 22. */
const TRIES = 5000;

/** The same for weights that are printed with two decimals: the first set, of those that print alike, that ranks best. */
function withinRounding(given: Given, method: string): Tally {
  const row = given.reference.table(`${FOLDER}/weights.csv`).rows.find((each) => each['method'] === method);
  const printed = INDICATORS.map((code) => numberIn(row ?? {}, code) ?? NaN);
  const values = normalised(given);
  const uniforms = new Float64Array(printed.length);
  let best = rankedBy(given, method, values, printed);
  for (let draw = 0; draw < TRIES && best.ranksWrong > 0; draw += 1) {
    fillUniforms(uniforms, 1, 0, draw);
    const tried = printed.map((weight, i) => weight + 0.01 * ((uniforms[i] ?? 0) - 0.5));
    const tally = rankedBy(given, method, values, tried);
    if (tally.ranksWrong < best.ranksWrong) best = tally;
  }
  return best;
}

const PRINTED =
  'weights are printed with two decimals, and of those that print alike none that was tried gives the published ranks';

/** Table 38: the geometric mean of the raw numbers. */
function geometric(given: Given): Tally {
  const scores = inputsOf(given).map((row) =>
    aggregate(
      { method: 'geometric' },
      INDICATORS.map((code) => numberIn(row, code) ?? NaN),
      INDICATORS.map(() => 1),
    ),
  );
  return compared(given, 't38_GME_rank', rank(scores));
}

/** Table 38: the order of 23 countries that most indicators support. */
function kemeny(given: Given): Tally {
  const columns = INDICATORS.map((code) => columnOf(given, code));
  const scores = condorcetKemeny.scores(
    columns,
    INDICATORS.map(() => 1),
  );
  return compared(given, 't38_NCMC_rank', rank([...scores]));
}

function fiveColumns(): readonly Float64Array[] {
  return INDICATORS.map((_, i) => Float64Array.from(TABLE_35, ({ values }) => values[i] ?? NaN));
}

/** Table 36: which share of the weight is for one country over another. */
function outranked(): Tally {
  const { units, over } = margins(
    fiveColumns(),
    INDICATORS.map(() => 1),
  );
  const tally = newTally();
  OUTRANKED.forEach((row, one) =>
    row.forEach((share, other) => {
      if (one !== other)
        compareNumber(tally, `${one} over ${other}`, ((over[one * units + other] ?? NaN) + 1) / 2, share);
    }),
  );
  return tally;
}

/** Table 37: what supports an order of the five, and that the mean place over the best three is ours. */
function permutations(): Tally {
  const { units, over } = margins(
    fiveColumns(),
    INDICATORS.map(() => 1),
  );
  const names = TABLE_35.map(({ country }) => country);
  const tally = newTally();
  for (const { order, support } of PERMUTATIONS) {
    const places = order.map((country) => names.indexOf(country));
    const own = places.flatMap((one, i) =>
      places.slice(i + 1).map((other) => ((over[one * units + other] ?? NaN) + 1) / 2),
    );
    compareNumber(
      tally,
      order.join(' '),
      own.reduce((sum, share) => sum + share, 0),
      support,
    );
  }
  const best = PERMUTATIONS.filter(({ support }) => support === 6.375);
  const scores = condorcetKemeny.scores(
    fiveColumns(),
    INDICATORS.map(() => 1),
  );
  names.forEach((country, i) => {
    const places = best.map(({ order }) => order.indexOf(country) + 1);
    const mean = places.reduce((sum, place) => sum + place, 0) / places.length;
    compareNumber(tally, `place of ${country}`, names.length - (scores[i] ?? NaN), mean);
  });
  return tally;
}

export const TAI: readonly Case[] = [
  ...TABLE_15.map(([column, method, decimals]): Case => ({
    id: `${FOLDER}/${column}`,
    run: (given) => {
      const beside: Beside = NOTHING_BESIDE;
      const ours = normalisation(method, columnOf(given, 'schooling'), beside).apply(columnOf(given, 'schooling'));
      return compared(given, column, ours, decimals === null ? undefined : printedTo(decimals));
    },
  })),
  { id: `${FOLDER}/t23_EW_rank`, run: (given) => weighted(given, 'EW') },
  { id: `${FOLDER}/t23_BAP_rank`, run: (given) => weighted(given, 'BAP') },
  { id: `${FOLDER}/t23_FA_rank`, differs: PRINTED, run: (given) => withinRounding(given, 'FA') },
  { id: `${FOLDER}/t23_AHP_rank`, differs: PRINTED, run: (given) => withinRounding(given, 'AHP') },
  { id: `${FOLDER}/t38_GME_rank`, run: geometric },
  {
    id: `${FOLDER}/t38_NCMC_rank`,
    differs:
      'the published order of 23 countries has the support of 181.6 pairs, and there are orders with 184.5: it is not the one that the method looks for',
    run: kemeny,
  },
  { id: `${FOLDER}/t36_five_countries`, run: outranked },
  { id: `${FOLDER}/t37_five_countries`, run: permutations },
];
