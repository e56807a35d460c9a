import { type Fit, fittedToParts, type Mapping } from '../fitted.js';
import { courseOf, type Normaliser, type Sign, UNIT_RANGE } from './method.js';
import { leastAndGreatest } from './min-max.js';
import { valueOfUnit } from './reference.js';
import { straight } from './straight.js';

/** 0 at the worst value, 1 at the target, in a straight line; beyond the target above 1, or 1. */
function towards(target: number, values: Float64Array, sign: Sign, cut: boolean, told: string): Mapping {
  const [least, greatest] = leastAndGreatest(values);
  const worst = sign > 0 ? least : greatest;
  if (!(sign * (target - worst) > 0)) {
    throw new RangeError(`${told} is ${target}, which is no better than the worst value ${worst}`);
  }
  const line = straight(worst, target, UNIT_RANGE, false);
  return cut ? (value, unit): number => Math.min(1, line(value, unit)) : line;
}

/**
 * (y − least) ÷ (target − least), brought to a range, at its greatest where `cut`. The target is given as the numbers
 * are, and turned with them. Throws a RangeError where it is no better than the worst value. Handbook, step 5.
 */
export const distanceToTarget: Normaliser<'distance-to-target'> = (by, column, beside, sign) => {
  const { target, cut = false, to: [least, greatest] = UNIT_RANGE, sample } = by;
  const fit: Fit = (values) => {
    const line = towards(target, values, sign, cut, 'the target');
    return (value, unit) => line(value, unit) * (greatest - least) + least;
  };
  return fittedToParts(sample, column, beside, courseOf(sign), fit, cut ? { range: [least, greatest] } : {});
};

/**
 * 1 − (y of the unit − y) ÷ (y of the unit − least), at most 1 where `cut`: how near a unit is to one of them. Throws a
 * RangeError where that one has no value, is the worst, or is not exactly one. Handbook, step 5.
 */
export const distanceToUnit: Normaliser<'distance-to-unit'> = (by, column, beside, sign) => {
  const { unit, series = 'jurisdiction', cut = false, sample } = by;
  const fit: Fit = (values, part, parts) => {
    const target = valueOfUnit(unit, series, { column, beside, parts, part });
    return towards(target, values, sign, cut, `the reference "${unit}"`);
  };
  return fittedToParts(sample, column, beside, courseOf(sign), fit, cut ? { range: UNIT_RANGE } : {});
};
