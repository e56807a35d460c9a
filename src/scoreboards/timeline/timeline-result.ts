import { type Day, type LegalDate } from '../../common/legal-date.js';

/** What moved a score: an event of law, a search whose period begins or ends, a typed answer, a change of members. */
export interface TimelineEvent {
  readonly kind: 'law' | 'search' | 'answer' | 'membership';
  readonly jurisdiction: string;
  /** The act; null for what is no event of law. */
  readonly act: string | null;
  /**
   * Of law the type of the event (`commences`, `repealed` …), or `presumed`; else `search-begins`, `search-ends`,
   * `answer-begins`, `answer-ends`, `joins`, `leaves`.
   */
  readonly type: string;
  /** The provisions that it concerns; empty: the whole act, or no act. */
  readonly provisions: readonly string[];
  /** As it is recorded, or follows from other dates: a day, a month, a year, an interval. */
  readonly date: LegalDate;
  /** Whether the date is not recorded but follows from others: a publication and the usual delay, a successor. */
  readonly isDerived: boolean;
  /** Title of the act, code of the search, title of the criterion, name of the member; in English. */
  readonly title: string;
  /** The criteria whose answers changed with it. */
  readonly criteria: readonly string[];
}

/** What is known of a score over some days. */
export interface Held {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Days, both ends included, on each of which the same is known; neighbours differ. */
export interface TimelineStep extends Held {
  readonly from: Day;
  readonly until: Day;
  /** Criteria with a score, of all under the element; of a group, members with a score, of its members. */
  readonly answered: number;
  readonly of: number;
  /** What made it differ from the step before; none of the first. */
  readonly events: readonly TimelineEvent[];
}

/** A change on a day that is not known: somewhere from one day until another. */
export interface TimelineEdge {
  /** The earliest day that it can have been, and the latest. */
  readonly from: Day;
  readonly until: Day;
  readonly uncertain: true;
  /** What is known the day before the earliest, and on the latest. */
  readonly before: Held;
  readonly after: Held;
  readonly events: readonly TimelineEvent[];
}

/** The timeline of one place, or of the mean of a group. */
export interface TimelineSeries {
  /** Code of a jurisdiction or of a group. */
  readonly code: string;
  readonly name: string;
  readonly steps: readonly TimelineStep[];
  readonly edges: readonly TimelineEdge[];
}

/** How the score of one element moved with the law. */
export interface Timeline {
  readonly assessment: string;
  readonly framework: string;
  readonly engine: string;
  readonly element: string;
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly members: readonly TimelineSeries[];
  /** The mean of the members of a group; null where one place is asked for. */
  readonly mean: TimelineSeries | null;
  /** What the reader must know. Sentences. */
  readonly remarks: readonly string[];
}

export interface TimelineAsked {
  /** Code or alias of a subject or memo row. Left out: the members of the group. */
  readonly jurisdiction?: string;
  /** Code of a group; all subjects when both are left out. */
  readonly group?: string;
  /** An element, a criterion or a roll-up; the law alone (`law-only`) where the framework has it, else the index. */
  readonly element?: string;
  /** A day, or the first day of a month or year. 2000-01-01 when left out. */
  readonly from?: LegalDate;
  /** A day, or the last day of a month or year. The reference date of the assessment when left out. */
  readonly until?: LegalDate;
}
