import { type Framework } from '../framework.js';

/** The least and greatest that points and bands of a framework can be. */
export function scoreRange({ range = [0, 1] }: Framework): readonly [least: number, greatest: number] {
  return range;
}
