import { decimalYear } from '../common/decimal-year.js';
import { spanOf } from '../common/legal-date.js';
import { type AnswerScale, type AnswerValue, type Cell, type MissingReason, type ScoringCriterion } from './method.js';
import { dependsOnSample, normalise } from './normalise.js';

/** What is known of one answer. */
export interface Given {
  readonly value: AnswerValue | null;
  readonly missing: MissingReason | null;
  /** The values that stay possible where there is none; empty: all that the scale admits. */
  readonly candidates: readonly AnswerValue[];
  /** True when all that the answer rests on is unverified: it then widens the interval and never sets the point. */
  readonly unverified: boolean;
}

/** The least and greatest points of something; the same where it is known. */
type Ends = readonly [least: number, greatest: number];
type Checklist = Extract<AnswerScale, { type: 'checklist' }>;

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

/** The codes ticked in a checklist's answer (`portal bulk`, or `none`); null where it is not one that the scale admits. */
export function ticked({ options }: Pick<Checklist, 'options'>, value: AnswerValue): readonly string[] | null {
  if (typeof value !== 'string') return null;
  if (value === 'none' && !Object.hasOwn(options, 'none')) return [];
  const codes = value.split(' ');
  const isSound = codes.every((code, at) => Object.hasOwn(options, code) && codes.indexOf(code) === at);
  return isSound ? codes : null;
}

/** What the ticked earn together. Nothing ticked earns 0. */
function combined({ options, combine, atMost = Infinity }: Checklist, codes: readonly string[]): number {
  const points = codes.map((code) => options[code]?.points as number);
  const sum = points.reduce((total, each) => total + each, 0);
  const earnt =
    combine === 'sum'
      ? sum
      : combine === 'mean'
        ? sum / Object.keys(options).length
        : points.length === 0
          ? 0
          : combine === 'best'
            ? Math.max(...points)
            : Math.min(...points);
  return Math.min(atMost, earnt);
}

function yearsOf(date: AnswerValue): Ends | undefined {
  const span = typeof date === 'string' ? spanOf(date) : null;
  return span ? [decimalYear(span.earliest), decimalYear(span.latest)] : undefined;
}

function same(points: number): Ends {
  return [points, points];
}

/** The points of a value before any step, or undefined where the scale does not admit it. */
function rawPoints(scale: AnswerScale, value: AnswerValue): Ends | undefined {
  switch (scale.type) {
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(scale.options, value)
        ? same((scale.options[value] as { readonly points: number }).points)
        : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? same(scale.points[value ? 'yes' : 'no']) : undefined;
    case 'checklist': {
      const codes = ticked(scale, value);
      return codes === null ? undefined : same(combined(scale, codes));
    }
    case 'number':
      return typeof value === 'number' && value >= scale.range[0] && value <= scale.range[1] ? same(value) : undefined;
    case 'date': {
      const [years, range] = [yearsOf(value), admissibleRaw(scale)];
      return years && years[0] >= (range[0] as number) && years[1] <= (range[1] as number) ? years : undefined;
    }
  }
}

function notAdmitted({ code }: ScoringCriterion, value: AnswerValue | undefined): RangeError {
  const told = typeof value === 'string' ? `"${value}"` : String(value);
  return new RangeError(`criterion ${code}: ${told} is not an answer that its scale admits`);
}

function checkedPoints(criterion: ScoringCriterion, value: AnswerValue): Ends {
  const raw = rawPoints(criterion.scale, value);
  if (raw === undefined || !raw.every(Number.isFinite)) throw notAdmitted(criterion, value);
  return raw;
}

/** Whether the scale of a criterion admits an answer. */
export function isAdmitted(criterion: ScoringCriterion, value: AnswerValue): boolean {
  return rawPoints(criterion.scale, value) !== undefined;
}

/**
 * Whether an answer alone says what it earns, so that `earned`, `admissible` and `pointsOf` are those of the criterion:
 * no step holds it against other units, other years or a series. Only a `normalise` that asks nothing of others is.
 */
export function isEarnedAlone({ transform, treat, normalise: by, direction }: ScoringCriterion): boolean {
  return !transform && !treat && direction !== 'negative' && (by === undefined || !dependsOnSample(by));
}

/**
 * The points of one answer, brought to the common range by the criterion's `normalise`, which must ask nothing of
 * other units (`isEarnedAlone`). Of a month or a year, which is an interval, the middle. Throws a RangeError that names
 * criterion and value where the scale does not admit it (a code it does not list, a number outside its range, a text
 * for a number); never gives NaN.
 */
export function earned(criterion: ScoringCriterion, value: AnswerValue): number {
  const [least, greatest] = checkedPoints(criterion, value);
  return normalise(least === greatest ? least : (least + greatest) / 2, criterion.normalise ?? { method: 'none' });
}

function checklistEnds(scale: Checklist): readonly number[] {
  const points = Object.values(scale.options).map((option) => option.points);
  const codes = Object.keys(scale.options);
  if (scale.combine === 'best' || scale.combine === 'worst') {
    return [0, ...points].map((each) => Math.min(each, scale.atMost ?? Infinity));
  }
  const gains = codes.filter((code) => (scale.options[code]?.points as number) > 0);
  const losses = codes.filter((code) => (scale.options[code]?.points as number) < 0);
  return [combined(scale, losses), combined(scale, gains)];
}

function admissibleRaw(scale: AnswerScale): readonly number[] {
  switch (scale.type) {
    case 'choice':
      return Object.values(scale.options).map(({ points }) => points);
    case 'boolean':
      return [scale.points.no, scale.points.yes];
    case 'checklist':
      return checklistEnds(scale);
    case 'number':
      return scale.range;
    case 'date':
      return scale.range.flatMap((date, end) => yearsOf(date)?.[end] ?? Number.NaN);
  }
}

/**
 * The least and the greatest points that an answer to the criterion can have before any step. For a number these are
 * the ends of its `range`. Throws a RangeError on a scale that admits nothing.
 */
export function admissiblePoints(criterion: ScoringCriterion): Ends {
  const raw = admissibleRaw(criterion.scale);
  if (raw.length === 0) throw new RangeError(`criterion ${criterion.code}: its scale lists no answer`);
  const broken = raw.find((each) => !Number.isFinite(each));
  if (broken !== undefined) throw notAdmitted(criterion, broken);
  return [Math.min(...raw), Math.max(...raw)];
}

/**
 * The worst and the best that an answer to the criterion can earn, brought to the common range as by `earned`. Every
 * normalisation is monotone, so these are those of the least and greatest points. Throws a RangeError on a scale that
 * admits nothing.
 */
export function admissible(criterion: ScoringCriterion): readonly [worst: number, best: number] {
  const ends = admissiblePoints(criterion).map((each) => normalise(each, criterion.normalise ?? { method: 'none' }));
  return [Math.min(...ends), Math.max(...ends)];
}

/**
 * The cell of one answer before any step. A known, verified value is a score whose low and high are the score.
 * Candidates (unsure or disputed answers, the days of a month) give the interval that they span, and a score only
 * where all of them earn the same, since then the points are known though the answer is not. What is open or
 * unverified spans the whole scale; what is closed (`not-applicable`, `not-covered`, `declined`) has no bounds, unless
 * that too is only believed. With neither value, reason nor candidates it is `not-assessed`. Throws a RangeError on an
 * inadmissible value, and on a verified value with a reason for having none.
 */
export function rawPointsOf(criterion: ScoringCriterion, given: Given): Cell {
  const { value, missing, candidates, unverified } = given;
  if (value !== null && missing !== null && !unverified) {
    throw new RangeError(`criterion ${criterion.code}: both the answer "${String(value)}" and "${missing}" are given`);
  }
  if (value === null && isClosed(missing) && !unverified) return { score: null, low: null, high: null, missing };

  const points = (value === null ? candidates : [value]).flatMap((each) => checkedPoints(criterion, each));
  if (unverified || points.length === 0) {
    const [low, high] = admissiblePoints(criterion);
    return { score: null, low, high, missing: unverified ? 'insufficient-data' : (missing ?? 'not-assessed') };
  }
  const low = Math.min(...points);
  const high = Math.max(...points);
  return low === high
    ? { score: low, low, high, missing: null }
    : { score: null, low, high, missing: 'insufficient-data' };
}

/**
 * The cell of one answer as `rawPointsOf` gives it, brought to the common range by the criterion's `normalise`, which
 * must ask nothing of other units. What earns the same at both ends is known.
 */
export function pointsOf(criterion: ScoringCriterion, given: Given): Cell {
  const cell = rawPointsOf(criterion, given);
  if (cell.low === null || cell.high === null) return cell;
  const ends = [cell.low, cell.high].map((each) => normalise(each, criterion.normalise ?? { method: 'none' }));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  if (cell.missing === null || (cell.missing === 'insufficient-data' && low === high && !given.unverified)) {
    return { score: low, low, high, missing: null };
  }
  return { ...cell, low, high };
}
