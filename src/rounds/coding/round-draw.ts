import { type Draw, type Item } from '../agreement/draw.js';
import { type CodePair } from './second-code.js';

/** A draw as it was made: which items of which places and criteria are coded twice, and how they were chosen. */
export interface RoundDraw extends Draw {
  readonly round: string;
  /** 1, 2, … */
  readonly number: number;
  /** The places of the batch, and its criteria: what of these is not among the items is coded once. */
  readonly jurisdictions: readonly string[];
  readonly criteria: readonly string[];
  readonly by: string;
  readonly drawnAt: Date;
}

function isSame(a: Item, b: Item): boolean {
  return a.jurisdiction === b.jurisdiction && a.criterion === b.criterion;
}

/** Whether an item is to be coded twice (`twice`), once, or whether no draw has come to it (`undrawn`). */
export function turnOf(draws: readonly RoundDraw[], item: Item): 'twice' | 'once' | 'undrawn' {
  if (draws.some(({ items }) => items.some((each) => isSame(each, item)))) return 'twice';
  const { jurisdiction, criterion } = item;
  return draws.some((draw) => draw.jurisdictions.includes(jurisdiction) && draw.criteria.includes(criterion))
    ? 'once'
    : 'undrawn';
}

/** How far the items of a draw have come: those that are coded twice, of those that still are questions. */
export interface Progress {
  readonly of: number;
  readonly coded: number;
  readonly differing: number;
}

/** The progress of a draw. Items whose criterion is asked no more do not count. */
export function progressOf(draw: RoundDraw, pairs: readonly CodePair[], criteria: ReadonlySet<string>): Progress {
  const items = draw.items.filter(({ criterion }) => criteria.has(criterion));
  const own = pairs.filter((pair) => items.some((item) => isSame(item, pair)));
  return { of: items.length, coded: own.length, differing: own.filter(({ differ }) => differ).length };
}

/** The divergence of a batch, 0 to 1; null while it is not complete, and of an empty one. */
export function divergenceOf({ of, coded, differing }: Progress): number | null {
  return of > 0 && coded === of ? differing / of : null;
}
