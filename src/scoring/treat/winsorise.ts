import { type Tail } from '../column-methods.js';
import { drawnIn } from './tail.js';
import { type OfValue, type Shape, type Treater } from './method.js';
import { shapeOf, type Thresholds } from './shape.js';

const THRESHOLDS: Thresholds = { skewness: 2, kurtosis: 3.5 };

interface Winsorised {
  readonly values: Float64Array;
  readonly moved: number;
  readonly shape: Shape;
}

/**
 * Moves all that are at one end of ascending values, of which two differ, to the nearest value that is not: down from
 * the top, or up from the bottom. Gives how many are moved.
 */
function moveEnd(ascending: Float64Array, isTop: boolean): number {
  const last = ascending.length - 1;
  const end = ascending[isTop ? last : 0] as number;
  let count = 1;
  while (ascending[isTop ? last - count : count] === end) count += 1;
  const next = ascending[isTop ? last - count : count] as number;
  if (isTop) ascending.fill(next, last - count + 1);
  else ascending.fill(next, 0, count);
  return count;
}

/** Moves one end after another until the shape passes or `atMost` are moved. Null where that makes all values equal. */
function winsorised(values: Float64Array, thresholds: Thresholds, atMost: number): Winsorised | null {
  const ascending = Float64Array.from(values).sort();
  let shape = shapeOf(ascending, thresholds);
  let [top, bottom] = [0, 0];
  while (!shape.passes && top + bottom < atMost) {
    if ((shape.skewness as number) >= 0) top = moveEnd(ascending, true);
    else bottom = moveEnd(ascending, false);
    shape = shapeOf(ascending, thresholds);
  }
  return shape.skewness === null ? null : { values: ascending, moved: top + bottom, shape };
}

function cutTo(ascending: Float64Array): OfValue {
  const least = ascending[0] as number;
  const greatest = ascending[ascending.length - 1] as number;
  return (value) => Math.min(greatest, Math.max(least, value));
}

/** A tail drawn in: of the values as they were, or of the winsorised ones, cut first. */
function drawnAfter(tail: Tail, values: Float64Array, base: Winsorised | null): { map: OfValue; moved: number } {
  if (base === null) return { map: drawnIn(tail, values), moved: 0 };
  const cut = cutTo(base.values);
  const map = drawnIn(tail, base.values);
  return { map: (value) => map(cut(value)), moved: base.moved };
}

/**
 * Values whose shape passes stay as they are. Otherwise the tied values at the end of the longer tail move to the next,
 * again and again, until the shape passes or `atMost` are moved (a tie is moved whole, and may go beyond); what still
 * fails is treated by `otherwise`. Where nothing helps but to make all values equal, none is moved. Handbook, step 3
 * (outliers); docs/method.md, section 3.
 */
export const winsorise: Treater<'winsorise'> = (by, values) => {
  const { atMost = Infinity, otherwise, on = 'original' } = by;
  const thresholds = { skewness: by.skewness ?? THRESHOLDS.skewness, kurtosis: by.kurtosis ?? THRESHOLDS.kurtosis };
  if (!(thresholds.skewness > 0)) throw new RangeError(`the skewness to treat from is above 0, not ${by.skewness}`);
  if (!(atMost >= 0)) throw new RangeError(`the most values to move is a number from 0 up, not ${atMost}`);
  const before = shapeOf(values, thresholds);
  const untouched = { by: 'nothing', map: (value: number) => value, shapes: [before], moved: 0 } as const;
  if (before.passes) return untouched;
  const after = winsorised(values, thresholds, atMost);
  const shapes = after === null ? [before] : [before, after.shape];
  if (otherwise !== undefined && !after?.shape.passes) {
    const base = on === 'winsorised' ? after : null;
    const { map, moved } = drawnAfter(otherwise, values, base);
    const shape = shapeOf(values.map(map), thresholds);
    return { by: base ? 'winsorise and tail' : 'tail', map, shapes: [...shapes, shape], moved };
  }
  return after ? { by: 'winsorise', map: cutTo(after.values), shapes, moved: after.moved } : untouched;
};
