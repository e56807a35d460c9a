import { describe, expect, it } from '@jest/globals';
import { TECHNOLOGY_ACHIEVEMENT } from '../../../test/support/technology-achievement.js';
import { isRefused } from '../diagnosis/refused.js';
import { componentWeights } from './component-weights.js';
import { factorWeights } from './factor-weights.js';

const X = [0, 0, 2, 2];
const Y = [0, 2, 0, 2];

describe('componentWeights', () => {
  // x and y do not correlate, z = x + y does with both by 1/√2: the first component is along (1/2, 1/2, 1/√2).
  it('weighs by the direction of the first component: 1 : 1 : √2', () =>
    expect(componentWeights({ x: X, y: Y, z: X.map((x, i) => x + Y[i]!) }, 4)).toEqual({
      method: 'first-component',
      n: 4,
      weights: {
        x: expect.closeTo(1 / (2 + Math.SQRT2), 12),
        y: expect.closeTo(1 / (2 + Math.SQRT2), 12),
        z: expect.closeTo(Math.SQRT2 / (2 + Math.SQRT2), 12),
      },
      negative: [],
      told: 'the first component explains 67 % of the variance of 3 columns',
    }));

  it('tells which columns run against the component', () => {
    const found = componentWeights(TECHNOLOGY_ACHIEVEMENT);
    // OECD/JRC Handbook (2008), Table 8: exports load with the opposite sign of all others.
    expect(found).toMatchObject({ negative: ['exports'] });
    const weights = isRefused(found) ? {} : found.weights;
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('is refused below the minimum n, and where the directions cancel out', () => {
    expect(componentWeights({ x: X, y: Y })).toEqual({ refused: 'needs at least 20 units, 4 have all scores' });
    expect(componentWeights({ x: X, y: X.map((x) => -x) }, 4)).toEqual({
      refused: 'needs columns that share a direction, and half of these run against the rest',
    });
  });
});

describe('factorWeights', () => {
  function weightsOf(settings?: Parameters<typeof factorWeights>[1]): readonly string[] {
    const found = factorWeights(TECHNOLOGY_ACHIEVEMENT, settings);
    return isRefused(found) ? [] : Object.values(found.weights).map((weight) => weight.toFixed(2));
  }

  // OECD/JRC Handbook (2008), Table 18, column PC.
  it('gives the weights that the Handbook prints for technology achievement', () =>
    expect(weightsOf()).toEqual(['0.16', '0.15', '0.11', '0.07', '0.08', '0.12', '0.14', '0.16']));

  // Tables 9 and 17: rotated loadings and their variances, from unrounded indicators; signs are turned.
  it('finds the rotated factors that the Handbook prints', () => {
    const found = factorWeights(TECHNOLOGY_ACHIEVEMENT);
    const factors = isRefused(found) ? [] : found.factors;
    const printed = [
      [0.07, 0.13, 0.79, 0.64, 0.37, 0.82, 0.88, 0.08],
      [0.97, 0.07, 0.21, 0.56, 0.17, 0.04, 0.23, 0.04],
      [0.06, 0.07, 0.21, 0.04, 0.38, 0.25, 0.09, 0.96],
      [0.06, 0.93, 0.42, 0.36, 0.68, 0.35, 0.09, 0.04],
    ];
    expect(factors).toHaveLength(4);
    factors.forEach(({ loadings }, k) =>
      Object.values(loadings).forEach((loading, i) =>
        expect(Math.abs(Math.abs(loading) - printed[k]![i]!)).toBeLessThan(0.015),
      ),
    );
    expect(factors.map(({ variance }) => variance)).toEqual(
      [2.64, 1.39, 1.19, 1.76].map((value) => expect.closeTo(value, 1)),
    );
  });

  // Table 22, column FA, made from loadings rounded to two decimals: exports belong with patents there, not with internet.
  it('can give a column to the factor of which it has the largest part', () => {
    const printed = [0.17, 0.15, 0.11, 0.06, 0.08, 0.13, 0.13, 0.17];
    weightsOf({ by: 'part' }).forEach((weight, i) =>
      expect(Math.abs(Number(weight) - printed[i]!)).toBeLessThanOrEqual(0.0101),
    );
  });

  it('keeps as many factors as it is told to, and refuses others', () => {
    const one = factorWeights(TECHNOLOGY_ACHIEVEMENT, { factors: 1 });
    expect(one).toMatchObject({ told: '1 of 8 factors are kept; they explain 42 % of the variance' });
    expect(() => factorWeights(TECHNOLOGY_ACHIEVEMENT, { factors: 9 })).toThrow('1 to 8 factors can be kept, not 9');
    expect(() => factorWeights(TECHNOLOGY_ACHIEVEMENT, { factors: 1.5 })).toThrow(RangeError);
    expect(() => factorWeights(TECHNOLOGY_ACHIEVEMENT, { factors: 0 })).toThrow(RangeError);
  });

  it('is refused as components are', () =>
    expect(factorWeights({ x: X, y: Y })).toEqual({ refused: 'needs at least 20 units, 4 have all scores' }));
});
