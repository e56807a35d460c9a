import { type Confidence, type Source } from '../common/source.js';
import { type QuestionRelation } from './comparator.js';

/** A question of a framework of the data: a criterion of it, or an element above. */
export interface MappedElement {
  /** `id@version`. */
  readonly framework: string;
  readonly element: string;
}

/** A question of a publication whose answers are not in the data. */
export interface QuotedQuestion {
  readonly publication: string;
  /** Where it stands there: `Figure 12`, `Q53`. */
  readonly question: string;
  /** What it asks, as the publication words it. */
  readonly text?: string;
}

/**
 * A recorded judgement on what one question has to do with another: `from` asks the same as `to` (equal), only part
 * of it (narrower), all of it and more (wider), or something akin of which neither contains the other (related).
 */
export interface Mapping {
  readonly code: string;
  readonly from: MappedElement;
  readonly relation: QuestionRelation;
  readonly to: MappedElement | QuotedQuestion;
  readonly reason: string;
  /** How far what both questions ask was seen, not how sure the judgement is. */
  readonly confidence: Confidence;
  readonly source?: Source;
  readonly note?: string;
}

/** Whether a question is one of a framework of the data. */
export function isMappedElement(question: MappedElement | QuotedQuestion): question is MappedElement {
  return 'framework' in question;
}

/** A question's name in one line: `odd@1 9-1`, or the publication and the place in it. */
export function questionName(question: MappedElement | QuotedQuestion): string {
  return isMappedElement(question)
    ? `${question.framework} ${question.element}`
    : `${question.publication}, ${question.question}`;
}

const TURNED: Readonly<Record<QuestionRelation, QuestionRelation>> = {
  equal: 'equal',
  narrower: 'wider',
  wider: 'narrower',
  related: 'related',
};

/** The relation as it reads from the other side: what is narrower than another is exceeded by it. */
export function turned(relation: QuestionRelation): QuestionRelation {
  return TURNED[relation];
}
