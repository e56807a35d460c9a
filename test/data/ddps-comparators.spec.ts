import { describe, expect, it } from '@jest/globals';
import { type QuotedShare } from '../../src/assessments/comparator.js';
import { comparators as comparatorList } from '../../src/files/schema/comparators.js';
import { framework as frameworkFile } from '../../src/files/schema/framework.js';
import { criteriaOf } from '../../src/frameworks/framework.js';
import { readYaml } from './read-data.js';

/*
 * Expected counts: the countries that the figures of the Digital Government Index 2019 name (Figures 17, 18, 25, 26
 * and 31), Government at a Glance 2021 (the four with a dedicated policy) and 2019 (all but Austria and Sweden).
 */
const criteria = criteriaOf(frameworkFile.parse(readYaml('assessments/frameworks/ddps/1.yaml')).root);
const [source, later] = ['2020', '2025'].map((year) =>
  comparatorList.parse(readYaml(`assessments/ddps-western-balkans-${year}/comparators.yaml`)),
);
const comparators = [...(source ?? []), ...(later ?? [])];

function pointsOf(code: string, option: string): number {
  const scale = criteria.find((one) => one.code === code)?.scale;
  return scale?.type === 'choice' ? (scale.options[option]?.points ?? Number.NaN) : Number.NaN;
}

/** Whether some count of n prints as the percentage, by trying each. */
function isGivenBySomeCount({ percent, decimals = 0 }: QuotedShare, n: number): boolean {
  const printed = percent.toFixed(decimals);
  return Array.from({ length: n + 1 }, (_, k) => ((100 * k) / n).toFixed(decimals)).includes(printed);
}

describe('the comparators of ddps', () => {
  const quoted = comparators.flatMap((one) => (one.kind === 'quoted' ? [one] : []));

  it.each([
    { code: 'oecd-2019-dedicated-policy', count: 4, of: 29, because: 'Canada, Denmark, Greece, United Kingdom' },
    { code: 'oecd-2019-open-by-default', count: 29, of: 33, because: 'all but AUT, ISL, PAN, SWE' },
    { code: 'oecd-2019-open-by-default-members', count: 26, of: 29, because: 'all members but AUT, ISL, SWE' },
    { code: 'oecd-2019-all-but-two', count: 26, of: 28, because: 'all members of 2019 but AUT and SWE' },
    { code: 'oecd-2019-open-data-strategy', count: 27, of: 33, because: 'all but AUT, FIN, ISL, NOR, PRT, SWE' },
    { code: 'oecd-2019-once-only', count: 23, of: 33, because: 'ten countries answer no' },
    { code: 'oecd-2019-data-ethics-duty', count: 22, of: 33, because: 'the figure prints 67 %' },
    { code: 'oecd-2019-data-ethics-initiative', count: 12, of: 33, because: 'the figure prints 36 %' },
  ])('$code is $count of $of: $because', ({ code, count, of }) => {
    const found = comparators.find((one) => one.code === code);
    if (found?.kind !== 'computed') throw new Error(`${code} is not computed`);
    const values = Object.values(found.values);
    expect([values.filter((value) => found.counts.includes(value)).length, values.length]).toEqual([count, of]);
    expect([...(found.population.members ?? [])].sort()).toEqual(Object.keys(found.values).sort());
  });

  it.each(quoted.map((one) => ({ code: one.code, one })))(
    '$code: a count gives each share, or the comparator says that none does',
    ({ one }) => {
      const fits = one.shares.every((share) => isGivenBySomeCount(share, one.population.n));
      expect(fits).toBe(one.granularity === undefined);
    },
  );

  it('keep the four statements on openness by default side by side', () => {
    const four = source?.filter(({ element }) => element === 'O1');
    expect(four?.map(({ kind }) => kind)).toEqual(['computed', 'computed', 'quoted', 'computed']);
    expect(four?.filter(({ note }) => note?.includes('unexplained'))).toHaveLength(4);
  });

  it.each([
    /* 36 % × 1 + 43 % × 0.6 + 18 % × 0.3 + 3 % × 0 */
    { code: 'oecd-2019-sharing-points', points: 0.36 + 0.258 + 0.054 },
    /* 12 % × 1 + 82 % × 0.5 + 3 % × 0.25 + 3 % × 0.25 */
    { code: 'oecd-2019-data-policy-points', points: 0.12 + 0.41 + 0.015 },
  ])('$code composes the points that its shares earn', ({ code, points }) => {
    const found = comparators.find((one) => one.code === code);
    if (found?.kind !== 'composed') throw new Error(`${code} is not composed`);
    const { element } = found;
    expect(found.shares.reduce((sum, { percent }) => sum + percent, 0)).toBe(100);
    const earned = found.shares.map(({ percent, answer = '' }) => (percent / 100) * pointsOf(element, answer));
    expect(earned.reduce((sum, share) => sum + share, 0)).toBeCloseTo(points, 12);
  });

  it('never set the OECD’s index beside a score of ours', () => {
    const besideElements = comparators.filter(({ element }) => !criteria.some(({ code }) => code === element));
    expect(besideElements.filter(({ kind }) => kind !== 'matched')).toEqual([]);
  });
});
