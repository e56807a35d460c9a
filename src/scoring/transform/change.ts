import { fitted } from '../fitted.js';
import { timelines } from '../timeline.js';
import { type Transformer } from './method.js';

/**
 * x − e, with e the score of the same unit `over` (1) earlier in time; `relative` gives (x − e) ÷ e. A gap where e is
 * not known. Throws a RangeError on a relative change from a number that is not above 0. Handbook, step 5
 * (differences over consecutive years).
 */
export const change: Transformer<'change'> = (by, column, beside) => {
  const { over = 1, relative = false } = by;
  if (!(over > 0 && over < Infinity)) throw new RangeError(`a change is over a time above 0, not over ${over}`);
  const earlier = new Float64Array(column.length).fill(Number.NaN);
  timelines(by, column.length, beside).forEach((own, row) => {
    const now = own?.line[own.at]?.time ?? Number.NaN;
    const before = own?.line.find(({ time }) => time === now - over);
    if (before !== undefined) earlier[row] = column[before.row] as number;
  });
  if (!relative) return fitted((value, unit) => value - (earlier[unit] as number), 'rises', true);
  return fitted(
    (value, unit) => {
      const from = earlier[unit] as number;
      if (from <= 0) throw new RangeError(`a change relative to ${from} says nothing: it takes numbers above 0`);
      return (value - from) / from;
    },
    'rises',
    true,
  );
};
