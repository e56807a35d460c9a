import { sortedQuantile } from '../stats/sorted-quantile.js';
import { type Tally } from './tally.js';

/** What the draws say about one unit. Ranks are null where it has a score in no draw. */
export interface UnitSummary {
  /** By the declared method; null where it has no score. */
  readonly declared: number | null;
  readonly median: number | null;
  /** The 5 % and 95 % quantiles of its rank. */
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  /** The share of its draws at rank 1, 2, 3 …; of all draws in which it has a score. */
  readonly shares: readonly number[];
  /** The share of draws in which it has a score. */
  readonly scored: number;
  /** How far its rank lies from the declared one, on average; null without one. */
  readonly shift: number | null;
  /** 5 %, 50 % and 95 % quantiles of its score over the first draws (KEPT_DRAWS). */
  readonly score: { readonly low: number; readonly median: number; readonly high: number } | null;
}

/** Two units whose order the draws leave open. */
export interface OpenPair {
  /** Who is ahead more often, and in which share of draws; ties count half. */
  readonly ahead: number;
  readonly behind: number;
  readonly share: number;
}

export interface Summary {
  readonly draws: number;
  /** Draws of them that gave no score at all, for the method could not take what was drawn. */
  readonly refused: number;
  readonly units: readonly UnitSummary[];
  /** The share of draws in which the unit of the row outranks that of the column, ties half; null where never both. */
  readonly outranks: readonly (readonly (number | null)[])[];
  /** Pairs in which neither outranks the other in `level` of the draws, in the order of the units. */
  readonly notRobust: readonly OpenPair[];
  readonly level: number;
  /** The mean absolute shift of ranks over units and draws; null where no unit has a rank by the declared method. */
  readonly shift: number | null;
}

/** The R-7 quantile of values 0, 1, 2 … that were counted. Null of none. */
export function countedQuantile(counts: ArrayLike<number>, share: number): number | null {
  let total = 0;
  for (let value = 0; value < counts.length; value += 1) total += counts[value] as number;
  if (total === 0) return null;
  const place = (total - 1) * share;
  const whole = Math.floor(place);
  const lower = atPlace(counts, whole);
  return place === whole ? lower : lower + (place - whole) * (atPlace(counts, whole + 1) - lower);
}

function atPlace(counts: ArrayLike<number>, place: number): number {
  let passed = 0;
  let value = 0;
  while (value < counts.length - 1) {
    passed += counts[value] as number;
    if (passed > place) break;
    value += 1;
  }
  return value;
}

function scoreOf({ scores }: Tally, units: number, unit: number): UnitSummary['score'] {
  const own = new Float64Array(scores.length / units);
  let known = 0;
  for (let at = unit; at < scores.length; at += units) {
    const score = scores[at] as number;
    if (score !== score) continue;
    own[known] = score;
    known += 1;
  }
  if (known === 0) return null;
  const ascending = own.subarray(0, known).sort();
  const at = (share: number): number => sortedQuantile(ascending, share);
  return { low: at(0.05), median: at(0.5), high: at(0.95) };
}

function unitSummary(tally: Tally, units: number, unit: number, declared: number): UnitSummary {
  const counts = tally.ranks.slice(unit * (units + 1), (unit + 1) * (units + 1));
  const draws = tally.to - tally.from;
  const scored = draws - (counts[0] as number);
  counts[0] = 0;
  const shares = Array.from(counts.subarray(1), (count) => (scored === 0 ? 0 : count / scored));
  const sum = counts.reduce((total, count, rank) => total + count * rank, 0);
  const first = counts.findIndex((count) => count > 0);
  const shifted = tally.shifted[unit] as number;
  return {
    declared: declared === 0 ? null : declared,
    median: countedQuantile(counts, 0.5),
    low: countedQuantile(counts, 0.05),
    high: countedQuantile(counts, 0.95),
    mean: scored === 0 ? null : sum / scored,
    best: scored === 0 ? null : first,
    worst: scored === 0 ? null : counts.findLastIndex((count) => count > 0),
    shares,
    scored: draws === 0 ? 0 : scored / draws,
    shift: shifted === 0 ? null : (tally.shift[unit] as number) / shifted,
    score: scoreOf(tally, units, unit),
  };
}

function outranking(tally: Tally, units: number): readonly (readonly (number | null)[])[] {
  const { wins, ties } = tally;
  return Array.from({ length: units }, (_row, unit) =>
    Array.from({ length: units }, (_cell, other) => {
      const [there, back] = [unit * units + other, other * units + unit];
      const tied = ties[there] as number;
      const both = (wins[there] as number) + (wins[back] as number) + tied;
      return unit === other || both === 0 ? null : ((wins[there] as number) + tied / 2) / both;
    }),
  );
}

function openPairs(outranks: Summary['outranks'], level: number): readonly OpenPair[] {
  return outranks.flatMap((row, unit) =>
    row.flatMap((share, other): OpenPair[] => {
      if (other <= unit || share === null || Math.max(share, 1 - share) >= level) return [];
      const isAhead = share >= 0.5;
      return [{ ahead: isAhead ? unit : other, behind: isAhead ? other : unit, share: Math.max(share, 1 - share) }];
    }),
  );
}

/** What an order must have of the draws to be called robust, unless someone asks for another share. */
export const ROBUST = 0.95;

/**
 * What the counted draws say: for each unit how its rank and score spread, for each pair how often one is ahead, and
 * which differences are not robust at a level. Quantiles are R-7. `declared` are the ranks by the declared method, 0
 * where there is none. Throws a RangeError on a level that is not above a half and at most 1.
 */
export function summarise(tally: Tally, declared: ArrayLike<number>, level = ROBUST): Summary {
  if (!(level > 0.5 && level <= 1)) {
    throw new RangeError(`the level is a share of draws above 0.5 and at most 1, and ${level} is not`);
  }
  const units = declared.length;
  const outranks = outranking(tally, units);
  const shifted = tally.shifted.reduce((sum, count) => sum + count, 0);
  return {
    draws: tally.to - tally.from,
    refused: tally.refused[0] as number,
    units: Array.from(declared, (rank, unit) => unitSummary(tally, units, unit, rank)),
    outranks,
    notRobust: openPairs(outranks, level),
    level,
    shift: shifted === 0 ? null : tally.shift.reduce((sum, shift) => sum + shift, 0) / shifted,
  };
}
