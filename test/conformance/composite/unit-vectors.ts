import { z } from 'zod';
import { aggregate } from '../../../src/scoring/aggregate.js';
import { type Beside, NOTHING_BESIDE } from '../../../src/scoring/column.js';
import { type Aggregate, type Direction, type Normalise } from '../../../src/scoring/method.js';
import { normalisation } from '../../../src/scoring/normalise.js';
import { rank } from '../../../src/scoring/rank.js';
import { kurtosis } from '../../../src/scoring/stats/kurtosis.js';
import { quantile } from '../../../src/scoring/stats/quantile.js';
import { skewness } from '../../../src/scoring/stats/skewness.js';
import { treatment } from '../../../src/scoring/treat.js';
import { type Case } from '../case.js';
import { compareNumber, compareRank, newTally, type Tally } from '../tally.js';

const FILE = 'composite/05_normalise/unit_vectors.json';

const given = z.record(z.string(), z.unknown());
const vector = z.array(z.number().nullable());
type Vectors = z.infer<typeof given>;

function vectorIn(vectors: Vectors, name: string): readonly (number | null)[] {
  return vector.parse(vectors[name]);
}

function columnIn(vectors: Vectors, name: string): Float64Array {
  return Float64Array.from(vectorIn(vectors, name), (value) => value ?? NaN);
}

/** Short columns with ties and gaps through every normalisation. */
const NORMALISED: readonly (readonly [name: string, by: Normalise, direction?: Direction])[] = [
  ['minmax_0_100', { method: 'min-max', to: [0, 100] }],
  ['zscore', { method: 'z-score' }],
  ['prank_min', { method: 'percentile-rank' }],
  ['prank_average', { method: 'percentile-rank', ties: 'average' }],
  ['rank_min', { method: 'rank' }],
  ['rank_max', { method: 'rank', ties: 'high' }],
  ['rank_average', { method: 'rank', ties: 'average' }],
  ['borda_min', { method: 'borda' }],
  ['dist2max', { method: 'distance-to-best' }],
  ['dist2ref_iref4', { method: 'distance-to-unit', unit: '4' }],
  ['dist2ref_iref1_cap', { method: 'distance-to-unit', unit: '1', cut: true }],
  ['dist2targ_5', { method: 'distance-to-target', target: 5, cut: false }],
  ['dist2targ_5_cap', { method: 'distance-to-target', target: 5, cut: true }],
  ['dist2targ_2_dirminus', { method: 'distance-to-target', target: 2, cut: false }, 'negative'],
  ['fracmax', { method: 'share-of-best' }],
  ['goalposts_0_8_100', { method: 'goalposts', min: 0, max: 8, to: [0, 100] }],
  ['goalposts_0_8_1_notrunc', { method: 'goalposts', min: 0, max: 8, cut: false }],
  ['goalposts_dirminus', { method: 'goalposts', min: 0, max: 8, to: [0, 100] }, 'negative'],
  ['scaled_0_10', { method: 'goalposts', min: 0, max: 10, to: [0, 100], cut: false }],
];

const MEANS: readonly (readonly [name: string, method: Aggregate])[] = [
  ['amean', { method: 'arithmetic' }],
  ['gmean', { method: 'geometric' }],
  ['hmean', { method: 'harmonic' }],
  ['genmean_p2_no_NA', { method: 'power', exponent: 2 }],
  ['genmean_pm1_no_NA', { method: 'power', exponent: -1 }],
  ['genmean_p0.5_no_NA', { method: 'power', exponent: 0.5 }],
];

/** Values, how many may be moved, what comes out, and how many were moved. */
const WINSORISED = [
  ['winsorise_x', Infinity, 'winsorise_y', 'winsorise_n'],
  ['winsorise_ties_x', 1, 'winsorise_ties_winmax1', 'winsorise_ties_winmax1_n'],
  ['winsorise_low_x', Infinity, 'winsorise_low', 'winsorise_low_n'],
] as const;

function compareColumn(tally: Tally, name: string, ours: ArrayLike<number | null>, vectors: Vectors): void {
  vectorIn(vectors, name).forEach((value, i) => compareNumber(tally, `${name} ${i + 1}`, ours[i], value));
}

function compareMeans(tally: Tally, vectors: Vectors): void {
  const weights = vectorIn(vectors, 'weights');
  const known = vectorIn(vectors, 'positive_x').flatMap((value, i) =>
    value === null ? [] : [[value, weights[i] ?? 0] as const],
  );
  for (const [name, method] of MEANS) {
    const own = aggregate(
      method,
      known.map(([value]) => value),
      known.map(([, weight]) => weight),
    );
    compareNumber(tally, name, own, z.number().parse(vectors[name]));
  }
}

function run(vectors: Vectors): Tally {
  const tally = newTally();
  const x = columnIn(vectors, 'x');
  const known = [...x].filter((value) => !Number.isNaN(value));
  const beside: Beside = { numbers: {}, labels: { jurisdiction: Array.from(x, (_, i) => String(i + 1)) } };
  for (const [name, by, direction] of NORMALISED) {
    compareColumn(tally, name, normalisation(by, x, beside, direction).apply(x), vectors);
  }
  const places = rank(vectorIn(vectors, 'x'));
  vectorIn(vectors, 'rank_desc_min_rank_df').forEach((place, i) => compareRank(tally, String(i + 1), places[i], place));
  compareNumber(tally, 'skewness', skewness(known), z.number().parse(vectors['skew']));
  compareNumber(tally, 'kurtosis', kurtosis(known), z.number().parse(vectors['kurt']));
  const quantiles = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => quantile(known, p));
  compareColumn(tally, 'quantile7_5_25_50_75_95', quantiles, vectors);
  compareMeans(tally, vectors);
  for (const [input, atMost, output, count] of WINSORISED) {
    const column = columnIn(vectors, input);
    const done = treatment({ method: 'winsorise', atMost }, column, NOTHING_BESIDE);
    compareColumn(tally, output, done.fitted.apply(column), vectors);
    compareNumber(tally, count, done.parts[0]?.moved, z.number().parse(vectors[count]));
  }
  return tally;
}

export const UNIT_VECTORS: readonly Case[] = [
  { id: FILE.replace('.json', ''), run: ({ reference }) => run(given.parse(reference.json(FILE))) },
];
