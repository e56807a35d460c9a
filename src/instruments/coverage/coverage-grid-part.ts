import { type CoverageCell, type GridAsked } from './coverage-grid.js';

/** Which part of the grid is wanted; what is left out is as `usualGrid` has it. */
export interface PartOfGrid {
  readonly jurisdiction?: string;
  readonly subject?: string;
  readonly from?: number;
  readonly until?: number;
}

/** A part of the grid: what it is of, and its cells. */
export interface CoverageGridPart extends GridAsked {
  readonly cells: readonly CoverageCell[];
}
