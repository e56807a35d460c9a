import { describe, it } from '@jest/globals';
import * as fc from 'fast-check';
import { NOTHING_BESIDE } from './column.js';
import { type Normalise, type Treat } from './column-methods.js';
import { type Fitted } from './fitted.js';
import { normalisation } from './normalise.js';
import { treatment } from './treat.js';

const STEPS = [
  { from: 0.3, points: 1 },
  { from: 0.7, points: 2 },
];

const NORMALISATIONS: readonly Normalise[] = [
  { method: 'none' },
  { method: 'goalposts', min: 10, max: 40 },
  { method: 'goalposts', min: 1, max: 40, log: true, to: [1, 100] },
  { method: 'sample-goalposts', min: { quantile: 0.1 }, max: { meanOfGreatest: 2 }, cut: false },
  { method: 'min-max', to: [1, 100] },
  { method: 'z-score', mean: 50, deviation: 10, cut: [0, 100] },
  { method: 'normal-share' },
  { method: 'rank', ties: 'average' },
  { method: 'percentile-rank' },
  { method: 'percentile-steps', steps: STEPS },
  { method: 'borda', ties: 'high' },
  { method: 'distance-to-best' },
  { method: 'distance-to-target', target: 70, cut: true },
  { method: 'share-of-best' },
  { method: 'ratio-to', reference: 'median' },
  { method: 'difference-to', reference: 'mean' },
  { method: 'above-mean', margin: 0.2 },
];

const TREATMENTS: readonly Treat[] = [
  { method: 'winsorise', skewness: 1, kurtosis: 1, atMost: 2, otherwise: { method: 'log-either' } },
  { method: 'winsorise', skewness: 0.5, kurtosis: 0.1 },
  { method: 'quantiles', lower: 0.1, upper: 0.8 },
  { method: 'fences', around: 'quartiles', times: 1 },
  { method: 'log' },
  { method: 'log-either' },
  { method: 'log-shift' },
  { method: 'log-scaled' },
  { method: 'box-cox', lambda: -0.5 },
];

/** Numbers from 1 to 64 of which two differ, and some gaps. */
const columns = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 64 }), { minLength: 5, maxLength: 12 }),
    fc.array(fc.option(fc.integer({ min: 1, max: 64 }), { nil: Number.NaN }), { maxLength: 8 }),
  )
  .map(([different, others]) => Float64Array.from([...different, ...others]));

const methods: readonly { name: string; fit: (column: Float64Array) => Fitted; sign: 1 | -1 }[] = [
  ...NORMALISATIONS.map((by) => ({
    name: by.method,
    fit: (column: Float64Array) => normalisation(by, column, NOTHING_BESIDE),
    sign: 1 as const,
  })),
  ...NORMALISATIONS.filter(({ method }) => method !== 'distance-to-target').map((by) => ({
    name: `${by.method}, less is better`,
    fit: (column: Float64Array) => normalisation(by, column, NOTHING_BESIDE, 'negative'),
    sign: -1 as const,
  })),
  ...TREATMENTS.map((by) => ({
    name: by.method,
    fit: (column: Float64Array) => treatment(by, column, NOTHING_BESIDE).fitted,
    sign: 1 as const,
  })),
];

const SLACK = 1e-9;
const RUNS = { numRuns: 40 };

describe.each(methods)('$name', ({ fit, sign }) => {
  it('gives finite numbers for numbers, and gaps for gaps', () =>
    fc.assert(
      fc.property(columns, (column) => {
        const result = fit(column).apply(column);
        return column.every((value, unit) => Number.isFinite(result[unit]) !== Number.isNaN(value));
      }),
      RUNS,
    ));

  it('never puts a better value behind a worse one', () =>
    fc.assert(
      fc.property(columns, (column) => {
        const result = fit(column).apply(column);
        const order = [...column.keys()].filter((unit) => !Number.isNaN(column[unit]));
        order.sort((a, b) => sign * ((column[a] as number) - (column[b] as number)));
        return order.every((unit, at) => {
          const before = order[at - 1];
          return before === undefined || (result[before] as number) <= (result[unit] as number) + SLACK;
        });
      }),
      RUNS,
    ));

  it('does not care for the order of units', () =>
    fc.assert(
      fc.property(columns, (column) => {
        const result = fit(column).apply(column);
        const turned = Float64Array.from(column).reverse();
        const other = fit(turned).apply(turned).reverse();
        return result.every((value, unit) => Number.isNaN(value) || Math.abs(value - (other[unit] as number)) < SLACK);
      }),
      RUNS,
    ));

  it('keeps a score between its bounds', () =>
    fc.assert(
      fc.property(columns, fc.nat(3), fc.nat(3), (column, below, above) => {
        const step = fit(column);
        const low = column.map((value) => Math.max(1, value - below));
        const bounds = step.bounds(
          low,
          column.map((value) => value + above),
        );
        return step
          .apply(column)
          .every(
            (value, unit) =>
              Number.isNaN(value) ||
              ((bounds.low[unit] as number) <= value + SLACK && value <= (bounds.high[unit] as number) + SLACK),
          );
      }),
      RUNS,
    ));
});
