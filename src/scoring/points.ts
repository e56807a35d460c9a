import { type AnswerScale, type AnswerValue, type Cell, type MissingReason, type ScoringCriterion } from './method.js';
import { normalise } from './normalise.js';

/** What is known of one answer. */
export interface Given {
  readonly value: AnswerValue | null;
  readonly missing: MissingReason | null;
  /** The values that stay possible where there is none; empty: all that the scale admits. */
  readonly candidates: readonly AnswerValue[];
  /** True when all that the answer rests on is unverified: it then widens the interval and never sets the point. */
  readonly unverified: boolean;
}

const CLOSED: Readonly<Record<MissingReason, boolean>> = {
  'not-assessed': false,
  'not-applicable': true,
  'not-covered': true,
  declined: true,
  'insufficient-data': false,
};

/**
 * Whether there is nothing to be known: the question does not apply, the survey leaves the place out, or the place
 * declined. Such a cell has no bounds, and its weight leaves both sides. The other reasons leave the value open.
 */
export function isClosed(reason: MissingReason | null): boolean {
  return reason !== null && CLOSED[reason];
}

function rawPoints(scale: AnswerScale, value: AnswerValue): number | undefined {
  switch (scale.type) {
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(scale.options, value)
        ? scale.options[value]?.points
        : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? scale.points[value ? 'yes' : 'no'] : undefined;
    case 'number':
      return typeof value === 'number' && value >= scale.range[0] && value <= scale.range[1] ? value : undefined;
  }
}

function normalised(criterion: ScoringCriterion, value: AnswerValue | undefined, raw: number | undefined): number {
  const points = raw === undefined ? Number.NaN : normalise(raw, criterion.normalise ?? { method: 'none' });
  if (Number.isFinite(points)) return points;
  const told = typeof value === 'string' ? `"${value}"` : String(value);
  throw new RangeError(`criterion ${criterion.code}: ${told} is not an answer that its scale admits`);
}

/**
 * The points that one answer earns, brought to the common range by the criterion's `normalise`. Throws a RangeError
 * that names criterion and value where the scale does not admit it (a code it does not list, a number outside its
 * range, a text for a number); never gives NaN.
 */
export function earned(criterion: ScoringCriterion, value: AnswerValue): number {
  return normalised(criterion, value, rawPoints(criterion.scale, value));
}

function admissibleRaw(scale: AnswerScale): readonly number[] {
  switch (scale.type) {
    case 'choice':
      return Object.values(scale.options).map(({ points }) => points);
    case 'boolean':
      return [scale.points.no, scale.points.yes];
    case 'number':
      return scale.range;
  }
}

/**
 * The worst and the best that an answer to the criterion can earn. For a number these are the ends of its `range`,
 * since every normalisation here is monotone. Throws a RangeError on a scale that admits nothing.
 */
export function admissible(criterion: ScoringCriterion): readonly [worst: number, best: number] {
  const raw = admissibleRaw(criterion.scale);
  if (raw.length === 0) throw new RangeError(`criterion ${criterion.code}: its scale lists no answer`);
  const points = raw.map((each) => normalised(criterion, each, each));
  return [Math.min(...points), Math.max(...points)];
}

/**
 * The cell of one answer. A known, verified value is a score whose low and high are the score. Candidates (unsure or
 * disputed answers) give the interval that they span, and a score only where all of them earn the same, since then
 * the points are known though the answer is not. What is open or unverified spans the whole scale; what is closed
 * (`not-applicable`, `not-covered`, `declined`) has no bounds, unless that too is only believed. With neither value, reason nor candidates it is
 * `not-assessed`. Throws a RangeError on an inadmissible value, and on a verified value with a reason for having none.
 */
export function pointsOf(criterion: ScoringCriterion, given: Given): Cell {
  const { value, missing, candidates, unverified } = given;
  if (value !== null && missing !== null && !unverified) {
    throw new RangeError(`criterion ${criterion.code}: both the answer "${String(value)}" and "${missing}" are given`);
  }
  if (value === null && isClosed(missing) && !unverified) return { score: null, low: null, high: null, missing };

  const points = (value === null ? candidates : [value]).map((each) => earned(criterion, each));
  if (unverified || points.length === 0) {
    const [low, high] = admissible(criterion);
    return { score: null, low, high, missing: unverified ? 'insufficient-data' : (missing ?? 'not-assessed') };
  }
  const low = Math.min(...points);
  const high = Math.max(...points);
  return low === high
    ? { score: low, low, high, missing: null }
    : { score: null, low, high, missing: 'insufficient-data' };
}
