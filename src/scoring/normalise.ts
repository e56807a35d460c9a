import { type Beside, type Column, NOTHING_BESIDE } from './column.js';
import { type Direction, type Normalise } from './column-methods.js';
import { fitted, type Fitted, IDENTITY } from './fitted.js';
import { distanceToTarget, distanceToUnit } from './normalise/distance.js';
import { goalposts, sampleGoalposts } from './normalise/goalposts.js';
import { type Normaliser, type Settings, type Sign } from './normalise/method.js';
import { distanceToBest, minMax } from './normalise/min-max.js';
import { borda, percentileRank, percentileSteps, rank } from './normalise/ranks.js';
import { aboveMean, differenceTo, ratioTo, shareOfBest } from './normalise/relative.js';
import { normalShareOf, zScore } from './normalise/z-score.js';
import { methodNamed } from './method-named.js';

const none: Normaliser<'none'> = (_, __, ___, sign) => (sign > 0 ? IDENTITY : fitted((value) => -value, 'falls'));

const METHODS: {
  readonly [Method in Normalise['method']]: (
    by: Settings<Method>,
    column: Column,
    beside: Beside,
    sign: Sign,
  ) => Fitted;
} = {
  none,
  goalposts,
  'sample-goalposts': sampleGoalposts,
  'min-max': minMax,
  'z-score': zScore,
  'normal-share': normalShareOf,
  rank,
  'percentile-rank': percentileRank,
  'percentile-steps': percentileSteps,
  borda,
  'distance-to-best': distanceToBest,
  'distance-to-target': distanceToTarget,
  'distance-to-unit': distanceToUnit,
  'share-of-best': shareOfBest,
  'ratio-to': ratioTo,
  'difference-to': differenceTo,
  'above-mean': aboveMean,
};

/**
 * A normalisation worked out from a column of scores: parameters from the units of its sample, the mapping for all.
 * With direction `negative` less is better: every method works on −x, and ends and targets, which are given as the
 * numbers are, are turned with it. Throws a RangeError where the sample has no parameters to give (all values equal
 * under min–max, a standard deviation of 0). docs/method.md, section 3.
 */
export function normalisation(
  by: Normalise,
  column: Column,
  beside: Beside,
  direction: Direction = 'positive',
): Fitted {
  const method = methodNamed(METHODS, by.method) as (
    by: Normalise,
    column: Column,
    beside: Beside,
    sign: Sign,
  ) => Fitted;
  return method(by, column, beside, direction === 'negative' ? -1 : 1);
}

/** Whether the parameters of a method come from the other units: not of `none`, `goalposts` and frozen z-scores. */
export function dependsOnSample(by: Normalise): boolean {
  if (by.method === 'z-score' || by.method === 'normal-share') return by.from === undefined;
  return by.method !== 'none' && by.method !== 'goalposts';
}

const NO_COLUMN = new Float64Array(0);

/**
 * Brings one number to the common range, by a method that asks nothing of the other units (`none`, `goalposts`, a
 * z-score with parameters of its own). Throws a RangeError on a method that does, and where goalposts are one.
 */
export function normalise(value: number, by: Normalise): number {
  if (dependsOnSample(by)) throw new RangeError(`"${by.method}" needs the numbers of the other units`);
  return normalisation(by, NO_COLUMN, NOTHING_BESIDE).at(value, 0);
}
