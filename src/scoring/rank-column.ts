import { type Ranking } from './aggregate-methods.js';
import { type Column, type Parts } from './column.js';
import { type OrderRoom, orderRoom, sortDescending } from './order.js';
import { isTied } from './tie.js';

type Ties = NonNullable<Ranking['ties']>;

/** The rank of `size` units that are tied, of which the first is at `place` (from 0), and `groups` stand before. */
const TIED: Readonly<Record<Ties, (place: number, size: number, groups: number) => number>> = {
  low: (place) => place + 1,
  high: (place, size) => place + size,
  average: (place, size) => place + (size + 1) / 2,
  dense: (_place, _size, groups) => groups + 1,
};

/** Gives the units at `from` until `until` of the order one rank. */
function give(out: Column, order: Int32Array, from: number, until: number, rank: number): void {
  for (let place = from; place < until; place += 1) out[order[place] as number] = rank;
}

/** Ranks the units whose key is not −Infinity; the others have none. */
function rankKeys({ keys, order }: OrderRoom, rankOf: (typeof TIED)[Ties], out: Column): void {
  let first = 0;
  let groups = 0;
  let place = 0;
  for (; place < order.length; place += 1) {
    const key = keys[order[place] as number] as number;
    if (key === -Infinity) break;
    if (isTied(keys[order[first] as number] as number, key)) continue;
    give(out, order, first, place, rankOf(first, place - first, groups));
    first = place;
    groups += 1;
  }
  give(out, order, first, place, rankOf(first, place - first, groups));
  give(out, order, place, order.length, Number.NaN);
}

/** Ranks of those of one part that count, in among the ranks of the others. */
function rankPart(scores: Column, how: Ranking, room: OrderRoom, parts: Parts, part: number, out: Column): void {
  const own = scores.map((score, unit) => (parts.of[unit] === part && parts.counts[unit] === 1 ? score : Number.NaN));
  const ranks = new Float64Array(scores.length);
  rankColumn(own, how, ranks, room);
  ranks.forEach((rank, unit) => {
    if (!Number.isNaN(rank)) out[unit] = rank;
  });
}

/**
 * Ranks of a column of scores, into `out`: 1 is best (the greatest score, or with `order: ascending` the least). Those
 * tied share the lowest number, the highest, their average, or (`dense`) the lowest, with the next number for those
 * after them. A score is tied with the first of a tie when |a − b| ≤ 1e-12 · max(1, |a|, |b|): measured from the first,
 * so that a chain of near-ties does not run on. A unit without a score (NaN) has no rank (NaN) and counts for none. With
 * `parts`, each part is ranked by itself, and who does not count in one has no rank. The same `room` again makes the
 * next ranking of nearly the same order quick; the ranks do not depend on it. docs/method.md, section 7.
 */
export function rankColumn(
  scores: Column,
  how: Ranking,
  out: Column,
  room: OrderRoom = orderRoom(scores.length),
  parts: Parts | null = null,
): void {
  if (parts !== null) {
    out.fill(Number.NaN);
    parts.names.forEach((_, part) => rankPart(scores, how, room, parts, part, out));
    return;
  }
  const sign = how.order === 'ascending' ? -1 : 1;
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] as number;
    room.keys[unit] = Number.isNaN(score) ? -Infinity : sign * score;
  }
  sortDescending(room);
  rankKeys(room, TIED[how.ties ?? 'low'], out);
}
