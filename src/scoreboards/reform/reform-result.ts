import { type Facet } from '../../frameworks/framework.js';
import { type AnswerValue, type MissingReason } from '../../scoring/method.js';
import { type CountedBy } from '../../scoring/reform/lever.js';
import { type Level } from './reform-target.js';
import { type ScoreRow } from '../scoreboard.js';

/** One answer that would change, and what it takes. */
export interface ReformChange {
  readonly criterion: string;
  readonly title: string;
  readonly facets: readonly Facet[];
  /**
   * `reform`: the answer is known, and the law or the practice must change. `find-out`: it is not known, and may be so
   * already; where it is not, it must change.
   */
  readonly kind: 'reform' | 'find-out';
  readonly from: AnswerValue | null;
  readonly missing: MissingReason | null;
  readonly to: AnswerValue;
  readonly toLabel: string;
  /** Whether the worst answer will do: it is enough to know it. */
  readonly isAnyEnough: boolean;
  readonly effort: number;
}

/** A set of changes that reaches the target, and where it leads. */
export interface ReformPath {
  readonly changes: readonly ReformChange[];
  readonly reforms: number;
  readonly findOuts: number;
  readonly effort: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What reaches the target at one level of sureness. */
export interface ReformLevel {
  readonly level: Level;
  /** The number to be reached as things stand; null where there is none. */
  readonly threshold: number | null;
  /** Whether a number is to be reached, any number at all will do, or those to be reached have none. */
  readonly wants: 'number' | 'any' | 'nothing';
  readonly isReached: boolean;
  /** The smallest first. None where it is reached already, or cannot be. */
  readonly paths: readonly ReformPath[];
  /** Whether no set of changes is smaller than the first: false where the search was broken off. */
  readonly isProven: boolean;
  /** The best that all changes together reach. */
  readonly best: number | null;
}

export interface Reform {
  readonly jurisdiction: string;
  readonly element: string;
  readonly target: string;
  readonly by: CountedBy;
  readonly now: ScoreRow;
  readonly levels: readonly ReformLevel[];
  /** What the reader must know. Sentences. */
  readonly remarks: readonly string[];
}

export interface ReformAsked {
  readonly jurisdiction: string;
  readonly target: string;
  readonly element?: string;
  readonly by?: CountedBy;
}
