import { type Comparator, type QuotedShare } from '../../assessments/comparator.js';
import { coversPopulation } from '../../benchmarks/composed-mean.js';
import { countsGiving } from '../../benchmarks/granularity.js';
import { type Finding } from '../../common/finding.js';

/** Whether one count of each list can be taken so that together they make n. */
function canMake(n: number, counts: readonly (readonly number[])[]): boolean {
  const sums = counts.reduce<ReadonlySet<number>>(
    (reached, own) => new Set([...reached].flatMap((sum) => own.map((count) => sum + count))),
    new Set([0]),
  );
  return sums.has(n);
}

/** Whether the shares are a whole distribution: as far from 100 as their rounding allows. */
function isDistribution(shares: readonly QuotedShare[]): boolean {
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  return shares.length > 1 && Math.abs(sum - 100) <= shares.length / 2;
}

/**
 * A quoted share is one that a count of the population can give, or the comparator says that it is unexplained; and
 * what is said to be unexplained does not fit.
 */
export function shareGranularity(comparator: Comparator): readonly Finding[] {
  if (comparator.kind !== 'quoted' && comparator.kind !== 'composed') return [];
  const { shares, granularity, population } = comparator;
  if (comparator.kind === 'composed' && !coversPopulation(shares)) {
    const sum = shares.reduce((total, { percent }) => total + percent, 0);
    const message = `the shares sum to ${sum} %, and a mean of points needs those of the whole population: mend them, or quote them only`;
    return [{ path: ['shares'], message }];
  }
  const counts = shares.map(({ percent, decimals }) => countsGiving(percent, population.n, decimals ?? 0));
  if (granularity === undefined) {
    return shares.flatMap(({ percent }, index) =>
      counts[index]?.length === 0
        ? [
            {
              path: ['shares', index, 'percent'],
              message: `no count of ${population.n} gives ${percent} %: mend the share or n, or record "granularity" with status unexplained and a reason`,
            },
          ]
        : [],
    );
  }
  const fits = counts.every((own) => own.length > 0) && (!isDistribution(shares) || canMake(population.n, counts));
  if (!fits) return [];
  const message = `each share is one that a count of ${population.n} gives, so nothing is unexplained: take "granularity" out`;
  return [{ path: ['granularity'], message }];
}
