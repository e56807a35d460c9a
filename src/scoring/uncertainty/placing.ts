import { NOTHING_BESIDE, type Parts, partsOf } from '../column.js';
import { orderRoom } from '../order.js';
import { rankColumn } from '../rank-column.js';
import { type Model } from './assumption.js';
import { type Ranker, rankerOf, type Ranks } from './rank-draw.js';

/** How the units of draws are placed. */
export interface Placing extends Ranker {
  /** Zeroes, for so many ranks. */
  readonly room: (length: number) => Ranks;
  /** For each unit the part among which it is placed; null where all are placed together. */
  readonly parts: Int32Array | null;
}

/** The parts that the ranked units are placed in; null where all are placed together. */
function partsIn({ root, units, ranked = units, beside = NOTHING_BESIDE }: Model): Parts | null {
  if (root.rank?.sample === undefined) return null;
  const own = Object.entries(beside.labels).map(([code, labels]) => [code, labels.slice(0, ranked)] as const);
  return partsOf(root.rank.sample, ranked, { numbers: {}, labels: Object.fromEntries(own) });
}

/**
 * How a model places its units: as its root says, in every draw as in the scores. Averages of tied ranks may be halves;
 * all others are whole. 0 stands for no rank: of who has no score, and of who does not count in the sample. Throws a
 * RangeError where the sample names labels that there are not.
 */
export function placingOf(model: Model): Placing {
  const { root, units, ranked = units } = model;
  const { sample, ties = 'low', order = 'descending' } = root.rank ?? {};
  if (sample === undefined && ties === 'low') {
    const { rank } = rankerOf(ranked, order === 'ascending');
    return { rank, room: (length) => new Uint16Array(length), parts: null };
  }
  const parts = partsIn(model);
  const out = new Float64Array(ranked);
  const room = orderRoom(ranked);
  return {
    rank: (scores, into, from) => {
      rankColumn(scores.subarray(from, from + ranked), { ties, order }, out, room, parts);
      for (let unit = 0; unit < ranked; unit += 1) into[from + unit] = (out[unit] as number) || 0;
    },
    room: (length) => new Float64Array(length),
    parts: parts && parts.of,
  };
}
