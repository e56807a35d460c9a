import { type Instrument } from '../instrument.js';

/** Something in a file that cannot be taken, at its line. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** An act as a file from outside says it, in whatever form. */
export interface ReadAct {
  /** Its code in the register: new, or that of an act that is there. */
  readonly code: string;
  readonly line: number;
  readonly faults: readonly Fault[];
  /** What the reader should know: what the file says that was not taken, what was concluded. */
  readonly remarks: readonly Fault[];
  /** The line in the file of a place in the record that `over` gives. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
  /** The record that the act becomes: what the file says, over what the register has where the file is silent. Unchecked. */
  readonly over: (existing: Instrument | undefined) => unknown;
}
