import { type Correlation, correlate, type CorrelationMethod } from '../stats/correlation.js';
import { type Branch, columnOf, type Columns, innerOf } from './branch.js';
import { MINIMUM_UNITS, type Refused, tooFew } from './refused.js';

export interface RelationSettings {
  readonly method?: CorrelationMethod;
  readonly minimum?: number;
  /** Siblings that correlate above this say the same twice; 0.9 when left out. */
  readonly redundant?: number;
  /** Siblings that correlate below this work against each other; −0.4 when left out. */
  readonly conflicting?: number;
  /** A criterion that correlates with a denominator by more than this, either way, still tells size; 0.6 when left out. */
  readonly sized?: number;
}

/** Two columns, how they move together, and what that says. */
export interface Relation {
  /** The element that both are children of; or the ancestor, or the denominator. */
  readonly under: string;
  readonly a: string;
  readonly b: string;
  readonly correlation: Correlation | Refused;
  readonly flag: 'redundant' | 'conflicting' | 'against' | 'sized' | null;
}

type Flag = (r: number, p: number | null) => Relation['flag'];

/** An element above, and whether a better part makes it better (1) or worse (−1). */
interface Above {
  readonly code: string;
  readonly sign: number;
}

function relate(
  [under, a, b]: readonly [string, string, string],
  [x, y]: readonly [ArrayLike<number>, ArrayLike<number>],
  { method, minimum = MINIMUM_UNITS }: RelationSettings,
  flag: Flag,
): Relation {
  const correlation = correlate(x, y, method);
  const few = tooFew(correlation.n, minimum, 'have both values');
  return {
    under,
    a,
    b,
    correlation: few ?? correlation,
    flag: few || correlation.r === null ? null : flag(correlation.r, correlation.p),
  };
}

/**
 * The correlations among the children of each element, pair by pair: redundant above 0.9 (one thing is counted twice),
 * conflicting below −0.4 (they cancel out). A pair with fewer than the minimum n of both values is refused.
 * OECD/JRC Handbook (2008), step 4.
 */
export function siblingRelations(root: Branch, columns: Columns, settings: RelationSettings = {}): readonly Relation[] {
  const { redundant = 0.9, conflicting = -0.4 } = settings;
  const flag: Flag = (r) => (r > redundant ? 'redundant' : r < conflicting ? 'conflicting' : null);
  return innerOf(root).flatMap(({ code: under, children }) =>
    children.flatMap(({ code: b }, j) =>
      children
        .slice(0, j)
        .map(({ code: a }) => relate([under, a, b], [columnOf(columns, a), columnOf(columns, b)], settings, flag)),
    ),
  );
}

/**
 * The correlation of each node with every element above it, nearest first: with its parent, its parent's parent, the
 * index. `against` where it is below 0 by more than chance (p < 0.05, where the method has one): the better the part,
 * the worse the whole. Under a negative weight that is as it should be, and above 0 is `against`.
 */
export function ancestorRelations(
  root: Branch,
  columns: Columns,
  settings: RelationSettings = {},
): readonly Relation[] {
  const visit = (branch: Branch, above: readonly Above[]): readonly Relation[] =>
    (branch.children ?? []).flatMap((child) => {
      const sign = (child.weight ?? 1) < 0 ? -1 : 1;
      const ancestors = [{ code: branch.code, sign: 1 }, ...above].map((one) => ({ ...one, sign: one.sign * sign }));
      const column = columnOf(columns, child.code);
      const own = ancestors.map(({ code, sign: expected }) =>
        relate([code, child.code, code], [column, columnOf(columns, code)], settings, (r, p) =>
          r * expected < 0 && (p === null || p < 0.05) ? 'against' : null,
        ),
      );
      return [...own, ...visit(child, ancestors)];
    });
  return visit(root, []);
}

/**
 * The correlation of each criterion with each denominator (population, GDP): `sized` beyond ±0.6, where it may tell how
 * large a place is rather than how good. OECD/JRC Handbook (2008), step 5.
 */
export function denominatorRelations(
  columns: Columns,
  denominators: Columns,
  settings: RelationSettings = {},
): readonly Relation[] {
  const { sized = 0.6 } = settings;
  return Object.entries(columns).flatMap(([a, x]) =>
    Object.entries(denominators).map(([b, y]) =>
      relate([b, a, b], [x, y], settings, (r) => (Math.abs(r) > sized ? 'sized' : null)),
    ),
  );
}
