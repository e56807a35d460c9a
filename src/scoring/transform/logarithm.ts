import { fitted } from '../fitted.js';
import { ln } from '../stats/natural-log.js';
import { type Transformer } from './method.js';

/** log(x + offset) to a base above 1, e when left out. Throws a RangeError where x + offset is not above 0. */
export const logarithm: Transformer<'log'> = ({ base, offset = 0 }) => {
  if (base !== undefined && !(base > 1 && base < Infinity)) {
    throw new RangeError(`the base of a logarithm is above 1, and ${base} is not`);
  }
  if (!Number.isFinite(offset)) throw new RangeError(`the offset of a logarithm is a number, and ${offset} is none`);
  const scale = base === undefined ? 1 : ln(base);
  return fitted((value) => {
    const argument = value + offset;
    if (!(argument > 0)) throw new RangeError(`${argument} has no logarithm: clip the numbers first, or add an offset`);
    return ln(argument) / scale;
  });
};
