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
  /** A short quotation, in the language of the source. */
  readonly quote?: string;
  /** Of the copy that was read: `sha256:` and 64 hexadecimal digits. */
  readonly hash?: string;
  /** Where a copy is kept. */
  readonly archived?: string;
  readonly translation?: Translation;
  readonly note?: string;
}

export const TRANSLATIONS = ['official', 'unofficial', 'machine'] as const;
/** Who answers for a translation: the state that made the law, someone else, or a program. */
export type Translation = (typeof TRANSLATIONS)[number];
