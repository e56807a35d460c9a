import { type ScoringCriterion, type ScoringNode } from '../method.js';
import { exp } from '../stats/exponential.js';
import { ln } from '../stats/natural-log.js';
import { type Model } from './assumption.js';
import { type Block, BLOCK, type ScoreDraws } from './block.js';
import { type EngineScores } from './draw-by-engine.js';
import { drawLevels } from './draw-levels.js';
import { type Layout } from './layout.js';
import { type Nodes } from './nodes.js';
import { type Patch, patched, patchesOf } from './patches.js';
import { sharesInStages, type Stage, stagesOf } from './stages.js';
import { weightedSums } from './weighted-sums.js';

/** A stage with its columns: a row of numbers over units for each criterion, as logarithms under a geometric mean. */
interface Columns {
  readonly stage: Stage;
  readonly inputs: Float64Array;
  readonly patches: readonly { readonly patch: Patch; readonly place: number; readonly line: Line }[];
  /** A row of shares a draw; a row of results a draw. */
  readonly shares: Float64Array;
  readonly results: Float64Array;
}

/** What a criterion makes of its points: times `factor`, and `offset` more. */
interface Line {
  readonly factor: number;
  readonly offset: number;
}

/** The straight line by which the points of a criterion become its score; null where more is done to the column. */
function lineOf({ transform, impute, treat, direction, normalise, scale, counts }: ScoringCriterion): Line | null {
  if ([transform, impute, treat, direction, counts].some((step) => step !== undefined)) return null;
  if (normalise === undefined || normalise.method === 'none') return { factor: 1, offset: 0 };
  if (normalise.method !== 'goalposts' || scale.type !== 'number' || normalise.to || normalise.log) return null;
  const { min, max } = normalise;
  const isWithin = scale.range[0] >= Math.min(min, max) && scale.range[1] <= Math.max(min, max);
  return isWithin ? { factor: 1 / (max - min), offset: -min / (max - min) } : null;
}

/** ln 0 so far down that any weight above 0 makes the mean 0, and a weight of 0 leaves it. Throws below 0. */
function logarithm(value: number): number {
  if (value > 0) return ln(value);
  if (value === 0) return -1e300;
  throw new RangeError(`a geometric mean has no negative values, and ${value} is one`);
}

function columnsOf(
  stage: Stage,
  nodes: Nodes,
  engine: EngineScores,
  patches: readonly Patch[],
  units: number,
): Columns | null {
  const inputs = new Float64Array(stage.criteria.length * units);
  const own = patches.flatMap((patch) => {
    const row = stage.criteria.findIndex((place) => nodes.all[place]?.code === patch.criterion);
    if (row < 0) return [];
    const line = lineOf(nodes.all[stage.criteria[row] as number] as ScoringCriterion);
    return [line && { patch, place: row * units + patch.unit, line }];
  });
  stage.criteria.forEach((place, row) => {
    const column = engine((nodes.all[place] as ScoringNode).code).subarray(0, units);
    inputs.set(column, row * units);
  });
  if (!inputs.every((value) => value === value)) return null;
  if (stage.isGeometric) inputs.forEach((value, at) => (inputs[at] = logarithm(value)));
  const direct = own.filter((each) => each !== null);
  if (direct.length < own.length) return null;
  const shares = new Float64Array(BLOCK * stage.criteria.length);
  return { stage, inputs, patches: direct, shares, results: new Float64Array(BLOCK * units) };
}

/** Σ over the criteria of a stage for each draw; with patches a draw at a time, for then each has columns of its own. */
function addCriteria(columns: Columns, block: Block, chosen: Int32Array, levels: readonly Float64Array[][]): void {
  const { stage, inputs, patches, shares, results } = columns;
  const count = stage.criteria.length;
  const units = results.length / BLOCK;
  if (patches.length === 0) {
    weightedSums({ data: inputs, width: units }, count, shares, chosen.length, results);
    return;
  }
  for (let i = 0; i < chosen.length; i += 1) {
    const at = (chosen[i] as number) * block.dimensions;
    for (const { patch, place, line } of patches) {
      const value = line.offset + line.factor * patched(patch, block.points, at, levels[i] as Float64Array[]);
      inputs[place] = stage.isGeometric ? logarithm(value) : value;
    }
    const row = results.subarray(i * units, (i + 1) * units);
    weightedSums({ data: inputs, width: units }, count, shares.subarray(i * count, (i + 1) * count), 1, row);
  }
}

/** Adds what the stages below give, and takes the logarithms back. */
function finish(
  columns: Columns,
  below: readonly Columns[],
  draws: number,
  weightOf: (i: number, place: number) => number,
): void {
  const { stage, results } = columns;
  const units = results.length / BLOCK;
  for (const own of below) {
    for (let i = 0; i < draws; i += 1) {
      const weight = weightOf(i, own.stage.place);
      for (let cell = i * units; cell < (i + 1) * units; cell += 1) {
        const value = own.results[cell] as number;
        results[cell] = (results[cell] as number) + weight * (stage.isGeometric ? logarithm(value) : value);
      }
    }
  }
  if (!stage.isGeometric) return;
  for (let cell = 0; cell < draws * units; cell += 1) results[cell] = exp(results[cell] as number);
}

/**
 * Scores draws of a variant whose elements are arithmetic and geometric means of complete numbers, many at a time: each
 * stage is a small matrix product of weights and columns. Null where the variant is more than that; the engine then
 * scores each draw. Columns are those that the engine gave for a draw of the variant.
 */
export function drawByStages(
  model: Model,
  layout: Layout,
  variant: ScoringNode,
  engine: EngineScores,
): ScoreDraws | null {
  const staged = stagesOf(variant);
  if (!staged) return null;
  const { stages, nodes } = staged;
  const units = model.ranked ?? model.units;
  const patches = patchesOf(model, layout).filter(({ unit }) => unit < units);
  // What fills a gap may come from other criteria, which draws change.
  if (patches.length > 0 && nodes.all.some(({ impute }) => impute !== undefined)) return null;
  const all = stages.map((stage) => columnsOf(stage, nodes, engine, patches, units));
  const columns = all.filter((own) => own !== null);
  if (columns.length < all.length) return null;
  const isStage = new Uint8Array(nodes.all.length);
  for (const { place } of stages) isStage[place] = 1;
  const shares = new Float64Array(BLOCK * nodes.all.length);

  return (block, chosen, into) => {
    const places = nodes.all.length;
    for (let i = 0; i < chosen.length; i += 1) {
      const own = shares.subarray(i * places, (i + 1) * places);
      sharesInStages(nodes, isStage, block.weights, (chosen[i] as number) * block.places, own);
      for (const { stage, shares: rows } of columns) {
        const { length } = stage.criteria;
        for (let k = 0; k < length; k += 1) rows[i * length + k] = own[stage.criteria[k] as number] as number;
      }
    }
    const levels = Array.from(chosen, (draw) =>
      layout.points.map((own) => drawLevels(own, block.points, draw * block.dimensions)),
    );
    for (const own of columns) {
      addCriteria(own, block, chosen, levels);
      const below = own.stage.stages.map((number) => columns[number] as Columns);
      finish(own, below, chosen.length, (i, place) => shares[i * places + place] as number);
    }
    const { results } = columns.at(-1) as Columns;
    for (let i = 0; i < chosen.length; i += 1) {
      into.set(results.subarray(i * units, (i + 1) * units), (chosen[i] as number) * units);
    }
  };
}
