import { type Column } from '../column.js';
import { type Numbers } from './settings.js';

/**
 * A method that holds units against one another. Every column has a place for each unit that takes part; NaN where it
 * has nothing. No weight is zero.
 */
export interface Field {
  /** The score of each unit. */
  readonly scores: (children: readonly Column[], weights: Numbers) => Column;
  /** The worst and the best that each can have, whatever is open: from the worst and the best of each child. */
  readonly bounds: (
    worst: readonly Column[],
    best: readonly Column[],
    weights: Numbers,
  ) => { readonly low: Column; readonly high: Column };
}
