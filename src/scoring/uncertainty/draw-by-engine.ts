import { NOTHING_BESIDE } from '../column.js';
import { type Possible } from '../conditions/holds.js';
import { columnsOfCells, type ElementColumns } from '../element-columns.js';
import { type AnswerValue, type ScoringCriterion, type ScoringNode } from '../method.js';
import { compile, conditionsOf } from '../plan.js';
import { type Given, rawPointsOf } from '../points.js';
import { type NodeScores, scoreColumns } from '../score-columns.js';
import { type Model } from './assumption.js';
import { drawLevels } from './draw-levels.js';
import { type Layout } from './layout.js';
import { isCriterion } from './nodes.js';
import { chosenIn, type Patch, patched, patchesOf } from './patches.js';

/** What the engine gives for one draw: scores over units by code, those that are ranked; NaN where there is none. */
export type EngineScores = (code: string) => Float64Array;

/** Scores the draw whose point and weights stand at these offsets. */
export type DrawByEngine = (
  point: Float64Array,
  pointAt: number,
  weights: Float64Array,
  weightsAt: number,
) => EngineScores;

function possibleOf({ value, candidates, unverified }: Given): readonly AnswerValue[] | null {
  if (unverified) return null;
  return value !== null ? [value] : candidates.length > 0 ? candidates : null;
}

/** The points of every criterion before any step, from the answers as they are: the same in every variant. */
export type RawColumns = Readonly<Record<string, ElementColumns>>;

export function rawColumnsOf({ answers }: Model, { nodes }: Layout): RawColumns {
  return Object.fromEntries(
    nodes.all.filter(isCriterion).map((criterion): [string, ElementColumns] => {
      const given = answers[criterion.code] as readonly Given[];
      return [criterion.code, columnsOfCells(given.map((each) => rawPointsOf(criterion, each)))];
    }),
  );
}

/** A column that a draw may write into: everything in it that is drawn becomes known. */
function copyOf({ score, low, high, missing }: ElementColumns): ElementColumns {
  return { score: score.slice(), low: low.slice(), high: high.slice(), missing: missing.slice() };
}

/** The answers of a draw as points, into columns of its own; and, where conditions ask for answers, as answers. */
function drawCells(
  patches: readonly Patch[],
  columns: Readonly<Record<string, ElementColumns>>,
  answers: Readonly<Record<string, (readonly AnswerValue[] | null)[]>> | null,
  point: Float64Array,
  at: number,
  levels: readonly Float64Array[],
): void {
  for (const patch of patches) {
    const { score, low, high, missing } = columns[patch.criterion] as ElementColumns;
    const value = patched(patch, point, at, levels);
    score[patch.unit] = value;
    low[patch.unit] = value;
    high[patch.unit] = value;
    missing[patch.unit] = 0;
    const answer = patch.answers?.[chosenIn(patch, point, at)] ?? value;
    if (answers) (answers[patch.criterion] as (readonly AnswerValue[] | null)[])[patch.unit] = [answer];
  }
}

/**
 * Scores draws of one variant by the engine itself: whatever the method language says holds for a draw too. The tree
 * is compiled once. Where only weights change, what the steps of the criteria leave is worked out once as well.
 */
export function drawByEngine(
  model: Model,
  layout: Layout,
  variant: ScoringNode,
  raw: RawColumns = rawColumnsOf(model, layout),
): DrawByEngine {
  const { units, beside = NOTHING_BESIDE } = model;
  const plan = compile(variant);
  const root = variant.code;
  const patches = patchesOf(model, layout);
  const criteria = Array.from(plan.criteria, (place) => plan.nodes[place] as ScoringCriterion);
  const given = (code: string): readonly Given[] => model.answers[code] as readonly Given[];
  const isDrawn = new Set(patches.map(({ criterion }) => criterion));
  const columns = Object.fromEntries(
    criteria.map(({ code }): [string, ElementColumns] => {
      const own = raw[code] as ElementColumns;
      return [code, isDrawn.has(code) ? copyOf(own) : own];
    }),
  );
  const possible = Object.fromEntries(criteria.map(({ code }) => [code, given(code).map(possibleOf)]));
  const hasConditions = plan.nodes.some((node) => conditionsOf(node).length > 0);
  const answers: Readonly<Record<string, Possible>> = possible;
  const places = plan.nodes.map(({ code }) => layout.nodes.places.get(code) as number);
  let scored: Readonly<Record<string, NodeScores>> | null = null;

  return (point, pointAt, weights, weightsAt) => {
    const levels = layout.points.map((own) => drawLevels(own, point, pointAt));
    drawCells(patches, columns, hasConditions ? possible : null, point, pointAt, levels);
    const own = Float64Array.from(places, (place) => weights[weightsAt + place] as number);
    const nodes = scoreColumns(plan, {
      units,
      beside,
      answers,
      weights: own,
      criteria: scored ?? columns,
      areScored: scored !== null,
    });
    if (patches.length === 0 && !hasConditions) {
      scored ??= Object.fromEntries(
        Array.from(plan.criteria, (place) => [(plan.nodes[place] as ScoringNode).code, nodes[place] as NodeScores]),
      );
    }
    return (code) => {
      const scores = nodes[plan.places.get(code) as number] as NodeScores;
      return code === root && variant.rank?.on === 'rounded' ? scores.score : scores.unrounded.score;
    };
  };
}
