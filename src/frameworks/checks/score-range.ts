import { type Framework } from '../framework.js';

/** The least and greatest that points and bands of a framework can be, whichever of the two is written first. */
export function scoreRange({ range: [first, last] = [0, 1] }: Framework): readonly [least: number, greatest: number] {
  return first < last ? [first, last] : [last, first];
}
