/** A published share of the population, and the points that its answer earns here. */
export interface SharePoints {
  readonly percent: number;
  readonly points: number;
  /** Decimals that the publication prints; 0 when left out. */
  readonly decimals?: number;
}

/** A mean of points composed from printed shares, with what their rounding leaves open. */
export interface ComposedMean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Decimals such as 33.3 add up to 100 only to the last bits. */
const SLACK = 1e-9;

interface Interval {
  readonly least: number;
  readonly greatest: number;
  readonly points: number;
}

function intervalOf({ percent, points, decimals = 0 }: SharePoints): Interval {
  const half = Number(`0.5e${-decimals}`);
  return { least: Math.max(0, percent - half), greatest: Math.min(100, percent + half), points };
}

/** The mean when what the least shares leave of 100 goes, as far as each can grow, to the answers in this order. */
function filled(intervals: readonly Interval[]): number {
  let left = 100 - intervals.reduce((sum, { least }) => sum + least, 0);
  let sum = 0;
  for (const { least, greatest, points } of intervals) {
    const grown = Math.min(left, greatest - least);
    left -= grown;
    sum += (least + grown) * points;
  }
  return sum / 100;
}

/**
 * Whether printed shares can be those of a whole population: none is negative, and each within half a unit of its last
 * decimal, they can sum to 100. What `composedMean` asks for.
 */
export function coversPopulation(shares: readonly Omit<SharePoints, 'points'>[]): boolean {
  const intervals = shares.map((share) => intervalOf({ ...share, points: 0 }));
  const least = intervals.reduce((total, each) => total + each.least, 0);
  const greatest = intervals.reduce((total, each) => total + each.greatest, 0);
  const isEach = shares.every(({ percent }) => percent >= 0 && percent <= 100);
  return isEach && shares.some(({ percent }) => percent > 0) && least <= 100 + SLACK && greatest >= 100 - SLACK;
}

/**
 * The mean points of a population of which only printed shares are known, for shares that cover all of it. The mean is
 * Σ share × points ÷ Σ share: shares rounded one by one may sum to 99 or 101, and dividing by their sum spreads the
 * difference in proportion, where taking them as they stand would give nobody's 1 % no points, or points twice. Low and
 * high are exact: the least and the greatest mean of shares that sum to 100 and print as these do (each within half a
 * unit of its last decimal); a mean outside them is brought to the nearer. Null of no shares. Throws a RangeError where rounding cannot explain the sum: then an
 * answer is left out or counted twice. docs/method.md, section 9.
 */
export function composedMean(shares: readonly SharePoints[]): ComposedMean | null {
  if (shares.length === 0) return null;
  const intervals = shares.map(intervalOf).sort((a, b) => a.points - b.points);
  const sum = shares.reduce((total, { percent }) => total + percent, 0);
  if (!coversPopulation(shares)) {
    throw new RangeError(`shares of a whole population sum to about 100 %, and these to ${sum} %`);
  }
  const ends = [filled(intervals), filled(intervals.reverse())];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const mean = shares.reduce((total, { percent, points }) => total + percent * points, 0) / sum;
  return { mean: Math.min(high, Math.max(low, mean)), low, high };
}
