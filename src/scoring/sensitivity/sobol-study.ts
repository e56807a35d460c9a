import { type Model } from '../uncertainty/assumption.js';
import { BLOCK } from '../uncertainty/block.js';
import {
  assertRange,
  declaredRanks,
  type DrawRange,
  type Hooks,
  pointsOf,
  type Sequence,
} from '../uncertainty/monte-carlo.js';
import { type System, systemOf } from '../uncertainty/system.js';
import { designRows, fillDesignRow } from './sobol-design.js';
import { type FactorIndices, sobolIndices, type SobolIndices } from './sobol-indices.js';

/** Outputs of a range of rows of a design: the mean shift of ranks, then the rank of each unit; a row a row. */
export interface StudyRows {
  readonly from: number;
  readonly to: number;
  readonly outputs: Float64Array;
}

/** How often rows are drawn again for the intervals. */
const RESAMPLED = 200;

/** The ranks that shifts are measured from. */
function usualRanks(system: System): Float64Array {
  const { units, dimensions, placing } = system;
  const middle = new Float64Array(units);
  const ranks = placing.room(units);
  system.score(new Float64Array(dimensions).fill(0.5), 1, middle);
  placing.rank(middle, ranks, 0);
  return Float64Array.from(declaredRanks(system), (rank, unit) => rank || (ranks[unit] as number) || units);
}

/** How many rows a study of `n` takes with this model's assumptions. */
export function studyRows(model: Model, n: number): number {
  return designRows(n, model.assumptions.length);
}

/** Works out one range of rows after another. Null when `shouldStop` said so. */
export type RunRows = (range: DrawRange, hooks?: Hooks) => StudyRows | null;

/**
 * Makes a model ready for the rows of its design. The outputs of a row are the mean over units of |rank − declared
 * rank|, and the ranks. A unit without a score in a draw counts as last; one without a declared rank is held against its
 * rank in the draw in the middle of all, where every number of the point is a half. Rows follow from the sequence and
 * their number alone, so ranges may be divided as one likes.
 */
export function rowsOf(model: Model, sequence: Sequence, n: number): RunRows {
  const system = systemOf(model);
  const { units, dimensions, factors } = system;
  const fill = pointsOf(sequence, 2 * dimensions);
  const scratch = new Float64Array(2 * dimensions);
  const points = new Float64Array(BLOCK * dimensions);
  const scores = new Float64Array(BLOCK * units);
  const { rank, room } = system.placing;
  const ranks = room(BLOCK * units);
  const usual = usualRanks(system);

  function writeOutputs(outputs: Float64Array, at: number, row: number): void {
    let shift = 0;
    for (let unit = 0; unit < units; unit += 1) {
      const own = (ranks[row + unit] as number) || units;
      outputs[at + 1 + unit] = own;
      shift += Math.abs(own - (usual[unit] as number));
    }
    outputs[at] = shift / units;
  }

  return (range, hooks = {}) => {
    assertRange(range);
    const { from, to } = range;
    const outputs = new Float64Array((to - from) * (units + 1));
    for (let first = from; first < to; first += BLOCK) {
      if (hooks.shouldStop?.()) return null;
      const rows = Math.min(BLOCK, to - first);
      for (let i = 0; i < rows; i += 1) {
        fillDesignRow(points.subarray(i * dimensions, (i + 1) * dimensions), fill, scratch, n, factors, first + i);
      }
      system.score(points, rows, scores);
      for (let i = 0; i < rows; i += 1) {
        rank(scores, ranks, i * units);
        writeOutputs(outputs, (first - from + i) * (units + 1), i * units);
      }
      hooks.onProgress?.(first - from + rows);
    }
    return { from, to, outputs };
  };
}

export interface Sensitivity {
  /** Rows of A and of B; all rows together. */
  readonly n: number;
  readonly rows: number;
  /** Codes of the assumptions, in the order of the indices. */
  readonly factors: readonly string[];
  /** Of the mean shift of ranks, with intervals. */
  readonly shift: SobolIndices;
  /** Of the rank of each unit, without intervals. */
  readonly units: readonly (readonly FactorIndices[])[];
}

/** The indices of a whole design from the ranges that it was divided into, in any order. */
export function sensitivityOf(model: Model, n: number, seed: number, parts: readonly StudyRows[]): Sensitivity {
  const { assumptions } = model;
  const units = model.ranked ?? model.units;
  const width = units + 1;
  const rows = studyRows(model, n);
  const all = new Float64Array(rows * width);
  for (const { from, outputs } of parts) all.set(outputs, from * width);
  const column = (part: number, output: number, less: number): Float64Array =>
    Float64Array.from({ length: n }, (_, row) => (all[(part * n + row) * width + output] as number) - less);
  const indices = (output: number, times: number): SobolIndices => {
    // The indices of outputs are those of outputs less a constant; around their mean the estimates scatter least.
    const middle = [column(0, output, 0), column(1, output, 0)].reduce(
      (sum, values) => values.reduce((total, value) => total + value, sum),
      0,
    );
    const part = (number: number): Float64Array => column(number, output, middle / (2 * n));
    const found = sobolIndices(
      { a: part(0), b: part(1), mixed: assumptions.map((_, factor) => part(factor + 2)) },
      { times, seed },
    );
    return { ...found, mean: middle / (2 * n) };
  };
  return {
    n,
    rows,
    factors: assumptions.map(({ code }) => code),
    shift: indices(0, RESAMPLED),
    units: Array.from({ length: units }, (_, unit) => indices(unit + 1, 0).factors),
  };
}
