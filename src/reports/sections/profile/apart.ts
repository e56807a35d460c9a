import { type ScoreRow } from '../../../scoreboards/scoreboard.js';

type Ends = Pick<ScoreRow, 'low' | 'high'>;

/** How many of others lie surely above one, surely below, or cannot be told apart from it. */
export interface Apart {
  readonly higher: number;
  readonly lower: number;
  readonly open: number;
}

/** Whether one interval lies wholly above another. Where an end is not known, it does not. */
export function isSurelyAbove(one: Ends, other: Ends): boolean {
  return one.low !== null && other.high !== null && one.low > other.high;
}

/** Counts others by whether their intervals lie wholly above, wholly below, or overlap. */
export function countApart(own: Ends, others: readonly Ends[]): Apart {
  const higher = others.filter((other) => isSurelyAbove(other, own)).length;
  const lower = others.filter((other) => isSurelyAbove(own, other)).length;
  return { higher, lower, open: others.length - higher - lower };
}
