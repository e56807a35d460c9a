/** How near is near enough: within `by` of the number, or within `by` times it where it is above 1. */
export interface Tolerance {
  readonly kind: 'absolute' | 'relative';
  readonly by: number;
}

/** What numbers of 17 digits are compared by. */
export const EXACT: Tolerance = { kind: 'relative', by: 1e-9 };

/** What is compared in a case: numbers within a tolerance, and ranks. */
export interface Tally {
  readonly tolerance: Tolerance;
  /** How many numbers (or words, or gaps) were compared. */
  places: number;
  /** How many of them are not near enough. */
  outside: number;
  /** The largest error, as the tolerance counts it. */
  largestError: number;
  ranks: number;
  ranksWrong: number;
  /** The first places that do not agree. */
  readonly examples: string[];
}

const EXAMPLES = 4;

export function newTally(tolerance: Tolerance = EXACT): Tally {
  return { tolerance, places: 0, outside: 0, largestError: 0, ranks: 0, ranksWrong: 0, examples: [] };
}

/** NaN stands for a gap in a column. */
function known(value: number | null | undefined): number | null {
  return value === undefined || value === null || Number.isNaN(value) ? null : value;
}

function note(tally: Tally, where: string, ours: unknown, theirs: unknown): void {
  if (tally.examples.length < EXAMPLES) tally.examples.push(`${where}: ${ours}, not ${theirs}`);
}

/** Compares a number with the reference's. A gap agrees with a gap alone. */
export function compareNumber(
  tally: Tally,
  where: string,
  ours: number | null | undefined,
  theirs: number | null,
): void {
  const [own, other] = [known(ours), known(theirs)];
  tally.places += 1;
  if (own === null && other === null) return;
  if (own === null || other === null) {
    tally.outside += 1;
    note(tally, where, own, other);
    return;
  }
  const scale = tally.tolerance.kind === 'relative' ? Math.max(1, Math.abs(other)) : 1;
  const error = own === other ? 0 : Math.abs(own - other) / scale;
  tally.largestError = Math.max(tally.largestError, error);
  if (error <= tally.tolerance.by) return;
  tally.outside += 1;
  note(tally, where, own, other);
}

/** Compares a number that is to be no greater than the reference's: only what it is greater by is an error. */
export function compareAtMost(tally: Tally, where: string, ours: number, theirs: number): void {
  compareNumber(tally, where, Math.max(ours, theirs), theirs);
}

/** Compares a rank, which agrees or does not. */
export function compareRank(tally: Tally, where: string, ours: number | null | undefined, theirs: number | null): void {
  const [own, other] = [known(ours), known(theirs)];
  tally.ranks += 1;
  if (own === other) return;
  tally.ranksWrong += 1;
  note(tally, `rank of ${where}`, own, other);
}

/** Compares a word: a band, a code, yes or no. */
export function compareWord(tally: Tally, where: string, ours: string | null, theirs: string | null): void {
  tally.places += 1;
  if (ours === theirs) return;
  tally.outside += 1;
  note(tally, where, ours, theirs);
}
