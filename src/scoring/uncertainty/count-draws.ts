import { type Ranks } from './rank-draw.js';
import { type Tally } from './tally.js';

/** Several ranks in one integer, each in a lane whose top bit is kept free. */
interface Lanes {
  readonly count: number;
  readonly bits: number;
  /** The top bit of each lane; the lowest bit of each lane. */
  readonly guards: number;
  readonly ones: number;
}

/** Three ranks at once where nine bits hold them, else two of fifteen bits. */
function lanesFor(units: number): Lanes {
  if (units <= 511) return { count: 3, bits: 10, guards: 0x20080200, ones: 0x00100401 };
  return { count: 2, bits: 16, guards: 0x80008000 | 0, ones: 0x00010001 };
}

/** Packs the ranks of each unit over the draws of a block, a row of integers a unit. Surplus lanes hold 0. */
function pack(ranks: Ranks, draws: number, units: number, { count, bits }: Lanes, packed: Int32Array): number {
  const length = Math.ceil(draws / count);
  packed.fill(0, 0, units * length);
  for (let draw = 0; draw < draws; draw += 1) {
    const shift = (draw % count) * bits;
    const at = (draw - (draw % count)) / count;
    for (let unit = 0; unit < units; unit += 1) {
      const place = unit * length + at;
      packed[place] = (packed[place] as number) | ((ranks[draw * units + unit] as number) << shift);
    }
  }
  return length;
}

/** Counts for every pair the draws in which the first is ahead; a tie counts as a win of the second. */
function countPairs(
  packed: Int32Array,
  length: number,
  draws: number,
  units: number,
  lanes: Lanes,
  tally: Tally,
): void {
  const { bits, guards, ones, count } = lanes;
  const { wins } = tally;
  const top = bits - 1;
  const lane = (1 << bits) - 1;
  const surplus = length * count - draws;
  for (let unit = 0; unit < units; unit += 1) {
    for (let other = unit + 1; other < units; other += 1) {
      let sums = 0;
      for (let a = unit * length, b = other * length, end = a + length; a < end; a += 1, b += 1) {
        // The top bit of a lane survives the subtraction where the first has not the lower rank.
        sums = (sums + (((((packed[a] as number) | guards) - (packed[b] as number)) >>> top) & ones)) | 0;
      }
      const notAhead = (sums & lane) + ((sums >>> bits) & lane) + (count > 2 ? sums >>> (2 * bits) : 0) - surplus;
      wins[unit * units + other] = (wins[unit * units + other] as number) + (draws - notAhead);
      wins[other * units + unit] = (wins[other * units + unit] as number) + notAhead;
    }
  }
}

/** Whether two units are placed together. */
type AreTogether = (unit: number, other: number) => boolean;

/** The same where some have no score, or are not placed together: one comparison after another. */
function countPairsWithGaps(ranks: Ranks, draws: number, units: number, areTogether: AreTogether, tally: Tally): void {
  const { wins } = tally;
  for (let row = 0; row < draws * units; row += units) {
    for (let unit = 0; unit < units; unit += 1) {
      const own = ranks[row + unit] as number;
      for (let other = unit + 1; own !== 0 && other < units; other += 1) {
        const theirs = ranks[row + other] as number;
        if (theirs === 0 || !areTogether(unit, other)) continue;
        const won = own < theirs ? unit * units + other : other * units + unit;
        wins[won] = (wins[won] as number) + 1;
      }
    }
  }
}

/** Takes ties, which count as wins of the later unit so far, out of the wins. */
function countTies(
  ranks: Ranks,
  row: number,
  units: number,
  last: Int32Array,
  before: Int32Array,
  areTogether: AreTogether,
  tally: Tally,
): void {
  const { wins, ties } = tally;
  last.fill(-1);
  for (let unit = 0; unit < units; unit += 1) {
    const rank = ranks[row + unit] as number;
    if (rank === 0) continue;
    before[unit] = last[2 * rank] as number;
    last[2 * rank] = unit;
    for (let other = before[unit] as number; other >= 0; other = before[other] as number) {
      if (!areTogether(unit, other)) continue;
      const [there, back] = [unit * units + other, other * units + unit];
      wins[there] = (wins[there] as number) - 1;
      ties[there] = (ties[there] as number) + 1;
      ties[back] = (ties[back] as number) + 1;
    }
  }
}

/** Counts the ranks of a block of draws, a row a draw, into a tally. */
export type CountDraws = (ranks: Ranks, draws: number, tally: Tally) => void;

/**
 * Counts blocks of at most `block` draws: who has which rank, who is ahead of whom, how far from the declared ranks (0
 * is none). Everything is a whole number or a half, so blocks add up to the same in any order. A rank between two, the
 * average of a tie, counts half for each. With `parts`, only units of the same part are held against each other.
 */
export function counterOf(
  units: number,
  block: number,
  declared: ArrayLike<number>,
  parts: Int32Array | null = null,
): CountDraws {
  const areTogether: AreTogether = (unit, other) => parts === null || parts[unit] === parts[other];
  const lanes = lanesFor(units);
  const packed = new Int32Array(units * Math.ceil(block / lanes.count));
  const last = new Int32Array(2 * units + 1);
  const before = new Int32Array(units);
  return (ranks, draws, tally) => {
    let hasGap = parts !== null;
    for (let row = 0; row < draws * units; row += units) {
      for (let unit = 0; unit < units; unit += 1) {
        const rank = ranks[row + unit] as number;
        const place = unit * (units + 1) + Math.floor(rank);
        const isWhole = Math.floor(rank) === rank;
        tally.ranks[place] = (tally.ranks[place] as number) + (isWhole ? 1 : 0.5);
        if (!isWhole) tally.ranks[place + 1] = (tally.ranks[place + 1] as number) + 0.5;
        hasGap ||= rank === 0 || !isWhole;
        const usual = declared[unit] as number;
        if (rank === 0 || usual === 0) continue;
        tally.shift[unit] = (tally.shift[unit] as number) + Math.abs(rank - usual);
        tally.shifted[unit] = (tally.shifted[unit] as number) + 1;
      }
      countTies(ranks, row, units, last, before, areTogether, tally);
    }
    if (hasGap) countPairsWithGaps(ranks, draws, units, areTogether, tally);
    else countPairs(packed, pack(ranks, draws, units, lanes, packed), draws, units, lanes, tally);
  };
}
