import { fitted } from '../fitted.js';
import { type Moment, timelines } from '../timeline.js';
import { type Transformer } from './method.js';

/**
 * The mean of x and of the scores of the same unit that lie less than `over` back: with years and 3, of this year and
 * the two before. Years without a score are left out of the mean; a gap in this year stays one. A unit without a time
 * has its own number.
 */
export const movingAverage: Transformer<'moving-average'> = (by, column, beside) => {
  if (!(by.over > 0 && by.over < Infinity)) throw new RangeError(`an average is over a time above 0, not ${by.over}`);
  const sums = new Float64Array(column.length);
  const counts = new Float64Array(column.length).fill(1);
  timelines(by, column.length, beside).forEach((own, row) => {
    if (own === null) return;
    const { time: now } = own.line[own.at] as Moment;
    for (const { row: other, time } of own.line.slice(0, own.at)) {
      const value = column[other] as number;
      if (time <= now - by.over || Number.isNaN(value)) continue;
      sums[row] = (sums[row] as number) + value;
      counts[row] = (counts[row] as number) + 1;
    }
  });
  return fitted((value, unit) => (value + (sums[unit] as number)) / (counts[unit] as number));
};
