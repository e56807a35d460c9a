import { type QuestionRelation } from '../../assessments/comparator.js';
import { type Confidence } from '../../common/source.js';
import { type LegalDate } from '../../common/legal-date.js';
import { type Citation } from '../explain.js';

/** What one assessment says of a place on one of two mapped questions. */
export interface DisagreementSide {
  readonly assessment: string;
  readonly framework: string;
  readonly element: string;
  readonly title: string;
  readonly asOf: LegalDate;
  /** The answer in words; null of an element above the criteria. */
  readonly answer: string | null;
  /** What it earns of what can be earned: 0 the worst that the question admits, 1 the best. Null where it is open. */
  readonly share: number | null;
  /** The least and the greatest that it can be. */
  readonly low: number;
  readonly high: number;
  /** What the answer rests on; of an element, what the assessment does. */
  readonly sources: readonly Citation[];
}

/** `disagree`: surely; `open`: what is not known could make it so; `agree`: surely not. */
export type Verdict = 'disagree' | 'open' | 'agree';

/** Two assessments on one place, by questions that are mapped to each other. */
export interface ComparedAnswers {
  readonly mapping: string;
  readonly relation: QuestionRelation;
  readonly jurisdiction: string;
  readonly jurisdictionName: string;
  readonly verdict: Verdict;
  readonly from: DisagreementSide;
  readonly to: DisagreementSide;
  /** Whether the two are of one date; else the law may have moved between them. */
  readonly isOneDate: boolean;
  /** Why the questions have to do with each other. */
  readonly reason: string;
  readonly confidence: Confidence;
}

/** A mapping by which nothing can be compared, and why. */
export interface NotComparable {
  readonly mapping: string;
  readonly relation: QuestionRelation;
  /** The questions by name. */
  readonly from: string;
  readonly to: string;
  /** `quoted`: a publication whose answers are not in the data; `related`: neither contains the other; `no-place`: no place is answered in both. */
  readonly why: 'quoted' | 'related' | 'no-place';
}

/** Where benchmarks disagree, and how much was compared to find it. */
export interface Disagreements {
  readonly engine: string;
  /** Null: of all jurisdictions. */
  readonly jurisdiction: string | null;
  /** Pairs of answers: of each verdict. */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Those that disagree, then those that are open. */
  readonly found: readonly ComparedAnswers[];
  readonly notComparable: readonly NotComparable[];
}
