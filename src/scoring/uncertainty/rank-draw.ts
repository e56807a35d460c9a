/** Ranks of units, 0 for none: whole numbers, or, where tied ranks are averaged, halves. */
export type Ranks = Uint16Array | Float64Array;

/** Ranks one row of scores after another, without a fresh array for any. */
export interface Ranker {
  /**
   * Writes the ranks of the scores `from` to `from + units` into `into` at the same places: 1 is best, ties share the
   * lowest number, 0 stands for no score (NaN). Ties as in `rank`: within 1e-12, from the first of the tie.
   */
  readonly rank: (scores: Float64Array, into: Ranks, from: number) => void;
}

/** Moves by insertion, for each unit, above which sorting anew is cheaper. */
const PATIENCE = 8;

/**
 * A ranker for a number of units. Units are dealt into as many slots as there are, evenly between the least and the
 * greatest score, and then put in order by insertion; where scores crowd into few slots they are sorted instead. The
 * ranks follow from the scores alone. With `isAscending` the least score is the best. Throws a RangeError on more units than 16 bits count.
 */
export function rankerOf(units: number, isAscending = false): Ranker {
  if (units > 32767) throw new RangeError(`draws are ranked among at most 32767 units, and there are ${units}`);
  const order = new Int32Array(units);
  const sorted = new Float64Array(units);
  const slots = new Int32Array(units + 2);
  const slotOf = new Int32Array(units);

  /** Roughly best first, with no score last. Gives how many have one. */
  function deal(scores: Float64Array, from: number): number {
    let least = Infinity;
    let greatest = -Infinity;
    for (let at = from; at < from + units; at += 1) {
      const score = scores[at] as number;
      if (score < least) least = score;
      if (score > greatest) greatest = score;
    }
    const scale = greatest > least ? (units - 1) / (greatest - least) : 0;
    slots.fill(0);
    for (let unit = 0; unit < units; unit += 1) {
      const score = scores[from + unit] as number;
      const slot = score === score ? ((greatest - score) * scale) | 0 : units;
      slotOf[unit] = slot;
      slots[slot + 1] = (slots[slot + 1] as number) + 1;
    }
    const known = units - (slots[units + 1] as number);
    for (let slot = 1; slot <= units; slot += 1) slots[slot] = (slots[slot] as number) + (slots[slot - 1] as number);
    for (let unit = 0; unit < units; unit += 1) {
      const slot = slotOf[unit] as number;
      order[slots[slot] as number] = unit;
      slots[slot] = (slots[slot] as number) + 1;
    }
    return known;
  }

  /** Puts the dealt units in order. False when it takes too long. */
  function insert(scores: Float64Array, from: number, known: number): boolean {
    let patience = PATIENCE * units;
    for (let place = 1; place < known; place += 1) {
      const unit = order[place] as number;
      const score = scores[from + unit] as number;
      let at = place - 1;
      while (at >= 0 && (scores[from + (order[at] as number)] as number) < score) {
        order[at + 1] = order[at] as number;
        at -= 1;
      }
      order[at + 1] = unit;
      patience -= place - 1 - at;
      if (patience < 0) return false;
    }
    return true;
  }

  /** The first place of a score among the negated, ascending ones. */
  function firstPlaceOf(negated: number, known: number): number {
    let low = 0;
    let high = known;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] as number) < negated) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** By the engine's own sort of plain numbers; equal scores follow in any order. */
  function sortAnew(scores: Float64Array, from: number, known: number): void {
    for (let place = 0; place < known; place += 1) sorted[place] = -(scores[from + (order[place] as number)] as number);
    sorted.subarray(0, known).sort();
    slotOf.set(order);
    order.fill(-1, 0, known);
    for (let i = 0; i < known; i += 1) {
      const unit = slotOf[i] as number;
      let place = firstPlaceOf(-(scores[from + unit] as number), known);
      while (order[place] !== -1) place += 1;
      order[place] = unit;
    }
  }

  function rankRow(scores: Float64Array, into: Ranks, from: number): void {
    const known = deal(scores, from);
    if (!insert(scores, from, known)) sortAnew(scores, from, known);
    let first = Number.NaN;
    let place = 0;
    for (let at = 0; at < known; at += 1) {
      const unit = order[at] as number;
      const score = scores[from + unit] as number;
      const gap = first - score;
      if (!(gap <= 1e-12) && !(gap <= 1e-12 * Math.max(Math.abs(first), Math.abs(score)))) {
        first = score;
        place = at + 1;
      }
      into[from + unit] = place;
    }
    for (let at = known; at < units; at += 1) into[from + (order[at] as number)] = 0;
  }
  if (!isAscending) return { rank: rankRow };
  const turned = new Float64Array(units);
  const ranks = new Uint16Array(units);
  return {
    rank: (scores, into, from) => {
      for (let unit = 0; unit < units; unit += 1) turned[unit] = -(scores[from + unit] as number);
      rankRow(turned, ranks, 0);
      into.set(ranks, from);
    },
  };
}
