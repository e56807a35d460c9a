/** Draws whose scores are kept, to take quantiles from: the first so many. More would make them little more exact. */
export const KEPT_DRAWS = 2048;

/**
 * What is counted over a range of draws. All are whole numbers or halves (but the kept scores), so that ranges add up to the same
 * however they were cut.
 */
export interface Tally {
  /** The draws from the first, included, to the last, not included. */
  readonly from: number;
  readonly to: number;
  /** By unit and rank: draws in which the unit has it; rank 0 is no score. `units` rows of `units + 1`. */
  readonly ranks: Float64Array;
  /** By unit and other: draws in which both have a score and the unit has the better one; and where both are tied. */
  readonly wins: Float64Array;
  readonly ties: Float64Array;
  /** Over draws and units with a rank both here and in the declared method: the sum of rank shifts, and how many. */
  readonly shift: Float64Array;
  readonly shifted: Float64Array;
  /** One number: draws of which the method could take nothing, so that they have no score at all. */
  readonly refused: Float64Array;
  /** Scores of the kept draws, a row a draw; NaN for none. */
  readonly scores: Float64Array;
}

/** An empty tally of a range of draws. */
export function emptyTally(units: number, from: number, to: number): Tally {
  const kept = Math.max(0, Math.min(to, KEPT_DRAWS) - from);
  return {
    from,
    to,
    ranks: new Float64Array(units * (units + 1)),
    wins: new Float64Array(units * units),
    ties: new Float64Array(units * units),
    shift: new Float64Array(units),
    shifted: new Float64Array(units),
    refused: new Float64Array(1),
    scores: new Float64Array(kept * units),
  };
}

function add(into: Float64Array, from: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] as number) + (from[i] as number);
}

/** One tally of several ranges that follow one another without a gap, in any order. Throws a RangeError otherwise. */
export function mergeTallies(units: number, tallies: readonly Tally[]): Tally {
  const ordered = [...tallies].sort((a, b) => a.from - b.from);
  const from = ordered[0]?.from ?? 0;
  const merged = emptyTally(units, from, ordered.at(-1)?.to ?? 0);
  let next = from;
  for (const tally of ordered) {
    if (tally.from !== next) throw new RangeError(`draw ${next} is missing or counted twice: ranges must adjoin`);
    next = tally.to;
    for (const part of ['ranks', 'wins', 'ties', 'shift', 'shifted', 'refused'] as const)
      add(merged[part], tally[part]);
    if (tally.scores.length > 0) merged.scores.set(tally.scores, (tally.from - from) * units);
  }
  return merged;
}
