import { fitted } from '../fitted.js';
import { type Transformer } from './method.js';

/** factor · x + offset. A negative factor turns the numbers round; 0 would make all equal and is refused. */
export const linear: Transformer<'linear'> = ({ factor = 1, offset = 0 }) => {
  if (!Number.isFinite(factor) || !Number.isFinite(offset) || factor === 0) {
    throw new RangeError(`a line has a factor other than 0 and an offset, not ${factor} and ${offset}`);
  }
  return fitted((value) => factor * value + offset, factor > 0 ? 'rises' : 'falls');
};
