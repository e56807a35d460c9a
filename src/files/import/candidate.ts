import { type Problem } from '../../common/problem.js';
import { type ReadAct } from '../../instruments/exchange/read-act.js';
import { type Instrument } from '../../instruments/instrument.js';

/** An act on its way in: with its record where that is sound. */
export interface Candidate {
  readonly file: string;
  readonly read: ReadAct;
  readonly existing: Instrument | undefined;
  readonly record: Instrument | null;
  readonly target: string | null;
  readonly problems: Problem[];
}
