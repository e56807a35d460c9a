import { allOrders, type Coalition, isCounted, twoOrders } from './coalitions.js';

/** One of the two that are compared. */
export type Side = 'of' | 'against';

/** An element as each of two sides has it; null where a side has no number. */
export interface Compared {
  readonly code: string;
  readonly of: number | null;
  readonly against: number | null;
  /** None for a criterion, and for an element that is taken whole. */
  readonly children: readonly Compared[];
  /**
   * The element's number from its children's. Asked only for children of which those without a number are the same as
   * on the side `gaps`.
   */
  readonly combine: (values: readonly (number | null)[], gaps: Side) => number;
  /** Where the element is a weighted sum of its children: what each counts for on either side, 0 for a gap. */
  readonly shares: Readonly<Record<Side, readonly number[]>> | null;
}

/** How a contribution was shared out among the children. */
export type SharedBy = 'whole' | 'additive' | 'shapley' | 'two-orders';

/** What an element adds to the difference of the two sides at the top. */
export interface Contribution {
  readonly code: string;
  readonly of: number | null;
  readonly against: number | null;
  /** On the scale of the top. Null where a side has no number here, or above. */
  readonly contribution: number | null;
  readonly sharedBy: SharedBy;
  /** The part of the contribution that is no child's: weight that gaps hand on, rounding, limits. */
  readonly apart: number;
  readonly children: readonly Contribution[];
}

/** What the top is worth by the number that one element has, the rest being as it may be. */
interface Effect {
  readonly at: (value: number) => number;
  /** Where it is a straight line. */
  readonly slope: number | null;
  /** How many looks at the top one look takes. */
  readonly cost: number;
}

/** An element of which both sides have a number. */
type Known = Compared & Readonly<Record<Side, number>>;

function isKnown(node: Compared): node is Known {
  return node.of !== null && node.against !== null;
}

function untold({ code, of, against, children }: Compared): Contribution {
  const rest = { sharedBy: 'whole', apart: 0, children: children.map(untold) } as const;
  return { code, of, against, contribution: null, ...rest };
}

/** What a side's number has beyond what its children make: rounding, limits, rules of the element itself. */
function beyond(node: Known, side: Side): number {
  return (
    node[side] -
    node.combine(
      node.children.map((child) => child[side]),
      side,
    )
  );
}

/** The element as a game: each child, and all that is apart, is as on one side or as on the other. */
interface Game {
  /** Those that make a difference: places among the children, and −1 for what is apart. */
  readonly players: readonly number[];
  /** The element's number, with the children that are `on` as in `of`, and one of them at a number of its own. */
  readonly worth: (isOn: (player: number) => boolean, child: number, value: number) => number;
}

const APART = -1;

function gameOf(node: Known): Game {
  const { children } = node;
  const [ofRest, againstRest] = [beyond(node, 'of'), beyond(node, 'against')];
  const isApart = children.some((child) => !isKnown(child)) || ofRest !== againstRest;
  const differing = children.flatMap((child, i) => (isKnown(child) && child.of !== child.against ? [i] : []));
  const worth: Game['worth'] = (isOn, child, value) => {
    const apart: Side = isOn(APART) ? 'of' : 'against';
    const values = children.map((each, i) => {
      if (i === child) return value;
      return each[isKnown(each) ? (isOn(i) ? 'of' : 'against') : apart];
    });
    return node.combine(values, apart) + (apart === 'of' ? ofRest : againstRest);
  };
  return { players: isApart ? [...differing, APART] : differing, worth };
}

/** The effect of one child, on the mean over those who may have been turned before it. */
function effectOf(child: number, game: Game, isExact: boolean, effect: Effect): Effect {
  const others = game.players.filter((player) => player !== child);
  const place = others.filter((player) => player !== APART && player < child).length;
  const coalitions: readonly Coalition[] = isExact ? allOrders(others.length) : twoOrders(others.length, place);
  const at = (value: number): number => {
    let sum = 0;
    for (const { before, weight } of coalitions) {
      sum += weight * effect.at(game.worth((player) => before[others.indexOf(player)] === 1, child, value));
    }
    return sum;
  };
  return { at, slope: null, cost: coalitions.length * effect.cost };
}

/** The effects of the children, and how they were found. */
function effectsOf(node: Known, effect: Effect): { sharedBy: SharedBy; effects: readonly Effect[]; isApart: boolean } {
  const game = gameOf(node);
  const isApart = game.players.includes(APART);
  const { slope } = effect;
  if (node.shares !== null && slope !== null) {
    const { of, against } = node.shares;
    const effects = node.children.map((_, i) => {
      const own = (slope * ((of[i] as number) + (against[i] as number))) / 2;
      return { at: (value: number) => own * value, slope: own, cost: 1 };
    });
    return { sharedBy: 'additive', effects, isApart };
  }
  const isExact = isCounted(game.players.length, effect.cost);
  const effects = node.children.map((_, i) => effectOf(i, game, isExact, effect));
  return { sharedBy: isExact ? 'shapley' : 'two-orders', effects, isApart };
}

function shareOut(node: Compared, effect: Effect): Contribution {
  if (!isKnown(node)) return untold(node);
  const { code, of, against } = node;
  const contribution = effect.at(of) - effect.at(against);
  const told = { code, of, against, contribution };
  if (node.children.length === 0) return { ...told, sharedBy: 'whole', apart: 0, children: [] };
  const { sharedBy, effects, isApart } = effectsOf(node, effect);
  const children = node.children.map((child, i) => shareOut(child, effects[i] as Effect));
  const shared = children.reduce((sum, child) => sum + (child.contribution ?? 0), 0);
  return { ...told, sharedBy, apart: isApart ? contribution - shared : 0, children };
}

/**
 * What each element adds to the difference between two sides at the top, down the tree. The contributions of the
 * children and what is apart sum to that of their element (to rounding error), and the top's is the whole difference.
 *
 * An element that is a weighted sum gives each child its weight times the difference of the two numbers. Any other gives
 * it its Shapley value: what changing the child from one side to the other adds, on the mean over all orders in which
 * the children can be changed; further down, over all orders within it and within each element above (the value of
 * Owen, for elements within elements of Winter). Above twelve children, or where that means too many looks, two orders
 * stand for all, the one of the tree and its reverse: `two-orders`.
 *
 * Children without a number on a side are changed together, as one: what that adds is `apart`, with what the
 * element's own rounding and limits add. It is nobody's contribution, and theirs is null. A difference at an element
 * without a number on a side is null.
 *
 * L. S. Shapley, "A Value for n-Person Games", 1953; G. Owen, "Values of Games with a Priori Unions", 1977; E. Winter,
 * "A Value for Cooperative Games with Levels Structure of Cooperation", 1989.
 */
export function contributions(top: Compared): Contribution {
  return shareOut(top, { at: (value) => value, slope: 1, cost: 1 });
}
