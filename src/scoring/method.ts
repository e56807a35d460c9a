/**
 * The method language: named methods with parameters, as typed unions. A framework file names a method; a
 * `Record` of functions with the same keys carries it out, so a method without its function does not compile.
 * A new method is a new member of its union and a file of its own name. Formulas and sources: docs/method.md.
 */

export type { Direction, Impute, Normalise, OutputRange, Sample, Step, Transform, Treat } from './column-methods.js';

/** Why there is no value. Never a zero. */
export const MISSING_REASONS = [
  'not-assessed',
  'not-applicable',
  'not-covered',
  'declined',
  'insufficient-data',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What an answer may be: a code of a choice, yes or no, or a number. */
export type AnswerValue = string | number | boolean;

/** How the answers to a criterion become points in 0–1 (or, for a number, the number to be normalised). */
export type AnswerScale =
  | { readonly type: 'choice'; readonly options: Readonly<Record<string, { readonly points: number }>> }
  | { readonly type: 'boolean'; readonly points: { readonly yes: number; readonly no: number } }
  | {
      readonly type: 'number';
      /** The least and greatest value that can be admitted: what bounds use when the value is not known. */
      readonly range: readonly [number, number];
      readonly unit?: string;
    };

/** What a framework file says of how one answer is brought to 0–1. */
export type AnswerNormalise =
  { readonly method: 'none' } | { readonly method: 'goalposts'; readonly min: number; readonly max: number };

/** How the scores of the children become the score of an element. */
export type Aggregate =
  | { readonly method: 'arithmetic' }
  | { readonly method: 'geometric' }
  | { readonly method: 'minimum' }
  | { readonly method: 'maximum' };

/** A share such as `2/3`, kept as a fraction so that two of three meets it exactly; or a number. */
export type Share = number | string;

/**
 * What is done about children without a score: the rest take over their weight (`reweight`) when at least
 * `atLeast` of the weight has a score; else the element has none, and the reason is `insufficient-data`.
 */
export interface MissingPolicy {
  readonly method: 'reweight';
  readonly atLeast: Share;
}

/** A half-open band: scores from `from` (included) to the next band's `from`. */
export interface Band {
  readonly code: string;
  readonly from: number;
}

interface Node {
  /** Short, stable, public. */
  readonly code: string;
  /** Weight among its siblings; 1 when left out. A weight of 0 is a weight of 0. */
  readonly weight?: number;
}

/** A leaf of the tree: a question that an answer decides. */
export interface ScoringCriterion extends Node {
  readonly scale: AnswerScale;
  readonly normalise?: AnswerNormalise;
}

/** An inner element: an index, a pillar, an indicator. */
export interface ScoringElement extends Node {
  readonly aggregate: Aggregate;
  readonly missing: MissingPolicy;
  /** Decimals kept in the score itself, half away from zero, where the publication rounds. Ranks use the unrounded score. */
  readonly decimals?: number;
  readonly bands?: readonly Band[];
  readonly children: readonly (ScoringElement | ScoringCriterion)[];
}

/**
 * One place of the grid units × elements, on the element's scale. `score` is null exactly when `missing` has the
 * reason. `low` and `high` are the worst and the best that the score can be, given what is not known; they are null
 * where there is nothing that could be known (`not-applicable`, `not-covered`, `declined`).
 */
export interface Cell {
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly missing: MissingReason | null;
}
