/** Draws that are worked on together: their points and weights stand a row a draw. */
export interface Block {
  readonly draws: number;
  readonly points: Float64Array;
  readonly dimensions: number;
  readonly weights: Float64Array;
  readonly places: number;
}

/** Scores some draws of a block: `chosen` are their numbers in it. `into` has a row for each draw of the block. */
export type ScoreDraws = (block: Block, chosen: Int32Array, into: Float64Array) => void;

/** Draws in a block: few enough that what they share stays at hand, and enough to share it. */
export const BLOCK = 128;
