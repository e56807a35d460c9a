import { type LegalDate } from '../common/legal-date.js';
import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';
import { type AnswerValue } from '../scoring/method.js';

/** How the publication's question maps to ours: it asks the same, less, more, or something akin. */
export const QUESTION_RELATIONS = ['equal', 'narrower', 'wider', 'related'] as const;
export type QuestionRelation = (typeof QUESTION_RELATIONS)[number];

/** Who is counted. `n` is the number that shares are of. */
export interface Population {
  readonly description: string;
  readonly n: number;
  /** The members where the publication names them. */
  readonly members?: readonly string[];
  /** Whose list it is: the publication's own, the group's members on the reference date, or one of our making. */
  readonly membership: 'publication' | 'reference-date' | 'custom';
}

interface ComparatorBase {
  readonly code: string;
  /** The criterion, or the element, that it stands beside. */
  readonly element: string;
  readonly title: LocalisedText;
  /** The year of the data. */
  readonly vintage: LegalDate;
  readonly publication: Source;
  /** The question as the publication words it (or, where it prints only a figure's title, that title). */
  readonly wording: string;
  readonly relation: QuestionRelation;
  readonly note?: string;
}

/** One published share: `percent` of the population gave the answer that the publication calls `label`. */
export interface QuotedShare {
  readonly label: string;
  readonly percent: number;
  /** Our answer that it corresponds to, where it does. */
  readonly answer?: string;
  /** Decimals that the publication prints; 0 when left out. */
  readonly decimals?: number;
}

/** Computed from the members' own answers. */
export interface ComputedComparator extends ComparatorBase {
  readonly kind: 'computed';
  readonly population: Population;
  /** The members' answers by jurisdiction. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** The answers that are counted as a yes. */
  readonly counts: readonly AnswerValue[];
}

/** Computed from the assessment's own scores of a group: for indices that cover the members themselves. */
export interface GroupComparator extends ComparatorBase {
  readonly kind: 'group';
  readonly group: string;
  readonly membership: 'reference-date';
}

/** Quoted from a publication. */
export interface QuotedComparator extends ComparatorBase {
  readonly kind: 'quoted';
  readonly population: Population;
  readonly shares: readonly QuotedShare[];
  /** Why a share fits no count of the population, where none does. Printed beside it. */
  readonly granularity?: { readonly status: 'unexplained'; readonly reason: string };
}

/** A mean of points composed from quoted shares × the points that our answers earn. */
export interface ComposedComparator extends Omit<QuotedComparator, 'kind'> {
  readonly kind: 'composed';
}

/** One question that both ask: the members answered it in a computed comparator, the subjects in a criterion. */
export interface MatchedQuestion {
  /** Code of a computed comparator of the same file. */
  readonly comparator: string;
  readonly criterion: string;
  /** Our answers that are a yes to the publication's question. */
  readonly yes: readonly AnswerValue[];
}

/**
 * A sub-index of the questions that both ask: the share of them answered yes, by every member and by every subject, so
 * that a subject has a place among the members. It stands beside the element and is never blended with its score.
 */
export interface MatchedComparator extends ComparatorBase {
  readonly kind: 'matched';
  readonly population: Population;
  readonly questions: readonly MatchedQuestion[];
}

export type Comparator =
  | ComputedComparator
  | GroupComparator
  | QuotedComparator
  | ComposedComparator
  | MatchedComparator;
