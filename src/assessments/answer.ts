import { type LegalDate } from '../common/legal-date.js';
import { type Confidence, type Source } from '../common/source.js';
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
  readonly translation?: 'official' | 'unofficial' | 'machine';
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
  /** Why a typed answer stands in place of the one that the register gives. Needed where the criterion has a rule. */
  readonly override?: string;
  readonly note?: string;
}
