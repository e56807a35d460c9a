import { type Mapping } from '../fitted.js';
import { drawnIn } from './tail.js';
import { type Shape, type Treater } from './method.js';
import { shapeOf, type Thresholds } from './shape.js';

const THRESHOLDS: Thresholds = { skewness: 2, kurtosis: 3.5 };

interface Winsorised {
  readonly values: Float64Array;
  readonly moved: number;
  readonly shape: Shape;
}

/**
 * Moves all that are at one end of ascending values to the nearest value that is not: down from the top, or up from the
 * bottom. Gives how many are moved in all, or 0 where all values are equal.
 */
function moveEnd(ascending: Float64Array, isTop: boolean): number {
  const last = ascending.length - 1;
  const end = ascending[isTop ? last : 0] as number;
  let count = 1;
  while (count <= last && ascending[isTop ? last - count : count] === end) count += 1;
  if (count > last) return 0;
  const next = ascending[isTop ? last - count : count] as number;
  if (isTop) ascending.fill(next, last - count + 1);
  else ascending.fill(next, 0, count);
  return count;
}

/** Moves one end after another until the shape passes, `atMost` values are moved, or no two values differ. */
function winsorised(values: Float64Array, thresholds: Thresholds, atMost: number): Winsorised {
  const ascending = Float64Array.from(values).sort();
  let shape = shapeOf(ascending, thresholds);
  let [top, bottom] = [0, 0];
  while (!shape.passes && top + bottom < atMost) {
    if ((shape.skewness as number) >= 0) top = moveEnd(ascending, true);
    else bottom = moveEnd(ascending, false);
    shape = shapeOf(ascending, thresholds);
  }
  return { values: ascending, moved: top + bottom, shape };
}

function cutTo(ascending: Float64Array): Mapping {
  const least = ascending[0] as number;
  const greatest = ascending[ascending.length - 1] as number;
  return (value) => Math.min(greatest, Math.max(least, value));
}

/**
 * Values whose shape passes stay as they are. Otherwise the tied values at the end of the longer tail move to the next,
 * again and again, until the shape passes or `atMost` are moved (a tie is moved whole, and may go beyond); what still
 * fails is treated by `otherwise`. Handbook, step 5 (outliers); docs/method.md, section 3.
 */
export const winsorise: Treater<'winsorise'> = (by, values) => {
  const { atMost = Infinity, otherwise, on = 'original' } = by;
  const thresholds = { skewness: by.skewness ?? THRESHOLDS.skewness, kurtosis: by.kurtosis ?? THRESHOLDS.kurtosis };
  if (!(thresholds.skewness > 0)) throw new RangeError(`the skewness to treat from is above 0, not ${by.skewness}`);
  if (!(atMost >= 0)) throw new RangeError(`the most values to move is a number from 0 up, not ${atMost}`);
  const before = shapeOf(values, thresholds);
  if (before.passes) return { by: 'nothing', map: (value) => value, shapes: [before], moved: 0 };
  const after = winsorised(values, thresholds, atMost);
  const shapes = [before, after.shape];
  const cut = cutTo(after.values);
  if (after.shape.passes || otherwise === undefined) return { by: 'winsorise', map: cut, shapes, moved: after.moved };
  const map = drawnIn(otherwise, on === 'original' ? values : after.values);
  const drawn = on === 'original' ? map : (value: number, unit: number): number => map(cut(value, unit), unit);
  return {
    by: on === 'original' ? 'tail' : 'winsorise and tail',
    map: drawn,
    shapes: [
      ...shapes,
      shapeOf(
        values.map((value) => drawn(value, 0)),
        thresholds,
      ),
    ],
    moved: on === 'original' ? 0 : after.moved,
  };
};
