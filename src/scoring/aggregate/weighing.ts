import { type Column } from '../column.js';
import { type Numbers } from './settings.js';

/** Columns of the children that weigh something, with their weights. */
export interface Weighing {
  readonly children: readonly Column[];
  readonly weights: Numbers;
}

/** Leaves out the children of weight 0. Throws a RangeError where there is not a weight for each child. */
export function weighing(children: readonly Column[], weights: Numbers): Weighing {
  if (children.length !== weights.length) {
    throw new RangeError(`${children.length} children cannot have ${weights.length} weights`);
  }
  if (!Array.prototype.includes.call(weights, 0)) return { children, weights };
  const places = children.map((_, place) => place).filter((place) => weights[place] !== 0);
  return {
    children: places.map((place) => children[place] as Column),
    weights: Float64Array.from(places, (place) => weights[place] as number),
  };
}
