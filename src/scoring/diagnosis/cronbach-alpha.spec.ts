import { describe, expect, it } from '@jest/globals';
import { TECHNOLOGY_ACHIEVEMENT } from '../../../test/support/technology-achievement.js';
import { cronbachAlpha } from './cronbach-alpha.js';

const GAP = Number.NaN;

describe('cronbachAlpha', () => {
  // Variances 1, 1 and a covariance of 0.5: 2 ÷ 1 · (1 − 2 ÷ 3) = 2/3.
  it('is k ÷ (k − 1) · (1 − Σ variances ÷ variance of the sum)', () =>
    expect(cronbachAlpha({ a: [1, 2, 3], b: [2, 1, 3] }, 0)).toEqual({
      alpha: expect.closeTo(2 / 3, 13),
      standardised: expect.closeTo(2 / 3, 13),
      without: { a: null, b: null },
      items: 2,
      n: 3,
    }));

  it('is 1 where all agree', () =>
    expect(cronbachAlpha({ a: [1, 2, 4], b: [1, 2, 4], c: [3, 4, 6] }, 0)).toMatchObject({
      alpha: expect.closeTo(1, 13),
    }));

  // Variances 1 and 1, covariance −0.5: 2 · (−1 ÷ 1) = −2.
  it('falls below 0 where they work against each other', () =>
    expect(cronbachAlpha({ a: [1, 2, 3], b: [2, 3, 1] }, 0)).toMatchObject({ alpha: expect.closeTo(-2, 13) }));

  // OECD/JRC Handbook (2008), section 4.3 and Table 11: 0.70 for the standardised indicators of 23 countries.
  it('gives the Handbook’s 0.70 for technology achievement, and its alphas without one indicator', () => {
    const found = cronbachAlpha(TECHNOLOGY_ACHIEVEMENT);
    const printed = {
      patents: 0.704,
      royalties: 0.645,
      internet: 0.636,
      exports: 0.774,
      telephones: 0.603,
      electricity: 0.624,
      schooling: 0.662,
      university: 0.706,
    };
    // The indicators are printed rounded, and so are ours: the third decimal may differ.
    const near = Object.fromEntries(Object.entries(printed).map(([code, alpha]) => [code, expect.closeTo(alpha, 2)]));
    expect(found).toMatchObject({ standardised: expect.closeTo(0.7, 2), without: near, items: 8, n: 23 });
  });

  it('takes the units that have both values, pair by pair, and tells the least of them', () =>
    expect(cronbachAlpha({ a: [1, 2, 3, GAP], b: [2, 1, 3, 9], c: [GAP, 5, 6, 7] }, 0)).toMatchObject({
      items: 3,
      n: 2,
    }));

  it('has no standardised alpha where a column does not vary', () =>
    expect(cronbachAlpha({ a: [1, 2, 3], b: [2, 1, 3], c: [5, 5, 5] }, 0)).toMatchObject({
      standardised: null,
      without: { a: null, b: null, c: null },
    }));

  it('is refused with the reason', () => {
    expect(cronbachAlpha({ a: [1, 2] })).toEqual({ refused: 'needs at least two columns that could agree' });
    expect(cronbachAlpha({ a: [1, 2, 3], b: [2, 1, 3] })).toEqual({
      refused: 'needs at least 20 units, 3 have two scores to compare',
    });
    expect(cronbachAlpha({ a: [1], b: [2] }, 0)).toEqual({
      refused: 'needs at least 2 units, 1 has two scores to compare',
    });
    const opposed = cronbachAlpha({ a: [1, 2, 3], b: [3, 2, 1] }, 0);
    expect(opposed).toEqual({ refused: 'needs columns whose sum varies, and that of these does not' });
    expect(cronbachAlpha({ a: [1, 1], b: [2, 2] }, 0)).toEqual(opposed);
  });
});
