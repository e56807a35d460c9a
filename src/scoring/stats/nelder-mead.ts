/** The best point that a search found, its value, and how often the function was asked. */
export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly evaluations: number;
}

export interface NelderMeadOptions {
  /** How far the first corners lie from the start, in each direction; 0.1 when left out. */
  readonly step?: number;
  /** The search rests when the values at the corners differ by no more than this share of them; 1e-10 when left out. */
  readonly tolerance?: number;
  /** Asked no more often than about this; 2,000 for each dimension when left out. */
  readonly evaluations?: number;
  /** How often it begins again from the best point with a fresh simplex; 4 when left out. */
  readonly restarts?: number;
}

interface Corner {
  readonly point: readonly number[];
  readonly value: number;
}

type Evaluate = (point: readonly number[]) => Corner;

function simplexAt(start: Corner, step: number, evaluate: Evaluate): Corner[] {
  return [start, ...start.point.map((_, i) => evaluate(start.point.map((x, j) => (i === j ? x + step : x))))];
}

function replaced(corners: readonly Corner[], evaluate: Evaluate): Corner[] {
  const best = corners[0] as Corner;
  const worst = corners[corners.length - 1] as Corner;
  const kept = corners.slice(0, -1);
  const centre = best.point.map((_, i) => kept.reduce((sum, { point }) => sum + (point[i] as number), 0) / kept.length);
  const along = (by: number): Corner => evaluate(centre.map((x, i) => x + by * (x - (worst.point[i] as number))));
  const reflected = along(1);
  if (reflected.value < best.value) {
    const expanded = along(2);
    return [...kept, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < (kept[kept.length - 1] as Corner).value) return [...kept, reflected];
  const contracted = reflected.value < worst.value ? along(0.5) : along(-0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...kept, contracted];
  return [
    best,
    ...corners.slice(1).map(({ point }) => evaluate(point.map((x, i) => (x + (best.point[i] as number)) / 2))),
  ];
}

/**
 * A least value of a function of several numbers, by the downhill simplex of J. A. Nelder and R. Mead (The Computer
 * Journal 7, 1965) with their coefficients 1, 2, ½, ½, begun again from its best point with a fresh simplex, since
 * a simplex may fold before it arrives. No chance is in it: the same function and start give the same path. It finds
 * a valley near the start, not surely the deepest. A value that is not finite counts as the worst. Throws a RangeError where the
 * start has no dimension, or no finite value.
 */
export function nelderMead(
  f: (point: readonly number[]) => number,
  start: readonly number[],
  options: NelderMeadOptions = {},
): Minimum {
  const { step = 0.1, tolerance = 1e-10, evaluations = 2000 * start.length, restarts = 4 } = options;
  let asked = 0;
  const evaluate: Evaluate = (point) => {
    asked += 1;
    const value = f(point);
    return { point, value: Number.isFinite(value) ? value : Number.MAX_VALUE };
  };
  let best = evaluate(start);
  if (start.length === 0 || best.value === Number.MAX_VALUE) {
    throw new RangeError(
      `a search starts where the function has a finite value, and at (${start.join(', ')}) it has none`,
    );
  }
  for (let round = 0; round <= restarts && asked < evaluations; round += 1) {
    let corners = simplexAt(best, step, evaluate).sort((a, b) => a.value - b.value);
    const spread = (): number => (corners[corners.length - 1] as Corner).value - (corners[0] as Corner).value;
    const isWide = (): boolean => !(spread() <= tolerance * (Math.abs((corners[0] as Corner).value) + tolerance));
    while (asked < evaluations && isWide()) corners = replaced(corners, evaluate).sort((a, b) => a.value - b.value);
    best = corners[0] as Corner;
  }
  return { point: best.point, value: best.value, evaluations: asked };
}
