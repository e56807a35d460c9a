import { cellsOfColumns, columnsOfCells } from './element-columns.js';
import { type Cell, type ScoringNode } from './method.js';
import { compile, type Plan } from './plan.js';
import { type NodeScores, scoreColumns } from './score-columns.js';

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

/** How many criteria with a score stand under each node, by its place: a column over units. */
export function answeredColumns(plan: Plan, scores: readonly NodeScores[]): readonly Int32Array[] {
  const answered: Int32Array[] = [];
  plan.nodes.forEach((node, place) => {
    const { missing } = scores[place] as NodeScores;
    if ('scale' in node) {
      answered.push(Int32Array.from(missing, (code) => (code === 0 ? 1 : 0)));
      return;
    }
    const sums = new Int32Array(missing.length);
    for (const child of plan.children.subarray(plan.firstChild[place], plan.firstChild[place + 1])) {
      (answered[child] as Int32Array).forEach((count, unit) => (sums[unit] = (sums[unit] as number) + count));
    }
    answered.push(sums);
  });
  return answered;
}

/**
 * Scores a tree for all units at once, from a column of cells for each criterion as its own steps leave them (as
 * `pointsOf` gives them): the scores of every element and criterion, by code, children before parents. The same as
 * `scoreColumns`, cell by cell, for those who want cells. Throws a RangeError on a column that is absent or of another
 * length, on a code that stands twice (a tree that bites its tail has one), on an element without children, and on
 * weights or values that its mean cannot take.
 */
export function scoreTree(
  root: ScoringNode,
  columns: Readonly<Record<string, readonly Cell[]>>,
  units: number,
): Readonly<Record<string, ElementScores>> {
  const plan = compile(root);
  const criteria = Object.fromEntries(Object.entries(columns).map(([code, cells]) => [code, columnsOfCells(cells)]));
  const scores = scoreColumns(plan, { units, criteria, areScored: true });
  const answered = answeredColumns(plan, scores);
  return Object.fromEntries(
    plan.nodes.map(({ code }, place): [string, ElementScores] => {
      const own = scores[place] as NodeScores;
      const unrounded = cellsOfColumns(own.unrounded);
      return [
        code,
        {
          cells: own.score === own.unrounded.score ? unrounded : cellsOfColumns(own),
          unrounded,
          answered: Array.from(answered[place] as Int32Array),
          of: new Array<number>(units).fill(plan.of[place] as number),
        },
      ];
    }),
  );
}
