import { type Column, numbersOf, partsOf, type Parts } from '../column.js';
import { mean } from '../stats/mean.js';
import { type Imputer } from './method.js';

type Line = (x: number) => number;

/** The line of least squares through the units of a part that have both numbers. */
function lineThrough(xs: Column, ys: Column, parts: Parts, part: number): Line | null {
  const units = [...xs.keys()].filter(
    (unit) => parts.of[unit] === part && parts.counts[unit] === 1 && !Number.isNaN(xs[unit]) && !Number.isNaN(ys[unit]),
  );
  const x = units.map((unit) => xs[unit] as number);
  const y = units.map((unit) => ys[unit] as number);
  if (x.length < 2 || x.every((each) => each === x[0])) return null;
  const [middle, height] = [mean(x) as number, mean(y) as number];
  let [products, squares] = [0, 0];
  x.forEach((each, at) => {
    products += (each - middle) * ((y[at] as number) - height);
    squares += (each - middle) * (each - middle);
  });
  return (value) => height + (products / squares) * (value - middle);
}

/**
 * What a straight line through the part of the sample, by least squares, makes of the number that the unit has in a
 * series. Nothing for a unit without that number, and where fewer than two units that differ in it have both. It can lie
 * beyond all values seen. Handbook, step 3.
 */
export const regression: Imputer<'regression'> = ({ on, sample }, column, beside) => {
  const numbers = numbersOf(beside, on, column.length);
  const parts = partsOf(sample, column.length, beside);
  const lines = parts.names.map((_, part) => lineThrough(numbers, column, parts, part));
  return (unit) => {
    const value = lines[parts.of[unit] as number]?.(numbers[unit] as number) ?? Number.NaN;
    return Number.isNaN(value) ? null : { unit, value };
  };
};
