import { fitted } from '../fitted.js';
import { type Transformer } from './method.js';

/** How far x lies from an ideal number, or from the nearer end of an ideal range: 0 inside it, never negative. */
export const deviation: Transformer<'deviation'> = ({ from }) => {
  const [least, greatest] = typeof from === 'number' ? [from, from] : from;
  if (!(least <= greatest)) throw new RangeError(`an ideal range runs upwards, and ${least} to ${greatest} does not`);
  return fitted((value) => Math.max(least - value, value - greatest, 0), [least, greatest]);
};
