import { type Fraction, reaches } from '../share.js';
import { type Fold, FOLDS, type Separable } from './fold.js';
import { type Choice, costOf, type CountedBy, type Lever } from './lever.js';

/** A criterion as the bound sees it. Null where it has no number at the level that is looked at. */
export interface BoundCriterion {
  readonly lever: number | null;
  readonly value: number | null;
  /** Its low: a score is never below. Only where scores are looked at. */
  readonly low: number | null;
  readonly isClosed: boolean;
}

/** An element as the bound sees it. */
export interface BoundElement {
  readonly method: Separable;
  /** What of the weight must have a number; null at low and high, where all have one that can. */
  readonly atLeast: Fraction | null;
  /** Rounding, where the element rounds; never falls. */
  readonly round: (value: number) => number;
  readonly children: readonly { readonly weight: number; readonly node: BoundNode }[];
}

export type BoundNode = BoundCriterion | BoundElement;

/** The best that so much buys: ascending by cost and by value. */
type Front = readonly { readonly cost: number; readonly value: number }[];

interface Reachable {
  readonly value: Front;
  readonly low: Front;
  /** Whether it may also stay without a number, at no cost. */
  readonly mayBeNone: boolean;
}

/** Whether a lever is settled by a choice, or still open to any option. */
export type IsDecided = (lever: number) => boolean;

/** What is asked: what has been chosen, which levers that settles, and up to what cost the answer matters. */
export interface Query {
  readonly levers: readonly Lever[];
  readonly by: CountedBy;
  readonly choice: Choice;
  readonly isDecided: IsDecided;
  /** What costs more is of no interest. */
  readonly most: number;
}

/** Keeps of points only those that are better than all that cost no more. */
function frontOf(points: { cost: number; value: number }[]): Front {
  const sorted = points.sort((a, b) => a.cost - b.cost || b.value - a.value);
  const front: { cost: number; value: number }[] = [];
  for (const point of sorted) {
    const last = front.at(-1);
    if (last === undefined || point.value > last.value) front.push(point);
  }
  return front;
}

function ofCriterion({ lever, value, low }: BoundCriterion, query: Query): Reachable {
  const options = lever === null ? [] : (query.levers[lever] as Lever).options;
  const chosen = lever === null ? undefined : options[query.choice[lever] as number];
  if (chosen) {
    const front = [{ cost: 0, value: chosen.points }];
    return { value: front, low: front, mayBeNone: false };
  }
  const isOpen = lever !== null && !query.isDecided(lever);
  const bought = (isOpen ? options : [])
    .map((option) => ({ cost: costOf(option, query.by), value: option.points }))
    .filter(({ cost }) => cost <= query.most);
  const from = (now: number | null): Front =>
    frontOf(now === null ? bought.slice() : [{ cost: 0, value: now }, ...bought]);
  return { value: from(value), low: from(low), mayBeNone: value === null };
}

interface State {
  readonly cost: number;
  readonly weight: number;
  readonly sum: number;
}

/** More sums of weights than a tree has. */
const MOST_WEIGHTS = 1 << 20;

/** Numbers for costs and sums of weights; those that agree to a millionth are the same: 0.1 + 0.2 is 0.3. */
function keysOf(): (state: State) => number {
  const weights = new Map<number, number>();
  return ({ cost, weight }) => {
    const rounded = Math.round(weight * 1e6);
    const place = weights.get(rounded) ?? weights.size;
    weights.set(rounded, place);
    return Math.round(cost * 1e6) * MOST_WEIGHTS + place;
  };
}

/** All that can be made of the children, one after another: for each cost and weight the best. */
function folded(
  children: readonly { front: Front; mayBeNone: boolean; weight: number }[],
  fold: Fold,
  most: number,
): readonly State[] {
  let states: readonly State[] = [{ cost: 0, weight: 0, sum: fold.none }];
  const keyOf = keysOf();
  for (const { front, mayBeNone, weight } of children) {
    if (weight === 0) continue;
    const next = new Map<number, State>();
    const keep = (state: State): void => {
      const key = keyOf(state);
      const known = next.get(key);
      if (known === undefined || state.sum > known.sum) next.set(key, state);
    };
    for (const state of states) {
      if (mayBeNone || front.length === 0) keep(state);
      for (const { cost, value } of front) {
        if (state.cost + cost > most) break;
        keep({ cost: state.cost + cost, weight: state.weight + weight, sum: fold.join(state.sum, value, weight) });
      }
    }
    states = [...next.values()];
  }
  return states.filter(({ weight }) => weight > 0);
}

/** The weight of all of which something could be known. */
function openWeight(children: BoundElement['children']): number {
  const isClosed = (node: BoundNode): boolean =>
    'children' in node ? node.children.every((child) => isClosed(child.node)) : node.isClosed;
  return children.reduce((sum, { weight, node }) => sum + (isClosed(node) ? 0 : weight), 0);
}

/** A value that is at least as great as the low that the same money buys. */
function notBelow(value: Front, low: Front): Front {
  return frontOf(
    value.map(({ cost, value: own }) => ({
      cost,
      value: low.reduce((most, point) => (point.cost <= cost ? Math.max(most, point.value) : most), own),
    })),
  );
}

function ofElement({ method, atLeast, round, children }: BoundElement, query: Query): Reachable {
  const fold = FOLDS[method];
  const whole = openWeight(children);
  const reachable = children.map(({ node, weight }) => ({ weight, ...reachableOf(node, query) }));
  const front = (states: readonly State[]): Front =>
    frontOf(states.map(({ cost, weight, sum }) => ({ cost, value: round(fold.finish(sum, weight, whole)) })));
  const states = folded(
    reachable.map(({ value, mayBeNone, weight }) => ({ front: value, mayBeNone, weight })),
    fold,
    query.most,
  );
  if (atLeast === null) return { value: front(states), low: [], mayBeNone: false };
  const low = front(
    folded(
      reachable.map((child) => ({ front: child.low, mayBeNone: false, weight: child.weight })),
      fold,
      query.most,
    ),
  );
  const enough = states.filter(({ weight }) => reaches(weight, whole, atLeast));
  const value = notBelow(front(enough), low);
  return { value, low, mayBeNone: !((value[0]?.cost ?? 1) === 0) };
}

function reachableOf(node: BoundNode, query: Query): Reachable {
  return 'children' in node ? ofElement(node, query) : ofCriterion(node, query);
}

/** Rounding errors of sums in another order stay far below it, of the size of the target. */
const SLACK = 1e-9;

/**
 * The least that further changes must cost until the top reaches a target, with some levers decided: never more than it
 * really takes, and exactly that where nothing is required of anything and no limit of a score bites. Infinity where
 * more than `most` is needed, or nothing reaches it. Works the tree up once, as a knapsack: the best that each budget buys
 * under an element is made of the best that parts of it buy under its children, since every mean here rises with each
 * of its values.
 */
export function leastCost(top: BoundNode, target: number, query: Query): number {
  const enough = target - SLACK * Math.max(1, Math.abs(target));
  return reachableOf(top, query).value.find((point) => point.value >= enough)?.cost ?? Infinity;
}
