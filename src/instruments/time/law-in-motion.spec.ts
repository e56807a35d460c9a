import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { type Instrument } from '../instrument.js';
import { actsToCome, changesBetween, modalityCounts, yearBefore } from './law-in-motion.js';
import { actOn } from './law-on.js';

const old = act(
  [
    { type: 'commences', date: '2010-01-01' },
    { type: 'repealed', date: '2019-01-01' },
  ],
  { code: 'ZZZ-OLD' },
);
const law = act(
  [
    { type: 'adopted', date: '2018-05-01' },
    { type: 'commences', date: '2018-09-01' },
    { type: 'consolidated', date: '2018-10-01' },
    { type: 'amended', date: '2020-02-01', by: 'ZZZ-AMENDING' },
  ],
  {
    code: 'ZZZ-LAW',
    provisions: [
      { pinpoint: '1', text: 'scope' },
      {
        pinpoint: '2',
        text: 'may publish',
        modality: 'permits',
        amended: [{ by: 'ZZZ-AMENDING', text: 'shall publish', modality: 'mandates' }],
      },
      { pinpoint: '3', text: 'shall keep', modality: 'mandates' },
    ],
  },
);
const bill = act([{ type: 'published', date: '2018' }], { code: 'ZZZ-BILL', draft: true });
const next = act([{ type: 'adopted', date: '2021-01-01' }], { code: 'ZZZ-NEXT' });
const acts: readonly Instrument[] = [old, law, bill, next];

describe('actsToCome', () => {
  it.each([
    { date: '2018-04-01', adopted: [], later: 2, because: 'two were adopted after it' },
    { date: '2018-06-01', adopted: ['ZZZ-LAW'], later: 1, because: 'one was adopted and not yet in force' },
    { date: '2018-09-01', adopted: [], later: 1, because: 'its day has come' },
    { date: '2018', adopted: [], later: 1, because: 'it came within the year' },
    // Without a day of commencement: from its adoption, and 30 and 8 days later at the latest.
    { date: '2021-01-15', adopted: [], later: 0, because: 'one that may be in force is not to come' },
  ])('on $date: $because', ({ date, adopted, later }) => {
    const found = actsToCome(acts, usual, date);
    expect(found.adopted.map(({ code }) => code)).toEqual(adopted);
    expect(found.later).toBe(later);
    expect(found.drafts.map(({ code }) => code)).toEqual(['ZZZ-BILL']);
  });

  it('refuses what is no date', () =>
    expect(() => actsToCome(acts, usual, '1.3.2019')).toThrow('not a date: 1.3.2019'));
});

describe('changesBetween', () => {
  it('tells what happened, the newest first, and what may have', () => {
    const told = changesBetween(acts, usual, '2018-03-02', '2019-03-01').map(
      ({ act: { code }, event: { type }, isCertain }) => [code, type, isCertain],
    );
    expect(told).toEqual([
      ['ZZZ-OLD', 'repealed', true],
      // Published in a year only, two months of which lie before: it may have been in the stretch.
      ['ZZZ-BILL', 'published', false],
      ['ZZZ-LAW', 'commences', true],
      ['ZZZ-LAW', 'adopted', true],
    ]);
  });

  it('counts a commencement that nobody recorded as a possible change', () => {
    // Adopted on 1 January: at most 30 and 8 days later is 8 February.
    expect(changesBetween([next], usual, '2021-02-01', '2021-12-31')).toMatchObject([
      { event: { type: 'commences' }, earliest: '2021-01-01', latest: '2021-02-08', isCertain: false },
    ]);
  });
});

describe('modalityCounts', () => {
  it.each([
    {
      date: '2019-01-01',
      counts: [
        ['mandates', 1],
        ['permits', 1],
      ],
      because: 'before the amendment',
    },
    { date: '2020-02-01', counts: [['mandates', 2]], because: 'from its day' },
    { date: '2020', counts: [['mandates', 1]], because: 'a year with both wordings leaves the one open' },
    { date: '2018-01-01', counts: [], because: 'nothing holds yet' },
  ])('on $date: $because', ({ date, counts }) => {
    const { provisions } = actOn(law, { acts, usualOf: () => usual, date });
    expect(modalityCounts(provisions)).toEqual(counts);
  });
});

it.each([
  ['2019-03-01', '2018-03-01'],
  ['2020-02-29', '2019-02-28'],
])('a year before %s is %s', (day, before) => expect(yearBefore(day)).toBe(before));
