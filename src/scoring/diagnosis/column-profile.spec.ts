import { describe, expect, it } from '@jest/globals';
import { profileColumn } from './column-profile.js';

const GAP = Number.NaN;

// Published gross domestic product is not needed here: 20 places, of which one is far out.
const FAR_OUT = [0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 40];

describe('profileColumn', () => {
  it('counts, whatever the number of units, and refuses the shape of few', () =>
    expect(profileColumn([3, GAP, 0, 3, 1, 0])).toEqual({
      units: 6,
      n: 5,
      missing: 1,
      zeros: 2,
      unique: 3,
      same: 2,
      mode: 0,
      distribution: { refused: 'needs at least 20 units, 5 have a value' },
    }));

  it('says who has one where only one has', () =>
    expect(profileColumn([1]).distribution).toEqual({ refused: 'needs at least 20 units, 1 has a value' }));

  it('describes the shape of enough', () => {
    const { distribution } = profileColumn(FAR_OUT);
    expect(distribution).toMatchObject({ min: 0, max: 40, mean: 3.95, median: 2, isOutlying: true });
  });

  // COINr 1.1.14 (its example data, normalised): 51 units, "LPI" has a skewness of −0.30 and is no outlier.
  it('flags a column as outlying only where both skewness and kurtosis are large', () => {
    // Two heaps, 19 : 2: skewness (1 − 2p) ÷ √(p(1 − p)), about 2.8; kurtosis above 3.5. Turned, it is the same.
    const heaps = [...Array.from({ length: 19 }, () => 0), 1, 1];
    expect(profileColumn(heaps).distribution).toMatchObject({ isOutlying: true });
    expect(profileColumn(heaps.map((value) => -value)).distribution).toMatchObject({ isOutlying: true });
    // 16 : 4: skewness 1.6.
    const fewer = [...Array.from({ length: 16 }, () => 0), 1, 1, 1, 1];
    expect(profileColumn(fewer).distribution).toMatchObject({ isOutlying: false });
  });

  it('has no skewness of a column that does not vary', () =>
    expect(profileColumn(Array.from({ length: 20 }, () => 0.3))).toMatchObject({
      unique: 1,
      same: 20,
      mode: 0.3,
      distribution: { standardDeviation: expect.closeTo(0, 12), skewness: null, kurtosis: null, isOutlying: false },
    }));

  it('has nothing to say of nothing', () =>
    expect(profileColumn([])).toMatchObject({ n: 0, unique: 0, same: 0, mode: null }));

  it('needs two values for a deviation, however low the minimum is set', () => {
    expect(profileColumn([1], 0).distribution).toEqual({ refused: 'needs at least 2 units, 1 has a value' });
    expect(profileColumn([1, 2], 0).distribution).toMatchObject({ mean: 1.5, kurtosis: null, isOutlying: false });
  });
});
