import { type MissingPolicy } from './aggregate-methods.js';
import { type Numbers } from './aggregate/settings.js';
import { type Cell, type MissingReason } from './method.js';
import { type Fraction, parseShare, reaches } from './share.js';
import { median } from './aggregate/places.js';

/** Complete numbers with the weights that they carry, ready for a mean; or why there are none. */
export type Completed =
  { readonly values: readonly number[]; readonly weights: readonly number[] } | { readonly missing: MissingReason };

/** A policy made ready for the units of an element. */
export interface PreparedPolicy {
  readonly share: Fraction;
  readonly byCount: boolean;
  readonly count: number;
  readonly closedAreGaps: boolean;
  /** What a gap takes; null where the others take over its weight. */
  readonly fill: number | 'mean' | 'median' | null;
}

/**
 * Reads a policy once for an element. Throws a RangeError on a share that is none, on a count that is not a whole
 * number from 0, on a fill that is no number, and where gaps would take the middle of siblings of which one counts
 * negatively.
 */
export function preparePolicy(policy: MissingPolicy, weights: Numbers): PreparedPolicy {
  const { atLeast, by = 'weight', count = 0, closed = 'leave-out' } = policy;
  if (!(Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`the least number of children is a whole number from 0, and ${count} is not`);
  }
  const fill = policy.method === 'fill' ? policy.with : null;
  if (typeof fill === 'number' && !Number.isFinite(fill)) {
    throw new RangeError(`a gap is filled with a number, and ${fill} is none`);
  }
  if (typeof fill === 'string' && Array.prototype.some.call(weights, (weight: number) => weight < 0)) {
    throw new RangeError(`a gap cannot take the ${fill} of siblings of which one counts negatively: name a number`);
  }
  return { share: parseShare(atLeast), byCount: by === 'count', count, closedAreGaps: closed === 'as-gaps', fill };
}

/** A place to complete one unit in after another. */
export interface Room {
  readonly values: Float64Array;
  readonly weights: Float64Array;
  /** How many values stand in it; 0 where there is not enough to judge by. */
  n: number;
  /** The sum of the sizes of the weights of these values. */
  carried: number;
  /** That sum and the weights of the gaps that were left to them. */
  whole: number;
}

/** Room for so many children. */
export function roomFor(children: number): Room {
  return { values: new Float64Array(children), weights: new Float64Array(children), n: 0, carried: 0, whole: 0 };
}

/** What is known of a unit's children: how many and how heavy, and how many and how heavy the gaps are. */
interface Tally {
  known: number;
  weight: number;
  gaps: number;
  gapWeight: number;
}

/** Whether a child without a score is a gap, and not left out for good. */
export function isGap(policy: PreparedPolicy, possible: number): boolean {
  return policy.closedAreGaps || !Number.isNaN(possible);
}

function tallyOf(policy: PreparedPolicy, scores: Numbers, possible: Numbers, weights: Numbers): Tally {
  const tally: Tally = { known: 0, weight: 0, gaps: 0, gapWeight: 0 };
  for (let i = 0; i < weights.length; i += 1) {
    const size = Math.abs(weights[i] as number);
    if (size === 0) continue;
    if (!Number.isNaN(scores[i] as number)) {
      tally.known += 1;
      tally.weight += size;
    } else if (isGap(policy, possible[i] as number)) {
      tally.gaps += 1;
      tally.gapWeight += size;
    }
  }
  return tally;
}

function isEnough({ share, byCount, count, fill }: PreparedPolicy, tally: Tally): boolean {
  if (tally.known < count || (tally.known === 0 && typeof fill !== 'number')) return false;
  if (tally.gaps === 0) return tally.known > 0;
  return byCount
    ? reaches(tally.known, tally.known + tally.gaps, share)
    : reaches(tally.weight, tally.weight + tally.gapWeight, share);
}

function add(room: Room, value: number, weight: number): void {
  room.values[room.n] = value;
  room.weights[room.n] = weight;
  room.n += 1;
  room.carried += Math.abs(weight);
}

/** What the gaps of a unit take: the number, or the plain mean or the median of the children that have a score. */
function fillOf(fill: number | 'mean' | 'median', scores: Numbers, weights: Numbers): number {
  if (typeof fill === 'number') return fill;
  const known = Array.from(scores).filter((score, i) => !Number.isNaN(score) && weights[i] !== 0);
  return fill === 'median'
    ? median(known, known, known.length)
    : known.reduce((sum, score) => sum + score, 0) / known.length;
}

/**
 * Completes one unit: its children's scores (NaN: none) become complete numbers with the weights that they carry, none
 * of weight 0, in the order of the children. `possible` is NaN where nothing can be known of a child. Nothing in the
 * room where there is not enough to judge by. docs/method.md, section 4.
 */
export function completeRow(
  policy: PreparedPolicy,
  scores: Numbers,
  possible: Numbers,
  weights: Numbers,
  room: Room,
): void {
  room.n = 0;
  room.carried = 0;
  room.whole = 0;
  const tally = tallyOf(policy, scores, possible, weights);
  if (!isEnough(policy, tally)) return;
  const fill = policy.fill === null || tally.gaps === 0 ? null : fillOf(policy.fill, scores, weights);
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number;
    const score = scores[i] as number;
    if (weight === 0) continue;
    if (!Number.isNaN(score)) add(room, score, weight);
    else if (fill !== null && isGap(policy, possible[i] as number)) add(room, fill, weight);
  }
  room.whole = tally.gaps > 0 && fill === null ? room.carried + tally.gapWeight : room.carried;
}

/**
 * Why an element has no score: the reason that all its children share, closed ones included, else
 * `insufficient-data`, of no children too.
 */
export function sharedReason(reasons: readonly (MissingReason | null)[]): MissingReason {
  const reason = reasons[0] ?? null;
  return reason !== null && reasons.every((each) => each === reason) ? reason : 'insufficient-data';
}

/**
 * Turns children, some without a score, into complete numbers with weights, or into the reason for having none.
 * Children of which nothing can be known (`not-applicable`, `not-covered`, `declined`, elements of nothing else: all
 * that have no bounds) drop out with their weight, unless the policy takes them for gaps. Of what remains, the share
 * `atLeast`, by weight or by number, and at least `count` children must have a score; then the scored children carry
 * all the weight (`reweight`), or the gaps take a number (`fill`). Otherwise the reason is the one that all children
 * share, else `insufficient-data`. Runs once an element, before the mean: a mean sees nothing but its output.
 * docs/method.md, section 4.
 */
export function complete(policy: MissingPolicy, children: readonly Cell[], weights: readonly number[]): Completed {
  const room = roomFor(children.length);
  completeRow(
    preparePolicy(policy, weights),
    children.map(({ score }) => score ?? Number.NaN),
    children.map(({ high }) => high ?? Number.NaN),
    weights,
    room,
  );
  if (room.n === 0) return { missing: sharedReason(children.map(({ missing }) => missing)) };
  return { values: [...room.values.subarray(0, room.n)], weights: [...room.weights.subarray(0, room.n)] };
}
