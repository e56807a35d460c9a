/** A sentence that stands on its own, and the numbers that it rests on. */
export interface Finding {
  readonly claim: string;
  readonly evidence: string;
}
