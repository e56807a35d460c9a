import { type LocalisedText } from '../common/localised-text.js';
import { type Source } from '../common/source.js';
import { type AnswerScale, type ScoringCriterion, type ScoringElement } from '../scoring/method.js';
import { type DeriveRule } from './derive-rule.js';
import { type Declared } from './prerequisites.js';

export const FACETS = ['law', 'policy', 'institution', 'practice'] as const;
export type Facet = (typeof FACETS)[number];

/** An answer that can be given, in words: what it means and, in the scale, what it earns. */
export interface AnswerOption extends Declared {
  readonly points: number;
  readonly label: LocalisedText;
  readonly note?: string;
}

/** A leaf: what is asked, why, where the question comes from, what each answer earns. */
export interface Criterion extends ScoringCriterion, Declared {
  readonly title: LocalisedText;
  readonly question: LocalisedText;
  readonly why: LocalisedText;
  readonly facets: readonly Facet[];
  readonly sources: readonly Source[];
  readonly scale:
    | Exclude<AnswerScale, { readonly options: object }>
    | (Extract<AnswerScale, { readonly options: object }> & {
        readonly options: Readonly<Record<string, AnswerOption>>;
      });
  /** How the register of law gives the answer. Left out: it is typed by an analyst. */
  readonly derive?: DeriveRule;
  readonly note?: string;
}

/** An inner element: index, pillar or indicator. */
export interface FrameworkElement extends ScoringElement {
  readonly title: LocalisedText;
  readonly children: readonly (FrameworkElement | Criterion)[];
  readonly note?: string;
}

/**
 * A second way to add the criteria up, beside the tree and never blended with it: those whose facets meet the
 * `facets` (`any`: one of them; `only`: no other), each with its effective weight in the tree.
 */
export interface RollUp {
  readonly code: string;
  readonly title: LocalisedText;
  readonly facets: readonly Facet[];
  readonly match: 'any' | 'only';
  readonly missing: ScoringElement['missing'];
}

/** What stands beside the answers: numbers to divide by, labels to group by. Its values stand where answers do. */
export interface Series {
  readonly code: string;
  readonly title: LocalisedText;
  readonly type: 'number' | 'label';
  readonly sources?: readonly Source[];
  readonly note?: string;
}

/** A versioned method. */
export interface Framework {
  readonly id: string;
  readonly version: number;
  readonly title: LocalisedText;
  readonly description: LocalisedText;
  readonly licence: string;
  readonly sources: readonly Source[];
  /** The least and greatest that points and bands can be; 0 to 1 when left out. */
  readonly range?: readonly [number, number];
  readonly series?: readonly Series[];
  readonly root: FrameworkElement;
  readonly rollUps?: readonly RollUp[];
  readonly note?: string;
}

export function isCriterion(element: FrameworkElement | Criterion): element is Criterion {
  return 'scale' in element;
}

/** The criteria under an element, in the order of the tree. */
export function criteriaOf(element: FrameworkElement | Criterion): readonly Criterion[] {
  return isCriterion(element) ? [element] : element.children.flatMap(criteriaOf);
}

/** The criteria that a roll-up adds up, in the order of the tree. */
export function criteriaIn({ root }: Framework, { facets, match }: RollUp): readonly Criterion[] {
  const isIn = (facet: Facet): boolean => facets.includes(facet);
  return criteriaOf(root).filter((criterion) =>
    match === 'any' ? criterion.facets.some(isIn) : criterion.facets.every(isIn),
  );
}

/** An element and all elements under it, parents before children. */
export function elementsOf(element: FrameworkElement | Criterion): readonly (FrameworkElement | Criterion)[] {
  return isCriterion(element) ? [element] : [element, ...element.children.flatMap(elementsOf)];
}
