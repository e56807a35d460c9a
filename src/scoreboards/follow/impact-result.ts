import { type Day, type LegalDate } from '../../common/legal-date.js';
import { type AnswerValue, type MissingReason } from '../../scoring/method.js';

/** An answer on one side of an event. */
export interface AnswerThen {
  readonly value: AnswerValue | null;
  readonly candidates: readonly AnswerValue[];
  readonly missing: MissingReason | null;
  /** In words; null where nothing is known. */
  readonly label: string | null;
  /** What it rests on: `SRB-EGOV-2018 9(1)`. */
  readonly provisions: readonly string[];
}

/** One answer that rests on an act, and what an event of the act did to it. */
export interface CriterionImpact {
  readonly assessment: string;
  readonly framework: string;
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly title: string;
  /** A derived answer became another; a typed one needs another look; or it stays. */
  readonly kind: 'moved' | 'look-again' | 'unchanged';
  /** The derived answer the day before the event and the day after; null of a typed one. */
  readonly before: AnswerThen | null;
  readonly after: AnswerThen | null;
  /** False where a typed answer may have been given before or after the event. */
  readonly isSure: boolean;
  /** Whether the event may have been by the reference date of the assessment: a later one counts on later dates alone. */
  readonly countsOnDate: boolean;
}

/** An event of law and the answers that rest on its act. */
export interface EventImpact {
  readonly act: string;
  readonly title: string;
  readonly jurisdiction: string;
  readonly type: string;
  readonly date: LegalDate;
  readonly isDerived: boolean;
  readonly provisions: readonly string[];
  /** The days on which it may have been: equal where the day is known. */
  readonly earliest: Day;
  readonly latest: Day;
  readonly touches: readonly CriterionImpact[];
}
