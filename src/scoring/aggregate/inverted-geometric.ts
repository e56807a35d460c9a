import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { type Additive } from './additive.js';
import { type Settings } from './settings.js';

/**
 * A mean in which the greatest value weighs most, as indices of risk use: with y = floor + (top − floor)·(top − x) ÷ top
 * (0 becomes `top`, and `top` becomes `floor`) and G the weighted geometric mean of y, it is
 * top·(top − G) ÷ (top − floor). From 0 to `top`, and monotone in every value; a value outside cannot be taken. Throws
 * a RangeError where not 0 < floor < top. European Commission JRC, INFORM Concept and Methodology (2017), with top 10
 * and floor 1.
 */
export function invertedGeometric({ top, floor = top / 10 }: Settings<'inverted-geometric'>): Additive {
  if (!(floor > 0 && floor < top && top < Infinity)) {
    throw new RangeError(
      `an inverted geometric mean needs 0 < floor < top; floor ${floor} and top ${top} are not so: make "top" the greatest score that its parts can have, and leave "floor" out for a tenth of it`,
    );
  }
  const slack = 1e-9 * top;
  return {
    term: (weight, value) =>
      value >= -slack && value <= top + slack ? weight * ln(floor + ((top - floor) * (top - value)) / top) : Number.NaN,
    finish: (sum, total) => {
      const inverted = (top * (top - exp(sum / total))) / (top - floor);
      return Math.min(top, Math.max(0, inverted));
    },
    hasNo: `an inverted geometric mean with top ${top} has no values outside 0 to ${top}`,
  };
}
