import { type Beside, type Labels } from './column.js';
import { codeOfReason, type ElementColumns, emptyColumns } from './element-columns.js';
import { type MissingReason, type ScoringCriterion, type ScoringNode } from './method.js';
import { compile } from './plan.js';
import { admissiblePoints, isClosed } from './points.js';
import { type NodeScores, scoreColumns } from './score-columns.js';

/** Numbers over units; null or NaN where there is none. */
export type Numbers = Float64Array | readonly (number | null)[];

/** Plain data: a column for each criterion and series, a place in each for every unit. */
export interface Table {
  readonly units: number;
  /** The points of each criterion before any step, by its code. */
  readonly criteria: Readonly<Record<string, Numbers>>;
  /** Why there is no number where there is none; `not-assessed` when left out. */
  readonly gaps?: MissingReason;
  readonly numbers?: Readonly<Record<string, Numbers>>;
  readonly labels?: Readonly<Record<string, Labels>>;
}

function columnOf(code: string, numbers: Numbers): Float64Array {
  const column = numbers instanceof Float64Array ? numbers : new Float64Array(numbers.length);
  for (let unit = 0; unit < numbers.length; unit += 1) {
    const value = numbers[unit] ?? Number.NaN;
    if (value === Infinity || value === -Infinity) {
      throw new RangeError(`"${code}" has ${value} in place ${unit + 1}: a score is worked out from numbers`);
    }
    column[unit] = value;
  }
  return column;
}

/** A column of numbers, with the reason and the bounds of its gaps. */
function columnsOf(criterion: ScoringCriterion, numbers: Numbers, gaps: MissingReason): ElementColumns {
  const score = columnOf(criterion.code, numbers);
  if (!score.some(Number.isNaN)) return { score, low: score, high: score, missing: new Uint8Array(score.length) };
  const missing = Uint8Array.from(score, (value) => (Number.isNaN(value) ? codeOfReason(gaps) : 0));
  if (isClosed(gaps)) return { score, low: score, high: score, missing };
  const [least, greatest] = admissiblePoints(criterion);
  const low = score.map((value) => (Number.isNaN(value) ? least : value));
  const high = score.map((value) => (Number.isNaN(value) ? greatest : value));
  return { score, low, high, missing };
}

function besideOf({ numbers = {}, labels = {} }: Table): Beside {
  return {
    numbers: Object.fromEntries(Object.entries(numbers).map(([code, own]) => [code, columnOf(code, own)])),
    labels,
  };
}

/**
 * Scores a tree from plain numbers: what is known of each element and criterion, by its code. A gap is open (its bounds
 * are those of the scale), unless `gaps` is a reason that leaves nothing to be known. A criterion without a column is a
 * column of gaps. Throws a RangeError as `compile` and `scoreColumns` do, and on a number beyond all numbers.
 */
export function scoreTable(root: ScoringNode, table: Table): ReadonlyMap<string, NodeScores> {
  const plan = compile(root);
  const { units, gaps = 'not-assessed' } = table;
  const criteria = Object.fromEntries(
    Array.from(plan.criteria, (place) => {
      const criterion = plan.nodes[place] as ScoringCriterion;
      const numbers = Object.hasOwn(table.criteria, criterion.code) ? table.criteria[criterion.code] : undefined;
      return [criterion.code, columnsOf(criterion, numbers ?? emptyColumns(units).score, gaps)];
    }),
  );
  const scores = scoreColumns(plan, { units, criteria, beside: besideOf(table) });
  return new Map(plan.nodes.map(({ code }, place) => [code, scores[place] as NodeScores]));
}
