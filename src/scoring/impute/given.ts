import { numbersOf } from '../column.js';
import { type Imputer } from './method.js';

/** One number for all gaps. */
export const constant: Imputer<'constant'> = ({ value }) => {
  if (!Number.isFinite(value)) throw new RangeError(`gaps cannot be filled with ${value}: give a number`);
  return (unit) => ({ unit, value });
};

/** The number of the same unit in a series; nothing where that has none. */
export const series: Imputer<'series'> = ({ series: code }, column, beside) => {
  const numbers = numbersOf(beside, code, column.length);
  return (unit) => {
    const value = numbers[unit] as number;
    return Number.isNaN(value) ? null : { unit, value };
  };
};
