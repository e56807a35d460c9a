import { type Fit, fittedToParts, type Mapping } from '../fitted.js';
import { courseOf, type Normaliser, UNIT_RANGE } from './method.js';
import { straight } from './straight.js';

/** Least and greatest of at least one value. */
export function leastAndGreatest(values: Float64Array): readonly [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

/** What all get where the values of a sample are one, or the complaint that nothing says what. */
export function equalOr(ifEqual: number | undefined, complaint: string): Mapping {
  if (ifEqual === undefined) throw new RangeError(`${complaint}: leave the column out, or say "ifEqual"`);
  if (!Number.isFinite(ifEqual)) throw new RangeError(`"ifEqual" is a number, and ${ifEqual} is none`);
  return () => ifEqual;
}

/** (y − least) ÷ (greatest − least) of the sample. Handbook, step 5. */
export const minMax: Normaliser<'min-max'> = (by, column, beside, sign) => {
  const { to = UNIT_RANGE, cut = false, ifEqual, sample } = by;
  const fit: Fit = (values) => {
    const [least, greatest] = leastAndGreatest(values);
    if (least === greatest) return equalOr(ifEqual, `all values are ${least}, and min–max needs two that differ`);
    return sign > 0 ? straight(least, greatest, to, cut) : straight(greatest, least, to, cut);
  };
  return fittedToParts(sample, column, beside, courseOf(sign), fit, { range: to });
};

/** 1 − (greatest − y) ÷ (greatest − least) of the sample: min–max under its other name. */
export const distanceToBest: Normaliser<'distance-to-best'> = ({ sample }, column, beside, sign) =>
  minMax({ method: 'min-max', sample }, column, beside, sign);
