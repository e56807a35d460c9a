/**
 * How far a fact can be trusted. `seen`: shown in a public source that is named; `mixed`: title and content
 * seen, some fields (listed as unverified) not; `unverified`: nothing seen, believed only.
 */
export type Confidence = 'seen' | 'mixed' | 'unverified';

/** Where a fact was read. `seen` is the day on which it was read, `date` the day that the source itself bears. */
export interface Source {
  readonly title: string;
  readonly href?: string;
  readonly date?: string;
  readonly seen?: string;
  readonly pinpoint?: string;
  readonly licence?: string;
  readonly note?: string;
}
