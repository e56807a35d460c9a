import { type Beside, type Column } from '../column.js';
import { type Impute } from '../column-methods.js';

/** One gap that became a number. */
export interface ImputedCell {
  readonly unit: number;
  readonly value: number;
  /** The rows of the same place whose values it was taken from: one, or the two that it lies between. */
  readonly from?: readonly number[];
}

/** Fills one gap, or has nothing for it. */
export type Filler = (unit: number) => ImputedCell | null;

/** The settings of one method of imputation, or of several. */
export type Settings<Method extends Impute['method']> = Extract<Impute, { method: Method }>;

/** A method of imputation: its settings, the column with its gaps and what stands beside it, to what fills a gap. */
export type Imputer<Method extends Impute['method']> = (by: Settings<Method>, column: Column, beside: Beside) => Filler;
