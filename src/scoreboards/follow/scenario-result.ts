import { type LegalDate } from '../../common/legal-date.js';
import { type AnswerThen } from './impact-result.js';
import { type Reform } from '../reform/reform-result.js';
import { type ScoreRow } from '../scoreboard.js';

/** One act that a draft adds or changes. */
export interface DraftedAct {
  readonly act: string;
  readonly title: string;
  readonly jurisdiction: string;
  /** A new act, one in the place of another, or events added to one. */
  readonly kind: 'new' | 'replaced' | 'events';
}

/** A score that is another with the draft. */
export interface MovedScore {
  readonly jurisdiction: string;
  readonly element: string;
  readonly title: string;
  readonly before: ScoreRow;
  readonly after: ScoreRow;
}

/** An answer that is another with the draft, and what makes it so. */
export interface MovedAnswer {
  readonly jurisdiction: string;
  readonly criterion: string;
  readonly title: string;
  readonly before: AnswerThen;
  readonly after: AnswerThen;
  /** What a reader must know of the answer with the draft. Sentences. */
  readonly remarks: readonly string[];
}

/** What a draft law would change as of a date. */
export interface ScenarioResult {
  readonly assessment: string;
  readonly framework: string;
  readonly engine: string;
  readonly asOf: LegalDate;
  /** Digests of what the scores follow from, without the draft and with it. */
  readonly digestBefore: string;
  readonly digestAfter: string;
  readonly title: string | null;
  readonly acts: readonly DraftedAct[];
  /** Elements and roll-ups whose scores, bounds or ranks are others: the places of the draft first, then those who lose or win a rank by it. */
  readonly scores: readonly MovedScore[];
  readonly answers: readonly MovedAnswer[];
  /** The way to a target without the draft and with it, where one was asked for. */
  readonly reform: { readonly before: Reform; readonly after: Reform } | null;
  readonly remarks: readonly string[];
}

export interface ScenarioAsked {
  /** Whose reform path is wanted; the one place of the draft's acts when left out. */
  readonly jurisdiction?: string;
  /** As `reform` takes it. */
  readonly target?: string;
  readonly element?: string;
}
