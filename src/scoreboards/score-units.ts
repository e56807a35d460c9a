import { criteriaOf, elementsOf } from '../frameworks/framework.js';
import { bandOf } from '../scoring/band.js';
import { type Beside, type Column, partsOf } from '../scoring/column.js';
import { type Possible } from '../scoring/conditions/holds.js';
import { cellAt, columnsOfCells, reasonOfCode } from '../scoring/element-columns.js';
import { type ScoringNode } from '../scoring/method.js';
import { compile } from '../scoring/plan.js';
import { rankColumn } from '../scoring/rank-column.js';
import { rankRangeColumns } from '../scoring/rank-range.js';
import { type NodeScores, scoreColumns } from '../scoring/score-columns.js';
import { answeredColumns } from '../scoring/score-tree.js';
import { rollUpElement } from './roll-up.js';
import { type AssessmentData, type ScoreRow, type SettledAnswer } from './scoreboard.js';
import { scoringFault } from './scoring-fault.js';
import { besideOf, type Unit } from './units.js';

/** An element with what is known of it over all units. */
export interface ScoredElement {
  readonly element: ScoringNode;
  readonly scores: NodeScores;
  readonly answered: Int32Array;
  readonly of: number;
}

/** All elements scored over all units: the tree, parents first, then the roll-ups. */
export interface ScoredUnits {
  readonly units: readonly Unit[];
  readonly beside: Beside;
  readonly elements: readonly ScoredElement[];
}

function possibleAnswers(answers: readonly SettledAnswer[]): Possible {
  return answers.map(({ value, candidates, unverified }) =>
    unverified ? null : value !== null ? [value] : candidates.length > 0 ? candidates : null,
  );
}

function scoredIn(root: ScoringNode, inputs: Parameters<typeof scoreColumns>[1]): ReadonlyMap<string, ScoredElement> {
  const plan = compile(root);
  const scores = scoreColumns(plan, inputs);
  const answered = answeredColumns(plan, scores);
  return new Map(
    plan.nodes.map((element, place) => [
      element.code,
      {
        element,
        scores: scores[place] as NodeScores,
        answered: answered[place] as Int32Array,
        of: plan.of[place] as number,
      },
    ]),
  );
}

/**
 * Scores all units from their settled answers, a list for each criterion. Throws DATA_INVALID, with the file of the
 * framework, the element and what to do, where the method cannot take the numbers that there are.
 */
export function scoreUnits(
  data: AssessmentData,
  units: readonly Unit[],
  answers: ReadonlyMap<string, readonly SettledAnswer[]>,
): ScoredUnits {
  const { framework } = data;
  const answersOf = (code: string): readonly SettledAnswer[] => answers.get(code) ?? [];
  const codes = criteriaOf(framework.root).map(({ code }) => code);
  const beside = besideOf(data, units);
  try {
    const tree = scoredIn(framework.root, {
      units: units.length,
      criteria: Object.fromEntries(
        codes.map((code) => [code, columnsOfCells(answersOf(code).map(({ points }) => points))]),
      ),
      answers: Object.fromEntries(codes.map((code) => [code, possibleAnswers(answersOf(code))])),
      beside,
    });
    const scored = (code: string): ScoredElement => tree.get(code) as ScoredElement;
    const criteria = Object.fromEntries(codes.map((code) => [code, scored(code).scores]));
    const rollUps = (framework.rollUps ?? []).flatMap((rollUp) => {
      const root = rollUpElement(framework, rollUp);
      if (root === null) return [];
      return scoredIn(root, { units: units.length, criteria, areScored: true, beside }).get(root.code) ?? [];
    });
    return { units, beside, elements: [...elementsOf(framework.root).map(({ code }) => scored(code)), ...rollUps] };
  } catch (error) {
    throw scoringFault(`frameworks/${framework.id}/${framework.version}.yaml`, error);
  }
}

/** Ranks and their ranges among the subjects, as the element says: a column each. */
function ranksOf({ element, scores }: ScoredElement, beside: Beside, subjects: number): readonly Column[] {
  const { on = 'unrounded', sample, ...how } = element.rank ?? {};
  const { score, low, high } = on === 'rounded' ? scores : scores.unrounded;
  const labels = Object.fromEntries(Object.entries(beside.labels).map(([code, own]) => [code, own.slice(0, subjects)]));
  const parts = sample === undefined ? null : partsOf(sample, subjects, { numbers: {}, labels });
  const ranks = new Float64Array(subjects);
  rankColumn(score.subarray(0, subjects), how, ranks, undefined, parts);
  const range = rankRangeColumns(low.subarray(0, subjects), high.subarray(0, subjects), how, parts);
  return [ranks, range.low, range.high];
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The rows of the units of one role, unit by unit; only subjects have ranks. */
export function rowsOf({ units, beside, elements }: ScoredUnits, role: Unit['role']): readonly ScoreRow[] {
  const subjects = units.filter((unit) => unit.role === 'subject').length;
  const columns = elements.map((scored) => {
    const [ranks, lows, highs] = role === 'subject' ? ranksOf(scored, beside, subjects) : [];
    return (unit: number): ScoreRow => {
      const { element, scores, answered, of } = scored;
      const cell = cellAt(scores, unit);
      return {
        jurisdiction: (units[unit] as Unit).jurisdiction,
        element: element.code,
        score: cell.score,
        low: cell.low,
        high: cell.high,
        rank: numberOrNull(ranks?.[unit]),
        rankLow: numberOrNull(lows?.[unit]),
        rankHigh: numberOrNull(highs?.[unit]),
        band: bandOf(cell.score, element.bands ?? []),
        answered: answered[unit] ?? 0,
        of,
        missing: reasonOfCode(scores.missing[unit] ?? 0),
      };
    };
  });
  return units.flatMap((unit, place) => (unit.role === role ? columns.map((rowOf) => rowOf(place)) : []));
}
