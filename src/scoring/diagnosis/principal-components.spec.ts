import { describe, expect, it } from '@jest/globals';
import { TECHNOLOGY_ACHIEVEMENT } from '../../../test/support/technology-achievement.js';
import { type Columns } from './branch.js';
import { isRefused } from './refused.js';
import { type Components, principalComponents } from './principal-components.js';

const GAP = Number.NaN;

function found(columns: Columns, minimum = 0): Components {
  const result = principalComponents(columns, minimum);
  if (isRefused(result)) throw new Error(result.refused);
  return result;
}

// Deviations of x: −1, −1, 1, 1; of y: −1, 1, −1, 1; of z: x + y. x and y do not correlate; z does with both, by 1/√2.
const X = [0, 0, 2, 2];
const Y = [0, 2, 0, 2];
const Z = [0, 2, 2, 4];

describe('principalComponents', () => {
  // Two columns with correlation r have components of 1 + r along (1, 1) and 1 − r along (1, −1).
  it('splits two columns into what they share and what they do not', () => {
    const [shared, other] = found({ x: X, z: Z }).components;
    const r = Math.SQRT1_2;
    expect(shared).toMatchObject({ variance: expect.closeTo(1 + r, 12), share: expect.closeTo((1 + r) / 2, 12) });
    expect(shared!.direction).toEqual({ x: expect.closeTo(r, 12), z: expect.closeTo(r, 12) });
    expect(shared!.loadings['x']).toBeCloseTo(r * Math.sqrt(1 + r), 12);
    expect(other!.direction).toEqual({ x: expect.closeTo(r, 12), z: expect.closeTo(-r, 12) });
    expect(other!.cumulative).toBeCloseTo(1, 12);
  });

  // Correlations 0, 1/√2, 1/√2: eigenvalues 2, 1, 0, for z is x + y.
  it('finds that a sum brings nothing new: a component of 0', () => {
    const { components } = found({ x: X, y: Y, z: Z });
    expect(components.map(({ variance }) => variance)).toEqual([2, 1, 0].map((value) => expect.closeTo(value, 12)));
    expect(components[2]!.variance).toBeGreaterThanOrEqual(0);
    expect(components[2]!.cumulative).toBeLessThanOrEqual(1);
  });

  it('gives loadings that are the correlations with the component: their squares sum to 1 for each column', () => {
    const { components } = found({ x: X, y: Y, z: Z });
    for (const code of ['x', 'y', 'z']) {
      expect(components.reduce((sum, { loadings }) => sum + loadings[code]! * loadings[code]!, 0)).toBeCloseTo(1, 12);
    }
  });

  // OECD/JRC Handbook (2008), Tables 8 and 16, from unrounded indicators; the signs of Table 8 are turned.
  it('finds the variances and loadings that the Handbook prints for technology achievement', () => {
    const { components, n } = found(TECHNOLOGY_ACHIEVEMENT, 20);
    expect(n).toBe(23);
    const printed = [41.9, 21.8, 12.3, 11.1, 6.0, 3.7, 2.2, 0.9];
    components.forEach(({ share }, k) => expect(Math.abs(100 * share - printed[k]!)).toBeLessThan(0.15));
    const first = [0.11, 0.56, 0.92, -0.35, 0.76, 0.91, 0.74, 0.36];
    Object.values(components[0]!.loadings).forEach((loading, i) =>
      expect(Math.abs(loading - first[i]!)).toBeLessThan(0.0061),
    );
  });

  it('leaves out units with a gap in any column', () => {
    const gapped = { x: [GAP, ...X, 9], y: [5, ...Y, GAP], z: [7, ...Z, 1] };
    expect(found(gapped)).toEqual(found({ x: X, y: Y, z: Z }));
    expect(found(gapped).n).toBe(4);
  });

  it('is refused with the reason', () => {
    expect(principalComponents({ x: X })).toEqual({ refused: 'needs at least two columns that could share something' });
    expect(principalComponents({})).toHaveProperty('refused');
    expect(principalComponents({ x: X, y: Y })).toEqual({ refused: 'needs at least 20 units, 4 have all scores' });
    expect(principalComponents({ x: X, y: [1, 1, 1, 1] }, 4)).toEqual({
      refused: 'needs columns that vary, and y does not',
    });
  });
});
