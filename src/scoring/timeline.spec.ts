import { describe, expect, it } from '@jest/globals';
import { besideOf } from '../../test/support/columns.js';
import { timelines } from './timeline.js';

const by = { unit: 'place', time: 'year' };

describe('timelines', () => {
  it('give each row the rows of its place, from the earliest on', () => {
    const beside = besideOf({ place: ['A', 'B', 'A', null, 'B'], year: ['2016', '2015', '2015', '2015', null] });
    const lines = timelines(by, 5, beside).map(
      (own) => own && [own.at, ...own.line.map(({ row, time }) => `${row}@${time}`)],
    );
    expect(lines).toEqual([[1, '2@2015', '0@2016'], [0, '1@2015'], [0, '2@2015', '0@2016'], null, null]);
    expect(timelines(by, 5, beside)).toBe(timelines(by, 5, beside));
  });

  it.each([
    { year: ['spring', '2015'], message: '"spring" in the series "year" is no time' },
    { year: [' ', '2015'], message: 'is no time' },
    { year: ['2015', '2015'], message: 'A has year 2015 twice' },
  ])('refuse: $message', ({ year, message }) =>
    expect(() => timelines(by, 2, besideOf({ place: ['A', 'A'], year }))).toThrow(message),
  );
});
