import {
  type Aggregate,
  type Impute,
  type Normalise,
  type NumberOrScore,
  type ScoringNode,
  type Transform,
  type Treat,
} from '../scoring/method.js';
import { type StepTrace } from '../scoring/node-steps.js';

type Adjustment = NonNullable<ScoringNode['adjust']>[number];

/** A method without words does not compile. */
type Words<Union extends { readonly method: string }> = {
  readonly [Method in Union['method']]: (by: Extract<Union, { method: Method }>) => string;
};

const AGGREGATES: Words<Aggregate> = {
  sum: () => 'sum of its parts',
  arithmetic: () => 'arithmetic mean of its parts',
  geometric: () => 'geometric mean of its parts',
  harmonic: () => 'harmonic mean of its parts',
  power: ({ exponent }) => `power mean of its parts, with exponent ${exponent}`,
  product: () => 'product of its parts',
  'product-root': () => 'root of the product of its parts',
  'inverted-geometric': ({ top }) => `geometric mean of its parts, each taken from ${top}`,
  minimum: () => 'least of its parts',
  maximum: () => 'greatest of its parts',
  median: () => 'median of its parts',
  'best-of': ({ count }) => `mean of its best ${count}`,
  'worst-of': ({ count }) => `mean of its worst ${count}`,
  copeland: () => 'number of units that it outranks, less those that outrank it',
  'condorcet-kemeny': () => 'place in the order that most of its parts support',
  'benefit-of-the-doubt': () => 'sum of its parts with the weights that show each unit at its best',
};

const TRANSFORMS: Words<Transform> = {
  log: ({ base }) => (base === undefined ? 'natural logarithm' : `logarithm to base ${base}`),
  power: ({ exponent }) => `to the power ${exponent}`,
  clip: ({ min, max }) =>
    `cut to ${[min !== undefined && `at least ${min}`, max !== undefined && `at most ${max}`].filter(Boolean).join(' and ')}`,
  linear: ({ factor = 1, offset = 0 }) => `times ${factor}, plus ${offset}`,
  divide: ({ by }) => `divided by ${by}`,
  multiply: ({ by }) => `times ${by}`,
  add: ({ series, factor = 1 }) => `plus ${factor === 1 ? '' : `${factor} times `}${series}`,
  deviation: ({ from }) => `how far from ${typeof from === 'number' ? from : `${from[0]} to ${from[1]}`}`,
  piecewise: () => 'along straight lines between fixed points',
  steps: () => 'points by thresholds',
  change: ({ over = 1 }) => `change over ${over} in time`,
  'moving-average': ({ over }) => `average over ${over} in time`,
};

const IMPUTES: Words<Impute> = {
  mean: () => 'the mean',
  median: () => 'the median',
  quantile: ({ p }) => `the ${p}-quantile`,
  regression: () => 'a regression',
  constant: ({ value }) => `${value}`,
  series: ({ series }) => `the series ${series}`,
  carry: () => 'the last earlier value',
  interpolate: () => 'a straight line in time',
  first: ({ of }) => of.map((each) => imputeWords(each)).join(', else '),
};

function imputeWords(impute: Impute): string {
  return (IMPUTES[impute.method] as (by: Impute) => string)(impute);
}

const TREATS: Words<Treat> = {
  winsorise: () => 'outliers drawn in to the next value',
  quantiles: ({ lower = 0, upper = 1 }) => `cut to the quantiles ${lower} and ${upper}`,
  fences: ({ times, around }) =>
    `cut to ${times} ${around === 'mean' ? 'standard deviations' : 'interquartile ranges'}`,
  log: () => 'long tail drawn in by a logarithm',
  'log-either': () => 'long tail drawn in by a logarithm, whichever side it is on',
  'log-shift': () => 'long tail drawn in by a logarithm',
  'log-scaled': () => 'long tail drawn in by a logarithm',
  'box-cox': ({ lambda }) => `Box–Cox with λ = ${lambda}`,
};

const NORMALISES: Words<Normalise> = {
  none: () => '',
  goalposts: ({ min, max, to: [least, greatest] = [0, 1], log = false }) =>
    `brought to ${least}–${greatest} between the goalposts ${min} and ${max}${log ? ', by logarithms' : ''}`,
  'sample-goalposts': ({ to: [least, greatest] = [0, 1] }) =>
    `brought to ${least}–${greatest} between goalposts that the units give`,
  'min-max': ({ to: [least, greatest] = [0, 1] }) =>
    `brought to ${least}–${greatest} between the least and the greatest of the units`,
  'z-score': () => 'standard score',
  'normal-share': () => 'share of a normal distribution below it',
  rank: () => 'rank',
  'percentile-rank': () => 'percentile rank',
  'percentile-steps': () => 'points by percentile rank',
  borda: () => 'number of units that are worse',
  'distance-to-best': () => 'distance to the best',
  'distance-to-target': ({ target }) => `distance to the target ${target}`,
  'distance-to-unit': ({ unit }) => `distance to ${unit}`,
  'share-of-best': () => 'share of the best',
  'ratio-to': () => 'ratio to a reference',
  'difference-to': () => 'difference from a reference',
  'above-mean': ({ margin }) => `above, within or below ${margin} of the mean`,
};

/** How the score of an element is made of its parts, as a noun without an article: `arithmetic mean of its parts`. */
export function aggregateWords(aggregate: Aggregate): string {
  return (AGGREGATES[aggregate.method] as (by: Aggregate) => string)(aggregate);
}

const EFFECTS = {
  set: 'set to',
  multiply: 'times',
  add: 'plus',
  atLeast: 'at least',
  atMost: 'at most',
} as const satisfies Partial<Record<keyof Adjustment, string>>;

function effectWords(effect: NumberOrScore): string {
  return typeof effect === 'object' ? `the score of ${effect.element}` : String(effect).replace('-', '−');
}

/** What an adjustment does where its condition holds: `plus -0.5, at most 4`. */
function adjustWords(by: Adjustment): string {
  const effects = Object.entries(EFFECTS) as readonly [keyof typeof EFFECTS, string][];
  return effects
    .flatMap(([effect, words]) => (by[effect] === undefined ? [] : `${words} ${effectWords(by[effect])}`))
    .join(', ');
}

function transformWords(by: Transform): string {
  return (TRANSFORMS[by.method] as (by: Transform) => string)(by);
}

function treatWords(by: Treat): string {
  return (TREATS[by.method] as (by: Treat) => string)(by);
}

/** To the common range, and which way. */
function normaliseWords({ normalise, direction }: ScoringNode): readonly string[] {
  const words = normalise ? (NORMALISES[normalise.method] as (by: Normalise) => string)(normalise) : '';
  return [words, direction === 'negative' ? 'less is better' : ''].filter((each) => each !== '');
}

function roundWords(decimals: number): string {
  if (decimals === 0) return 'rounded to whole numbers';
  return `rounded to ${decimals === 1 ? 'one decimal' : `${decimals} decimals`}`;
}

/** What happens to the numbers of an element or criterion after that, in its order; nothing where nothing happens. */
export function stepWords(node: ScoringNode): readonly string[] {
  const { transform = [], impute, treat, adjust = [], decimals } = node;
  return [
    ...transform.map(transformWords),
    impute ? `gaps filled with ${imputeWords(impute)}` : '',
    treat ? treatWords(treat) : '',
    ...normaliseWords(node),
    adjust.length > 0 ? 'changed where a condition holds' : '',
    decimals === undefined ? '' : roundWords(decimals),
  ].filter((words) => words !== '');
}

/** The words of each step that the numbers of an element or criterion went through, one after another. */
export function traceWords(node: ScoringNode, trace: readonly Pick<StepTrace, 'step'>[]): readonly string[] {
  const transforms = (node.transform ?? []).map(transformWords);
  const adjustments = (node.adjust ?? []).map((by) => `${adjustWords(by)}`);
  const wordsOf = (step: StepTrace['step']): string | undefined => {
    switch (step) {
      case 'points':
        return 'points';
      case 'aggregate':
        return 'aggregate' in node ? aggregateWords(node.aggregate) : '';
      case 'transform':
        return transforms.shift();
      case 'impute':
        return node.impute && imputeWords(node.impute);
      case 'treat':
        return node.treat && treatWords(node.treat);
      case 'normalise':
        return normaliseWords(node).join(', ');
      case 'adjust':
        return adjustments.shift();
      case 'round':
        return roundWords(node.decimals ?? 0);
    }
  };
  return trace.map(({ step }) => wordsOf(step) ?? '');
}
