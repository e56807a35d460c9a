import { aggregate } from './aggregate.js';
import { type Cell, type ScoringCriterion, type ScoringElement } from './method.js';
import { complete } from './missing.js';
import { roundHalfAway } from './round.js';

/** The scores of one element or criterion, a place for each unit. */
export interface ElementScores {
  /** Rounded where the framework rounds the element. */
  readonly cells: readonly Cell[];
  /** Before rounding: what ranks compare. The same as `cells` where nothing is rounded. */
  readonly unrounded: readonly Cell[];
  /** How many criteria under it have a score; a criterion counts itself. */
  readonly answered: readonly number[];
  /** How many criteria stand under it. */
  readonly of: readonly number[];
}

function bound(
  element: ScoringElement,
  children: readonly Cell[],
  weights: readonly number[],
  end: 'low' | 'high',
): number | null {
  const values: number[] = [];
  const carried: number[] = [];
  let total = 0;
  for (let i = 0; i < children.length; i += 1) {
    const value = (children[i] as Cell)[end];
    if (value === null) continue;
    values.push(value);
    carried.push(weights[i] as number);
    total += weights[i] as number;
  }
  return total === 0 ? null : aggregate(element.aggregate, values, carried);
}

/** All is known of it, or there is nothing to be known. */
function isSettled({ score, low, high }: Cell): boolean {
  return score === low && score === high;
}

/**
 * The cell of an element from the cells of its children. Low and high aggregate the children's lows and highs: of all
 * that could be known, not only of the scored. The score aggregates what the missing-value policy completes; where
 * that lies outside low–high (the rest is known to be worse, or better, than the part that it is judged by), it is
 * the nearer end, for a score that no completion can reach is no score.
 */
function combine(element: ScoringElement, children: readonly Cell[], weights: readonly number[]): Cell {
  const completed = complete(element.missing, children, weights);
  if ('missing' in completed) {
    const low = bound(element, children, weights, 'low');
    const high = bound(element, children, weights, 'high');
    return { score: null, low, high, missing: completed.missing };
  }
  const score = aggregate(element.aggregate, completed.values, completed.weights);
  if (children.every(isSettled)) return { score, low: score, high: score, missing: null };
  const low = bound(element, children, weights, 'low') as number;
  const high = bound(element, children, weights, 'high') as number;
  return { score: Math.min(high, Math.max(low, score)), low, high, missing: null };
}

function sumOf(children: readonly ElementScores[], count: 'answered' | 'of', units: number): readonly number[] {
  const sums = new Array<number>(units).fill(0);
  for (const child of children) {
    for (let unit = 0; unit < units; unit += 1) sums[unit] = (sums[unit] as number) + (child[count][unit] as number);
  }
  return sums;
}

function rounded(cell: Cell, decimals: number): Cell {
  const round = (value: number | null): number | null => (value === null ? null : roundHalfAway(value, decimals));
  return { score: round(cell.score), low: round(cell.low), high: round(cell.high), missing: cell.missing };
}

function scoreElement(element: ScoringElement, children: readonly ElementScores[], units: number): ElementScores {
  const weights = element.children.map(({ weight = 1 }) => weight);
  const unrounded: Cell[] = [];
  const row: Cell[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    for (let i = 0; i < children.length; i += 1) row[i] = (children[i] as ElementScores).cells[unit] as Cell;
    try {
      unrounded.push(combine(element, row, weights));
    } catch (cause) {
      throw new RangeError(`element ${element.code}: ${(cause as Error).message}`, { cause });
    }
  }
  const { decimals } = element;
  return {
    cells: decimals === undefined ? unrounded : unrounded.map((cell) => rounded(cell, decimals)),
    unrounded,
    answered: sumOf(children, 'answered', units),
    of: sumOf(children, 'of', units),
  };
}

function scoreCriterion(
  { code }: ScoringCriterion,
  columns: Readonly<Record<string, readonly Cell[]>>,
  units: number,
): ElementScores {
  const cells = Object.hasOwn(columns, code) ? columns[code] : undefined;
  if (cells?.length !== units) {
    throw new RangeError(`criterion ${code}: a column of ${units} cells is needed, ${cells?.length ?? 0} were given`);
  }
  return {
    cells,
    unrounded: cells,
    answered: cells.map(({ score }) => (score === null ? 0 : 1)),
    of: new Array<number>(units).fill(1),
  };
}

/**
 * Scores a tree for all units at once, from a column of cells for each criterion (as `pointsOf` gives them): the
 * scores of every element and criterion, by code, children before parents. An element works on its children's scores
 * as they stand, rounded where the framework rounds them. Throws a RangeError on a column that is absent or of another
 * length, on a code that stands twice (a tree that bites its tail has one), on an element without children, and on
 * weights or values that its mean cannot take.
 */
export function scoreTree(
  root: ScoringElement | ScoringCriterion,
  columns: Readonly<Record<string, readonly Cell[]>>,
  units: number,
): Readonly<Record<string, ElementScores>> {
  const scores = new Map<string, ElementScores>();
  const open = new Set<string>();
  function visit(node: ScoringElement | ScoringCriterion): ElementScores {
    if (open.has(node.code)) throw new RangeError(`the code ${node.code} stands twice in the tree`);
    open.add(node.code);
    if ('children' in node && node.children.length === 0) {
      throw new RangeError(`element ${node.code}: it has no children to be scored from`);
    }
    const own =
      'scale' in node ? scoreCriterion(node, columns, units) : scoreElement(node, node.children.map(visit), units);
    scores.set(node.code, own);
    return own;
  }
  visit(root);
  return Object.fromEntries(scores);
}
