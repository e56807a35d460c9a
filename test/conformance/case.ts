import { type Reference } from './reference.js';
import { type Tally } from './tally.js';

/** What the cases are given: the reference's numbers and our own data folder. */
export interface Given {
  readonly reference: Reference;
  /** The folder `assessments`. */
  readonly data: string;
  /** The folder that `merilo` is checked out in. */
  readonly root: string;
}

/** One thing to compare. `run` throws where a file is missing or our own code cannot do it. */
export interface Case {
  /** Where the reference stands: its path without the ending, or the index and what of it. */
  readonly id: string;
  readonly run: (given: Given) => Tally;
  /** Why numbers may differ here: a fault of the reference, or of a publication. Reported, never fitted. */
  readonly differs?: string;
  /** What of the program is not there yet. */
  readonly notBuilt?: string;
}

export type Verdict = 'ok' | 'differs' | 'FAILED' | 'not built';

/** What came of a case. */
export interface Finding {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly places: number;
  readonly outside: number;
  readonly largestError: number;
  readonly ranks: number;
  readonly ranksWrong: number;
  readonly missingFile?: string;
}
