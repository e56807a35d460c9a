import { type Cell } from '../scoring/method.js';
import { isAbove } from '../scoring/tie.js';

/** A published fact about a set: at least so many of these have the answer that earns these points. */
export interface PopulationConstraint {
  readonly code: string;
  readonly points: number;
  readonly atLeast: number;
  /** Codes of the set. Those who are not among the members, or have no bounds, may be among the so many. */
  readonly of: readonly string[];
}

/** What is known of a whole set on one criterion. */
export interface PopulationBounds {
  /** Members that have bounds, of whom the mean is taken. */
  readonly n: number;
  /** The least and the greatest that their mean can be. */
  readonly low: number;
  readonly high: number;
  /** The least and the greatest number of them with full points. */
  readonly fullLow: number;
  readonly fullHigh: number;
  /** Codes of the constraints that narrowed a figure above. */
  readonly narrowedBy: readonly string[];
  /** Codes of the constraints that the members' own bounds, or one another, cannot meet; they narrow nothing. */
  readonly contradicted: readonly string[];
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

type Bounded = ReadonlyMap<string, Interval>;
type Figures = Pick<PopulationBounds, 'low' | 'high' | 'fullLow' | 'fullHigh'>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const smallest = (numbers: readonly number[], count: number): number =>
  sum([...numbers].sort((a, b) => a - b).slice(0, count));

function figuresOf(members: Bounded, full: number): Figures {
  const all = [...members.values()];
  return {
    low: sum(all.map(({ low }) => low)) / all.length,
    high: sum(all.map(({ high }) => high)) / all.length,
    fullLow: all.filter(({ low }) => low >= full).length,
    fullHigh: all.filter(({ high }) => high >= full).length,
  };
}

/** The figures under one constraint alone, or null where it cannot be met. */
function constrained(members: Bounded, full: number, constraint: PopulationConstraint): Figures | null {
  const { points, atLeast } = constraint;
  const set = new Set(constraint.of);
  const inside = [...set].flatMap((code) => members.get(code) ?? []);
  const sure = inside.filter(({ low, high }) => low === points && high === points).length;
  const able = inside.filter(({ low, high }) => low <= points && points <= high && low < high);
  const outside = set.size - inside.length;
  const needed = Math.max(0, atLeast - sure - outside);
  if (needed > able.length) return null;

  const free = figuresOf(members, full);
  const raised = smallest(
    able.map(({ low }) => points - low),
    needed,
  );
  const lowered = smallest(
    able.map(({ high }) => high - points),
    needed,
  );
  const ableToBeFull = able.filter(({ high }) => high >= full).length;
  const spared = able.length - ableToBeFull;
  return {
    low: free.low + raised / members.size,
    high: free.high - lowered / members.size,
    fullLow: points >= full ? free.fullLow + needed : free.fullLow,
    fullHigh: points >= full ? free.fullHigh : free.fullHigh - Math.max(0, needed - spared),
  };
}

function tighter(a: Figures, b: Figures): Figures {
  return {
    low: Math.max(a.low, b.low),
    high: Math.min(a.high, b.high),
    fullLow: Math.max(a.fullLow, b.fullLow),
    fullHigh: Math.min(a.fullHigh, b.fullHigh),
  };
}

function isNarrower(a: Figures, b: Figures): boolean {
  return a.low > b.low || a.high < b.high || a.fullLow > b.fullLow || a.fullHigh < b.fullHigh;
}

/**
 * The bounds of a group on one criterion: its mean, and how many have full points (`full`: the best that can be
 * earned), narrowed by published facts that do not say which members they are about.
 *
 * Why the narrowing is valid: let a constraint say that at least k of a set have points p. Of the k, some surely are
 * (members whose bounds are both p) and some may be outsiders; at least `needed` others of the set, among those whose
 * bounds admit p, must have p too. Whoever they are, the sum rises above the sum of lows by p − low of each, so by no
 * less than the `needed` smallest of these differences, and that much is reached when it is those with the best lows.
 * The high falls in the same way by the smallest high − p. No single member's interval is touched. Each constraint alone
 * gives the tightest bound that the intervals allow; of several the tightest is taken for each figure, which is valid,
 * and the tightest of all only where they do not compete for the same members.
 *
 * A constraint that cannot be met contradicts the answers: it is named and not used; where each can be met but not all
 * of them together, all are. Null where no member has bounds.
 */
export function populationBounds(
  members: Readonly<Record<string, Cell>>,
  full: number,
  constraints: readonly PopulationConstraint[],
): PopulationBounds | null {
  const bounded = new Map<string, Interval>();
  for (const [code, { low, high }] of Object.entries(members)) {
    if (low !== null && high !== null) bounded.set(code, { low, high });
  }
  if (bounded.size === 0) return null;
  const free = figuresOf(bounded, full);
  const each = constraints.map((constraint) => ({
    code: constraint.code,
    figures: constrained(bounded, full, constraint),
  }));
  const tightest = each.reduce((narrow, { figures }) => (figures === null ? narrow : tighter(narrow, figures)), free);
  if (isAbove(tightest.low, tightest.high) || tightest.fullLow > tightest.fullHigh) {
    return { n: bounded.size, ...free, narrowedBy: [], contradicted: each.map(({ code }) => code) };
  }
  const codesWhere = (holds: (figures: Figures | null) => boolean): readonly string[] =>
    each.filter(({ figures }) => holds(figures)).map(({ code }) => code);
  return {
    n: bounded.size,
    ...tightest,
    low: Math.min(tightest.low, tightest.high),
    narrowedBy: codesWhere((figures) => figures !== null && isNarrower(figures, free)),
    contradicted: codesWhere((figures) => figures === null),
  };
}
