import { type OutputRange } from '../column-methods.js';
import { type Mapping } from '../fitted.js';
import { assertRange } from './method.js';

/**
 * The straight line on which `from` becomes the least and `until` the greatest of a range: (x − from) ÷ (until − from),
 * then brought to the range, cut to it or not. `from` may lie above `until`.
 */
export function straight(from: number, until: number, to: OutputRange, cut: boolean): Mapping {
  assertRange(to);
  const span = until - from;
  if (!Number.isFinite(span)) throw new RangeError(`from ${from} to ${until} is further than numbers go`);
  const [least, greatest] = to;
  const width = greatest - least;
  if (!cut) return (value) => ((value - from) / span) * width + least;
  return (value) => {
    const share = (value - from) / span;
    if (share >= 1) return greatest;
    return share <= 0 ? least : share * width + least;
  };
}
