import { type LegalDate } from '../common/legal-date.js';
import { type Confidence, type Source, type Translation } from '../common/source.js';
import { type AnswerValue, type MissingReason } from '../scoring/method.js';

/** What supports an answer: an act, a provision of it, or a published source. */
export interface Evidence {
  /** Code of an instrument of the register. */
  readonly instrument?: string;
  /** Pinpoint of a provision of that instrument. */
  readonly provision?: string;
  readonly source?: Source;
  /** Left out: as sure as the provision or instrument; `seen` for a source. */
  readonly confidence?: Confidence;
  readonly translation?: Translation;
  readonly note?: string;
}

/**
 * What one jurisdiction gets on one criterion, as an analyst typed it. Exactly one of `value`, `missing`, `unsure`
 * and `disputed` is there; a criterion without a typed or derived answer is `not-assessed`.
 */
export interface Answer {
  readonly criterion: string;
  readonly value?: AnswerValue;
  readonly missing?: MissingReason;
  /** The answers between which the analyst cannot decide. */
  readonly unsure?: readonly AnswerValue[];
  /** The answers that sources, or assessor and government, hold against each other. */
  readonly disputed?: readonly AnswerValue[];
  readonly justification: string;
  readonly evidence?: readonly Evidence[];
  readonly confidence?: Confidence;
  /** The interval for which it holds; outside it the criterion is `not-assessed`. Left out: without limit. */
  readonly valid?: { readonly from?: LegalDate; readonly until?: LegalDate };
  /** The day on which it was given or last looked at: rulings and events of law after it mark it for another look. */
  readonly answered?: LegalDate;
  /** What is missing to the best answer, in own words. */
  readonly gap?: string;
  /** What the government has undertaken to do about it; `until` is its own deadline. */
  readonly commitment?: { readonly text: string; readonly until?: LegalDate; readonly source?: Source };
  /** Why a typed answer stands in place of the one that the register gives. Needed where the criterion has a rule. */
  readonly override?: string;
  readonly note?: string;
}
