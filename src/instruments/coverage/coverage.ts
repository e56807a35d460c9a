import { type LegalDate } from '../../common/legal-date.js';
import { type Confidence, type Source } from '../../common/source.js';

/**
 * The record that someone searched a jurisdiction for a subject over a period. A "no" that is derived from the
 * register needs one; without it, absence is `not-assessed`.
 */
export interface Coverage {
  readonly code: string;
  readonly jurisdiction: string;
  /** Codes of `subjects.yaml`. */
  readonly subjects: readonly string[];
  /** The period whose law was searched. */
  readonly from: LegalDate;
  readonly until: LegalDate;
  /** The day of the search. */
  readonly searched: LegalDate;
  readonly by: string;
  /** Where: the collections, texts and queries searched. */
  readonly where: readonly Source[];
  /** What was found: codes of instruments; an empty list is "searched, nothing found". */
  readonly found: readonly string[];
  readonly confidence: Confidence;
  readonly note?: string;
}
