/** What it takes to change an answer: of a criterion, for all its answers, or of one answer. */
export interface Declared {
  /** The effort of changing to it, in whatever unit the framework counts; 1 when left out. */
  readonly effort?: number;
  /** Criteria that must earn more than their worst answer does before: a regulator before its powers. */
  readonly requires?: readonly string[];
}
