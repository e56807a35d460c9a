import { type AlignmentStatus } from './alignment.js';
import { type Concordance } from './concordance-result.js';
import { type Disagreements, type Verdict } from './disagreements-result.js';

/** How many there are of something. */
export interface Counted<T extends string> {
  readonly of: T;
  readonly count: number;
}

/** A table of concordance with its counts as a list. */
export interface ConcordanceView extends Omit<Concordance, 'counts'> {
  readonly counts: readonly Counted<AlignmentStatus>[];
}

/** Disagreements with their counts as a list. */
export interface DisagreementsView extends Omit<Disagreements, 'counts'> {
  readonly counts: readonly Counted<Verdict>[];
}

function listed<T extends string>(counts: Readonly<Record<T, number>>): readonly Counted<T>[] {
  return (Object.entries(counts) as [T, number][]).map(([of, count]) => ({ of, count }));
}

/** The counts of a record as a list, for codes that are no names of fields. */
export function concordanceView(made: Concordance): ConcordanceView {
  return { ...made, counts: listed(made.counts) };
}

/** The same of disagreements. */
export function disagreementsView(made: Disagreements): DisagreementsView {
  return { ...made, counts: listed(made.counts) };
}
