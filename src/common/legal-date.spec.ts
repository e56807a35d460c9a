import { describe, expect, it } from '@jest/globals';
import { addDays, spanOf } from './legal-date.js';

describe('spanOf', () => {
  it.each([
    { date: '2018-04-06', span: { earliest: '2018-04-06', latest: '2018-04-06' }, because: 'a day is itself' },
    { date: '2020-02', span: { earliest: '2020-02-01', latest: '2020-02-29' }, because: '2020 is a leap year' },
    { date: '1900-02', span: { earliest: '1900-02-01', latest: '1900-02-28' }, because: '1900 was none' },
    { date: '2014', span: { earliest: '2014-01-01', latest: '2014-12-31' }, because: 'a year stands for its days' },
    {
      date: '2019-02-13/2019-02-25',
      span: { earliest: '2019-02-13', latest: '2019-02-25' },
      because: 'sources that differ give an interval',
    },
    { date: '2019-02-30', span: null, because: 'there is no such day' },
    { date: '2019-13', span: null, because: 'there is no such month' },
    { date: '30.6.2019', span: null, because: 'it is written otherwise' },
    { date: '2019-02-25/2019-02-13', span: null, because: 'it runs backwards' },
    { date: '', span: null, because: 'it is empty' },
  ])('$date: $because', ({ date, span }) => expect(spanOf(date)).toEqual(span));
});

describe('addDays', () => {
  it.each([
    { day: '2018-04-06', days: 8, sum: '2018-04-14' },
    { day: '2019-12-31', days: 1, sum: '2020-01-01' },
    { day: '2020-03-01', days: -1, sum: '2020-02-29' },
  ])('$day and $days days is $sum', ({ day, days, sum }) => expect(addDays(day, days)).toBe(sum));

  it('refuses what is no day', () => expect(() => addDays('2018', 1)).toThrow('not a day: 2018'));
});
