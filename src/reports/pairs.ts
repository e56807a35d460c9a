import { type ScoreRow } from '../scoreboards/scoreboard.js';

/** One that surely scores higher than another: its worst is above the other's best. */
export interface SurePair {
  readonly higher: string;
  readonly lower: string;
}

export interface Pairs {
  readonly sure: readonly SurePair[];
  /** Pairs of those whose interval is known. */
  readonly all: number;
}

const TOLERANCE = 1e-12;

/** Which pairs of rows the intervals tell apart. Rows without an interval are left out of both counts. */
export function tellApart(rows: readonly ScoreRow[]): Pairs {
  const known = rows.flatMap(({ jurisdiction, low, high }) =>
    low === null || high === null ? [] : [{ jurisdiction, low, high }],
  );
  const sure = known.flatMap((one) =>
    known
      .filter((other) => one.low > other.high + TOLERANCE)
      .map((other) => ({ higher: one.jurisdiction, lower: other.jurisdiction })),
  );
  return { sure, all: (known.length * (known.length - 1)) / 2 };
}
