import { type Beside, type Column } from '../column.js';
import { type Transform } from '../column-methods.js';
import { type Fitted } from '../fitted.js';

/** The settings of one method of transformation, or of several. */
export type Settings<Method extends Transform['method']> = Extract<Transform, { method: Method }>;

/** A method of transformation: its settings, the column and what stands beside it, to a mapping. */
export type Transformer<Method extends Transform['method']> = (
  by: Settings<Method>,
  column: Column,
  beside: Beside,
) => Fitted;
