import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../test/support/act.js';
import { type Instrument } from './instrument.js';
import { changesBetween, lawOn, modalitiesOn, yearBefore } from './law-on-a-day.js';

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

function on(date: string): ReturnType<typeof lawOn> {
  return lawOn({ acts, register: acts, usual, date });
}

function codes(found: readonly Instrument[]): readonly string[] {
  return found.map(({ code }) => code);
}

describe('lawOn', () => {
  it.each([
    { date: '2018-06-01', standing: ['ZZZ-OLD'], adopted: ['ZZZ-LAW'], later: 1, because: 'adopted, not yet in force' },
    { date: '2018-12-31', standing: ['ZZZ-OLD', 'ZZZ-LAW'], adopted: [], later: 1, because: 'both hold' },
    { date: '2020-06-01', standing: ['ZZZ-LAW'], adopted: [], later: 1, because: 'the old one is over' },
    { date: '2019', standing: ['ZZZ-LAW'], adopted: [], later: 1, because: 'the old one held on no day of the year' },
    // Without a day of commencement: from its adoption, and 30 and 8 days later at the latest.
    { date: '2021-01-15', standing: ['ZZZ-LAW', 'ZZZ-NEXT'], adopted: [], later: 0, because: 'one may be in force' },
  ])('on $date: $because', ({ date, standing, adopted, later }) => {
    const found = on(date);
    expect(codes(found.standing.map(({ act: each }) => each))).toEqual(standing);
    expect(codes(found.adopted)).toEqual(adopted);
    expect(found.later).toBe(later);
    expect(codes(found.drafts)).toEqual(['ZZZ-BILL']);
  });

  it('says how far each act has come', () => {
    // In force, but no implementing act is recorded: the rung above is not known, so it is not reached.
    expect(on('2020-06-01').standing[0]?.reached).toBe('in-force');
    expect(on('2021-01-15').standing[1]?.reached).toBe('binding');
  });

  it('tells what changed in the twelve months before, the newest first', () => {
    const told = on('2019-03-01').changes.map(({ act: { code }, event: { type }, isCertain }) => [
      code,
      type,
      isCertain,
    ]);
    expect(told).toEqual([
      ['ZZZ-OLD', 'repealed', true],
      // Published in a year only, two months of which lie before: it may have been in the stretch.
      ['ZZZ-BILL', 'published', false],
      ['ZZZ-LAW', 'commences', true],
      ['ZZZ-LAW', 'adopted', true],
    ]);
  });

  it('refuses what is no date', () => expect(() => on('1.3.2019')).toThrow('not a date: 1.3.2019'));
});

describe('modalitiesOn', () => {
  it.each([
    { date: '2019-01-01', counts: { permits: 1, mandates: 1 }, because: 'before the amendment' },
    { date: '2020-02-01', counts: { mandates: 2 }, because: 'from its day' },
    { date: '2020', counts: { mandates: 1 }, because: 'a year with both wordings leaves the one open' },
    { date: '2018-01-01', counts: {}, because: 'nothing holds yet' },
  ])('on $date: $because', ({ date, counts }) => expect(modalitiesOn(law, usual, date)).toEqual(counts));
});

it('counts a commencement that nobody recorded as a possible change', () => {
  const [change] = changesBetween([next], usual, '2021-02-01', '2021-12-31');
  expect(change).toMatchObject({
    event: { type: 'commences' },
    earliest: '2021-01-01',
    latest: '2021-02-08',
    isCertain: false,
  });
});

it.each([
  ['2019-03-01', '2018-03-01'],
  ['2020-02-29', '2019-02-28'],
])('a year before %s is %s', (day, before) => expect(yearBefore(day)).toBe(before));
