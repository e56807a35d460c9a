import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draw, type Item, stratifiedSample } from './draw.js';

function itemsOf(jurisdictions: number, criteria: number): readonly Item[] {
  return Array.from({ length: jurisdictions * criteria }, (_, i) => ({
    jurisdiction: `J${i % jurisdictions}`,
    criterion: `C${Math.floor(i / jurisdictions)}`,
  }));
}

const SIX_BY_22 = itemsOf(6, 22);
const nameOf = ({ jurisdiction, criterion }: Item): string => `${jurisdiction} ${criterion}`;
const perCriterion = (items: readonly Item[]): readonly number[] => {
  const criteria = items.map(({ criterion }) => criterion);
  return [...new Set(criteria)].map((code) => criteria.filter((criterion) => criterion === code).length);
};

describe('draw', () => {
  it.each([
    { before: null, taken: 'all', size: 132, because: 'nothing was coded twice before' },
    { before: 0.06, taken: 'all', size: 132, because: 'too much differed' },
    { before: 0.05, taken: 'all', size: 132, because: '5 % is not under 5 %' },
    // 20 % of 132 is 26.4: 27 items.
    { before: 0.049, taken: 'sample', size: 27, because: 'it is under 5 %' },
    { before: 0, taken: 'sample', size: 27, because: 'nothing differed' },
  ])('takes $taken of 132 after a divergence of $before: $because', ({ before, taken, size }) => {
    const drawn = draw(SIX_BY_22, 2026, before);
    expect(drawn).toMatchObject({ taken, before, of: 132, seed: 2026, until: 0.05, share: 0.2 });
    expect(drawn.items).toHaveLength(size);
  });

  it('takes whole items where the share gives whole items', () =>
    expect(draw(itemsOf(5, 7), 1, 0).items).toHaveLength(7));

  it('takes what the rules say', () =>
    expect(draw(SIX_BY_22, 1, 0.09, { until: 0.1, share: 0.5 })).toMatchObject({ taken: 'sample', of: 132 }));

  it('draws nothing from nothing', () => expect(draw([], 1, 0).items).toEqual([]));

  it.each([
    [-1, 0.05, 0.2, 'a seed is a whole number'],
    [0.5, 0.05, 0.2, 'a seed is a whole number'],
    [1, 2, 0.2, '"until" is a share from 0 to 1'],
    [1, 0.05, Number.NaN, '"share" is a share from 0 to 1'],
  ])('refuses seed %s, until %s, share %s', (seed, until, share, message) =>
    expect(() => draw(SIX_BY_22, seed, null, { until, share })).toThrow(message),
  );
});

describe('stratifiedSample', () => {
  it('leaves no question out where there is an item for each', () => {
    const counts = perCriterion(stratifiedSample(SIX_BY_22, 27, 2026));
    expect(counts).toHaveLength(22);
    expect(Math.max(...counts)).toBe(2);
  });

  it('lets chance choose the questions where there are fewer items than questions', () =>
    expect(perCriterion(stratifiedSample(SIX_BY_22, 5, 2026))).toEqual([1, 1, 1, 1, 1]));

  it('draws the same of the same seed in whatever order the items come', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 0, max: 132 }),
        fc.shuffledSubarray([...SIX_BY_22], { minLength: 132 }),
        (seed, size, shuffled) => {
          const drawn = stratifiedSample(SIX_BY_22, size, seed);
          expect(stratifiedSample(shuffled, size, seed)).toEqual(drawn);
          expect(new Set(drawn.map(nameOf)).size).toBe(size);
        },
      ),
      { numRuns: 30 },
    ));

  it('draws another sample of another seed', () =>
    expect(stratifiedSample(SIX_BY_22, 27, 1)).not.toEqual(stratifiedSample(SIX_BY_22, 27, 2)));

  // 2,000 seeds, each taking 2 of 10: each item is expected 400 times, with a standard deviation of √(2000·0.2·0.8) = 17.9.
  it('takes each item as often as any other', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      for (const item of stratifiedSample(itemsOf(5, 2), 2, seed)) {
        times.set(nameOf(item), (times.get(nameOf(item)) ?? 0) + 1);
      }
    }
    expect(times.size).toBe(10);
    for (const count of times.values()) expect(Math.abs(count - 400)).toBeLessThan(5 * 17.9);
  });
});
