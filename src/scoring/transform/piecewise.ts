import { fitted } from '../fitted.js';
import { type Transformer } from './method.js';

/**
 * Straight lines between points, which are given from the least x up; level beyond the first and the last. They may
 * rise and fall. Throws a RangeError on fewer than two points and on an x that is not above the one before.
 */
export const piecewise: Transformer<'piecewise'> = ({ points }) => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (points.length < 2) throw new RangeError('lines need at least two points to run between');
  for (const number of [...xs, ...ys]) {
    if (!Number.isFinite(number)) throw new RangeError(`a point is two numbers, and ${number} is none`);
  }
  xs.forEach((x, at) => {
    if (at > 0 && !(x > (xs[at - 1] as number))) throw new RangeError(`the points run upwards, and ${x} does not`);
  });
  return fitted((value) => {
    if (value <= (xs[0] as number)) return ys[0] as number;
    const next = xs.findIndex((x) => x >= value);
    if (next < 0) return ys[ys.length - 1] as number;
    const [x0, x1, y0, y1] = [xs[next - 1], xs[next], ys[next - 1], ys[next]] as [number, number, number, number];
    return value === x1 ? y1 : y0 + ((value - x0) / (x1 - x0)) * (y1 - y0);
  }, xs);
};
