import { completePairs, type Pairs } from '../stats/complete-pairs.js';
import { isConstant } from '../stats/constant.js';
import { crossProducts } from '../stats/covariance.js';

/** How much of the differences in y can be told from x alone, 0–1. */
export interface CorrelationRatio {
  /** By a straight line: the square of the correlation. Null of fewer than two pairs and where a column does not vary. */
  readonly linear: number | null;
  /** By a smooth curve: the first-order sensitivity of y to x. Null where `linear` is. */
  readonly curve: number | null;
  readonly n: number;
}

/** Units of (nearly) the same x: how many, their mean x and y, and the squares of y about that mean. */
interface Knot {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly within: number;
}

/** The most places at which the curve is drawn; more units are gathered with their neighbours. */
const KNOTS = 200;

/** Half widths of the window that are tried, in standard deviations of x. The last is the straight line. */
const WIDTHS = [0.25, 0.5, 1, 2, 4, Infinity];

function knotOf(xs: Float64Array, ys: Float64Array): Knot {
  const count = xs.length;
  const y = ys.reduce((sum, value) => sum + value, 0) / count;
  return {
    count,
    x: xs.reduce((sum, value) => sum + value, 0) / count,
    y,
    within: ys.reduce((sum, value) => sum + (value - y) * (value - y), 0),
  };
}

/** Units in the order of x, those of the same x together, and so many neighbours together that there are few knots. */
function knotsOf({ x, y }: Pairs): readonly Knot[] {
  const order = Array.from(x.keys()).sort((a, b) => (x[a] as number) - (x[b] as number) || a - b);
  const xs = Float64Array.from(order, (unit) => x[unit] as number);
  const ys = Float64Array.from(order, (unit) => y[unit] as number);
  const least = Math.ceil(xs.length / KNOTS);
  const knots: Knot[] = [];
  for (let first = 0; first < xs.length;) {
    let next = Math.min(first + least, xs.length);
    while (next < xs.length && xs[next] === xs[next - 1]) next += 1;
    knots.push(knotOf(xs.subarray(first, next), ys.subarray(first, next)));
    first = next;
  }
  return knots;
}

/** Of a local straight line at a knot: its height there, and how much one unit at the knot pulls it by itself. */
interface Fit {
  readonly y: number;
  readonly pull: number;
}

/** The straight line through the knots that fits best near a place; level where there is nothing to lean on. */
function fitAt(knots: readonly Knot[], at: number, width: number): Fit {
  let [s0, s1, s2, t0, t1] = [0, 0, 0, 0, 0];
  for (const knot of knots) {
    const d = knot.x - at;
    const z = d / width;
    if (z <= -1 || z >= 1) continue;
    const weight = knot.count * (1 - z * z) * (1 - z * z);
    s0 += weight;
    s1 += weight * d;
    s2 += weight * d * d;
    t0 += weight * knot.y;
    t1 += weight * d * knot.y;
  }
  const determinant = s0 * s2 - s1 * s1;
  return determinant > 1e-9 * s0 * s2
    ? { y: (s2 * t0 - s1 * t1) / determinant, pull: s2 / determinant }
    : { y: t0 / s0, pull: 1 / s0 };
}

/** Σ of squared errors when each unit is foretold from the others; Infinity where a unit is alone with itself. */
function foretellingError(knots: readonly Knot[], fits: readonly Fit[]): number {
  return knots.reduce((sum, { count, y, within }, i) => {
    const fit = fits[i] as Fit;
    const free = 1 - fit.pull;
    return free > 1e-9 ? sum + (within + count * (y - fit.y) * (y - fit.y)) / (free * free) : Infinity;
  }, 0);
}

/** Σ of squares that the curve leaves, for the width that foretells best; of equals the widest. */
function squaresLeft(knots: readonly Knot[], deviation: number): number {
  let best = { error: Infinity, left: Infinity };
  for (const width of WIDTHS) {
    const fits = knots.map(({ x }) => fitAt(knots, x, width * deviation));
    const error = foretellingError(knots, fits);
    const left = knots.reduce((sum, { count, y, within }, i) => {
      const difference = y - (fits[i] as Fit).y;
      return sum + within + count * difference * difference;
    }, 0);
    if (error <= best.error) best = { error, left };
  }
  return best.left;
}

/**
 * The correlation ratio of y on x: Var(E[y | x]) ÷ Var(y), which is 1 − E[Var(y | x)] ÷ Var(y). It is the share by
 * which the variance of y would shrink, on average, if x could be fixed. Given by a straight line (r²) and by a curve:
 * 1 − Σ (y − ŷ)² ÷ Σ (y − ȳ)² of a local linear regression with biweights (1 − z²)². Its window, of 0.25, 0.5, 1, 2
 * or 4 standard deviations of x to each side, or the straight line, is the one that foretells each unit best from the others (leave one
 * out). The best curve explains no less than the straight line, so an estimate below r² is raised to it. Units that
 * have both values count; NaN is a gap. More than 200 units are gathered into so many groups of neighbours. Curves of
 * unrelated columns explain a little by chance: about 1 ÷ n, and more the more they bend.
 * Sources: K. Pearson, 1905 (the ratio); P. Paruolo, M. Saisana, A. Saltelli, Journal of the Royal Statistical Society
 * A 176, 2013, and W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele, Ecological Indicators 80, 2017 (its use for the
 * importance of the parts of an index).
 */
export function correlationRatio(x: ArrayLike<number>, y: ArrayLike<number>): CorrelationRatio {
  const pairs = completePairs(x, y);
  const n = pairs.x.length;
  if (n < 2 || isConstant(pairs.x) || isConstant(pairs.y)) return { linear: null, curve: null, n };
  const squaresX = crossProducts(pairs.x, pairs.x);
  const squaresY = crossProducts(pairs.y, pairs.y);
  const common = crossProducts(pairs.x, pairs.y);
  const curve = 1 - squaresLeft(knotsOf(pairs), Math.sqrt(squaresX / (n - 1))) / squaresY;
  const linear = Math.min(1, (common / squaresX) * (common / squaresY));
  return { linear, curve: Math.max(linear, curve), n };
}
