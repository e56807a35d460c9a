import { type Beside, type Column } from '../column.js';
import { type Normalise, type OutputRange } from '../column-methods.js';
import { type Course, type Fitted } from '../fitted.js';

/** 1 where more is better, −1 where less is: every method works on y = sign · x. */
export type Sign = 1 | -1;

/** The settings of one method of normalisation, or of several. */
export type Settings<Method extends Normalise['method']> = Extract<Normalise, { method: Method }>;

/** A method of normalisation: its settings, the column as the numbers are, what stands beside it, the direction. */
export type Normaliser<Method extends Normalise['method']> = (
  by: Settings<Method>,
  column: Column,
  beside: Beside,
  sign: Sign,
) => Fitted;

/** What comes out when no range is named. */
export const UNIT_RANGE: OutputRange = [0, 1];

/** Which way a method runs that rises with y. */
export function courseOf(sign: Sign): Course {
  return sign > 0 ? 'rises' : 'falls';
}

/** Throws a RangeError on an output range that does not run upwards. */
export function assertRange([least, greatest]: OutputRange): void {
  if (!(least < greatest && greatest - least < Infinity)) {
    throw new RangeError(`the range to come out runs upwards, and ${least} to ${greatest} does not`);
  }
}
