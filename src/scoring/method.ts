/**
 * The method language: named methods with parameters, as typed unions. A framework file names a method; a
 * `Record` of functions with the same keys carries it out, so a method without its function does not compile.
 * A new method is a new member of its union and a file of its own name. Formulas and sources: docs/method.md.
 */

import { type Aggregate, type MissingPolicy, type Ranking, type Rounding } from './aggregate-methods.js';
import {
  type Direction,
  type Impute,
  type Normalise,
  type Sample,
  type Transform,
  type Treat,
} from './column-methods.js';

export type { Aggregate, MissingPolicy, Ranking, Rounding, Share } from './aggregate-methods.js';
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

/**
 * How the answers to a criterion become points, or the number that the steps of the node then work on. A checklist is
 * answered with the codes that are ticked, with a space between them (`portal bulk`), or with `none`.
 */
export type AnswerScale =
  | { readonly type: 'choice'; readonly options: Readonly<Record<string, { readonly points: number }>> }
  | { readonly type: 'boolean'; readonly points: { readonly yes: number; readonly no: number } }
  | {
      readonly type: 'checklist';
      readonly options: Readonly<Record<string, { readonly points: number }>>;
      /** What the points of the ticked become: their sum, their sum over the number of options, the most, the least. */
      readonly combine: 'sum' | 'mean' | 'best' | 'worst';
      /** The points that it earns at most. */
      readonly atMost?: number;
    }
  | {
      readonly type: 'number';
      /** The least and greatest value that can be admitted: what bounds use when the value is not known. */
      readonly range: readonly [number, number];
      readonly unit?: string;
    }
  /** A date, as a decimal year: 2019-07-02 is 2019.4986. A month or a year is an interval. */
  | { readonly type: 'date'; readonly range: readonly [string, string] };

/**
 * A question about a unit that the scoring itself answers: with yes, with no, or, where it rests on what is not known,
 * with neither. docs/method.md, section 10.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The score of an element or criterion, as its own steps leave it, against thresholds; with several, all hold. */
  | {
      readonly element: string;
      readonly atLeast?: number;
      readonly above?: number;
      readonly atMost?: number;
      readonly below?: number;
      readonly equals?: number;
    }
  /** The answer to a criterion is one of these; of a checklist, one of these is ticked. */
  | { readonly element: string; readonly is: readonly AnswerValue[] }
  /** It has no score, for one of these reasons, or for any. */
  | { readonly element: string; readonly missing: readonly MissingReason[] | true }
  /** The unit has one of these labels in a series. */
  | { readonly label: string; readonly is: readonly string[] };

/** A number, or the score of an element or criterion, as its own steps leave it. */
export type NumberOrScore = number | { readonly element: string };

/**
 * What a condition does to a score. Of several effects the order is: set, multiply, add, at least, at most. `set` gives
 * a score also to what had none. A score of which nothing can be known has no effect.
 */
export interface Adjustment {
  readonly when: Condition;
  readonly set?: NumberOrScore;
  readonly multiply?: number;
  readonly add?: number;
  readonly atLeast?: NumberOrScore;
  readonly atMost?: NumberOrScore;
}

/** A half-open band: scores from `from` (included) to the next band's `from`. */
export interface Band {
  readonly code: string;
  readonly from: number;
}

/** What every part of the tree has. Its steps run in this order: transform, impute, treat, normalise, adjust, round. */
interface Node {
  /** Short, stable, public. */
  readonly code: string;
  /** Weight among its siblings; 1 when left out. A weight of 0 is a weight of 0. */
  readonly weight?: number;
  /** Whether less is better: normalisation then turns the numbers round. */
  readonly direction?: Direction;
  readonly transform?: readonly Transform[];
  readonly impute?: Impute;
  readonly treat?: Treat;
  readonly normalise?: Normalise;
  /** Penalties, caps and exceptions, one after another. */
  readonly adjust?: readonly Adjustment[];
  /** Decimals kept in the score itself, where the publication rounds. Ranks use the unrounded score. */
  readonly decimals?: number;
  /** How it is rounded to these decimals: half away from zero when left out. */
  readonly rounding?: Rounding;
  /** Who is ranked with whom, and how; left out, everybody who has a score, the greatest first, on unrounded scores. */
  readonly rank?: Ranking & { readonly sample?: Sample };
  readonly bands?: readonly Band[];
}

/** A leaf of the tree: a question that an answer decides. */
export interface ScoringCriterion extends Node {
  readonly scale: AnswerScale;
  /** Points for having no value, by its reason, where that counts: a question that does not apply as one well answered. */
  readonly counts?: Readonly<Partial<Record<MissingReason, number>>>;
  /** When it applies at all; where it does not, the points that stand instead, or none: it then drops out. */
  readonly applies?: { readonly when: Condition; readonly otherwise: number | 'not-applicable' };
}

/** An inner element: an index, a pillar, an indicator. */
export interface ScoringElement extends Node {
  readonly aggregate: Aggregate;
  readonly missing: MissingPolicy;
  readonly children: readonly ScoringNode[];
}

/** Any part of the tree. */
export type ScoringNode = ScoringElement | ScoringCriterion;

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
