import { type AnswerValue, type ScoringCriterion } from '../method.js';
import { admissiblePoints, type Given, rawPointsOf } from '../points.js';
import { type Model } from './assumption.js';
import { type DrawnAnswer, isOpen, type Layout } from './layout.js';

/** A cell whose points change from draw to draw. */
export interface Patch {
  readonly criterion: string;
  readonly unit: number;
  /** The dimension that chooses among its values; −1 where the answer is known and only its points are drawn. */
  readonly dimension: number;
  /** The answers that it can have; null where these are all numbers, or days, of a range. */
  readonly answers: readonly AnswerValue[] | null;
  /** For each of them its points before any step, or, where these are drawn, the number of its level. */
  readonly values: Float64Array;
  /** The drawn points of its criterion, by number; −1 where they stay. */
  readonly levels: number;
  /** The points at the ends of the range. */
  readonly range: readonly [number, number];
}

/** The points of an answer before any step. Of a month or a year, which is an interval, the middle. */
function pointsOfAnswer(criterion: ScoringCriterion, value: AnswerValue): number {
  const { low, high } = rawPointsOf(criterion, { value, missing: null, candidates: [], unverified: false });
  return ((low as number) + (high as number)) / 2;
}

function patchOf(layout: Layout, { criterion, unit, dimension, values }: DrawnAnswer): Patch {
  const levels = layout.points.findIndex((own) => own.criterion.code === criterion.code);
  const among = layout.points[levels]?.levels;
  const points = (values ?? []).map((value) => pointsOfAnswer(criterion, value));
  return {
    criterion: criterion.code,
    unit,
    dimension,
    answers: values,
    values: Float64Array.from(points, (each) => (among ? among.indexOf(each) : each)),
    levels,
    range: values === null ? admissiblePoints(criterion) : [0, 0],
  };
}

/** The answer that decides the points of a cell; null where they are open. */
function deciding(criterion: ScoringCriterion, given: Given): AnswerValue | null {
  if (!isOpen(given)) return given.value;
  const [first = null, ...others] = given.unverified ? [] : given.candidates;
  if (first === null) return null;
  const points = pointsOfAnswer(criterion, first);
  return others.every((other) => pointsOfAnswer(criterion, other) === points) ? first : null;
}

/** The cells whose points change from draw to draw: drawn answers, and known ones of criteria whose points are drawn. */
export function patchesOf(model: Model, layout: Layout): readonly Patch[] {
  const drawn = layout.answers.map((answer) => patchOf(layout, answer));
  const isDrawn = new Set(drawn.map(({ criterion, unit }) => `${unit} ${criterion}`));
  const known = layout.points.flatMap(({ criterion }) =>
    (model.answers[criterion.code] as readonly Given[]).flatMap((given, unit) => {
      const value = isDrawn.has(`${unit} ${criterion.code}`) ? null : deciding(criterion, given);
      return value === null ? [] : [patchOf(layout, { criterion, unit, dimension: -1, values: [value] })];
    }),
  );
  return [...drawn, ...known];
}

/** Which of the answers of a cell is drawn. */
export function chosenIn({ dimension, values }: Patch, point: Float64Array, at: number): number {
  if (dimension < 0) return 0;
  return Math.min(values.length - 1, Math.floor((point[at + dimension] as number) * values.length));
}

/** The points of a cell in a draw, before any step. */
export function patched(patch: Patch, point: Float64Array, at: number, levels: readonly Float64Array[]): number {
  const { answers, range, values } = patch;
  if (answers === null) return range[0] + (point[at + patch.dimension] as number) * (range[1] - range[0]);
  const value = values[chosenIn(patch, point, at)] as number;
  return patch.levels < 0 ? value : ((levels[patch.levels] as Float64Array)[value] as number);
}
