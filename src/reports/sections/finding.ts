import { type SectionKind } from '../template.js';

/** A sentence that stands on its own, and the numbers that it rests on. */
export interface Finding {
  readonly claim: string;
  readonly evidence: string;
  /** The table or figure in which its numbers stand: the first, or the last, of a section. */
  readonly see?: { readonly section: SectionKind; readonly last?: boolean };
}
