import { fitted } from '../fitted.js';
import { type Transformer } from './method.js';

/** x, but no less than `min` and no more than `max`; either may be left out. */
export const clip: Transformer<'clip'> = ({ min = -Infinity, max = Infinity }) => {
  if (!(min <= max)) throw new RangeError(`a clip runs upwards, and ${min} to ${max} does not`);
  return fitted((value) => Math.min(max, Math.max(min, value)));
};
