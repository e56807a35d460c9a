import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roundHalfAway } from '../scoring/round.js';
import { composedMean, coversPopulation } from './composed-mean.js';

describe('composedMean', () => {
  it('is the sum of shares times points: .36 × 1 + .43 × .6 + .18 × .3 + .03 × 0 = 0.672', () => {
    const composed = composedMean([
      { percent: 36, points: 1 },
      { percent: 43, points: 0.6 },
      { percent: 18, points: 0.3 },
      { percent: 3, points: 0 },
    ])!;
    expect(composed.mean).toBeCloseTo(0.672, 12);
    // Low: 3.5 and 18.5 at the bottom, 42.5 and 35.5 at the top: .185 × .3 + .425 × .6 + .355 = 0.6655.
    expect(composed.low).toBeCloseTo(0.6655, 12);
    // High: 36.5 and 43.5 at the top, 17.5 and 2.5 at the bottom: .365 + .435 × .6 + .175 × .3 = 0.6785.
    expect(composed.high).toBeCloseTo(0.6785, 12);
  });

  it('spreads what rounding took from the sum: 33 of 99 is a third, between 33 and 33.5 %', () => {
    const composed = composedMean([
      { percent: 33, points: 1 },
      { percent: 33, points: 0 },
      { percent: 33, points: 0 },
    ])!;
    expect(composed.mean).toBeCloseTo(1 / 3, 12);
    // At least 33: the other two can reach 33.5 each, and 100 − 67 = 33 remain.
    expect(composed.low).toBeCloseTo(0.33, 12);
    expect(composed.high).toBeCloseTo(0.335, 12);
  });

  it('narrows with the decimals that are printed', () => {
    const composed = composedMean([
      { percent: 33.3, points: 1, decimals: 1 },
      { percent: 66.7, points: 0, decimals: 1 },
    ])!;
    expect([composed.low, composed.high].map((end) => end.toFixed(6))).toEqual(['0.332500', '0.333500']);
  });

  it('never leaves what the shares allow: 50 of 101 is 49.5 %, and 49.5 is the least that prints as 50', () => {
    const shares = [50, 17, 17, 17].map((percent, i) => ({ percent, points: i === 0 ? 1 : 0 }));
    const composed = composedMean(shares)!;
    expect(composed.mean).toBeCloseTo(50 / 101, 12);
    // Shares of 80 and seven times 3 sum to 101: 80 / 101 = 79.2 %, and 79.5 is the least that prints as 80.
    const many = [80, 3, 3, 3, 3, 3, 3, 3].map((percent, i) => ({ percent, points: i === 0 ? 1 : 0 }));
    expect(composedMean(many)).toMatchObject({ mean: 0.795, low: 0.795 });
  });

  it('takes no share below 0 or above 100 for its bounds', () =>
    expect(
      composedMean([
        { percent: 100, points: 1 },
        { percent: 0, points: 0 },
      ]),
    ).toEqual({ mean: 1, low: 0.995, high: 1 }));

  it('has nothing to say of no shares', () => expect(composedMean([])).toBeNull());

  it.each([
    { percents: [55, 40], because: '95 leaves somebody out' },
    { percents: [60, 42], because: '102 counts somebody twice' },
    { percents: [101, -1], because: 'no share is negative' },
    { percents: [Number.NaN, 50], because: 'no share is NaN' },
  ])('refuses shares that rounding cannot explain: $because', ({ percents }) =>
    expect(() => composedMean(percents.map((percent) => ({ percent, points: 1 })))).toThrow('sum to about 100 %'),
  );

  it('admits shares that reach 100 only by the last bit', () =>
    expect(
      composedMean([
        { percent: 49.9, points: 1, decimals: 1 },
        { percent: 50, points: 1, decimals: 1 },
      ])!.mean,
    ).toBeCloseTo(1, 12));
});

describe('the shares that a publication prints', () => {
  const counted = fc.array(fc.record({ members: fc.nat(20), points: fc.constantFrom(0, 0.3, 0.6, 1) }), {
    minLength: 1,
    maxLength: 6,
  });

  it('leave the true mean between low and high, whatever the counts', () =>
    fc.assert(
      fc.property(counted, fc.nat(2), (groups, decimals) => {
        const n = groups.reduce((total, { members }) => total + members, 0);
        fc.pre(n > 0);
        const truth = groups.reduce((total, { members, points }) => total + members * points, 0) / n;
        const printed = groups.map(({ members, points }) => ({
          percent: roundHalfAway((100 * members) / n, decimals),
          points,
          decimals,
        }));
        const { mean, low, high } = composedMean(printed)!;
        expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
        expect(truth).toBeLessThanOrEqual(high + 1e-9);
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(mean).toBeLessThanOrEqual(high);
      }),
    ));
});

describe('coversPopulation', () => {
  it.each([
    { percents: [36, 43, 18, 3], expected: true, because: 'they sum to 100' },
    { percents: [33, 33, 33], expected: true, because: 'each may have lost a third' },
    { percents: [36, 43, 18, 4], expected: true, because: '101 loses at most half a percent a share' },
    { percents: [57], expected: false, because: 'the others are left out' },
    { percents: [60, 42], expected: false, because: 'two shares cannot make 102' },
    { percents: [], expected: false, because: 'nobody is no whole' },
    { percents: Array<number>(300).fill(0), expected: false, because: 'nor are shares of nobody, however many' },
  ])('$because', ({ percents, expected }) =>
    expect(coversPopulation(percents.map((percent) => ({ percent })))).toBe(expected),
  );
});
