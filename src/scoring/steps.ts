import { type Step } from './column-methods.js';

/** The points of the highest step that a value reaches; a step counts from its own threshold on. */
export type PointsByStep = (value: number) => number;

/**
 * Thresholds to points, half-open: from `from`, included, to the next. The order of the list does not matter; below
 * the lowest stand the points `below`. Throws a RangeError on no steps, on two from the same number, and on what is no
 * number.
 */
export function pointsByStep(steps: readonly Step[], below: number): PointsByStep {
  const ascending = [...steps].sort((a, b) => a.from - b.from);
  if (ascending.length === 0) throw new RangeError('there are no steps: list at least one');
  ascending.forEach(({ from, points }, at) => {
    if (!Number.isFinite(from) || !Number.isFinite(points)) {
      throw new RangeError(`a step is from a number to points, not from ${from} to ${points}`);
    }
    if (ascending[at + 1]?.from === from) throw new RangeError(`two steps begin at ${from}: keep one`);
  });
  if (!Number.isFinite(below)) throw new RangeError(`below the lowest step stand points, and ${below} is no number`);
  return (value) => {
    let points = below;
    for (const step of ascending) {
      if (value < step.from) break;
      points = step.points;
    }
    return points;
  };
}
