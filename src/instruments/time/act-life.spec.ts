import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { lifeOfAct, placedEvents, shareOf } from './act-life.js';

const TODAY = '2026-11-23';

describe('lifeOfAct', () => {
  const law = act(
    [
      { type: 'repealed', date: '2024-01-01', provisions: ['3'] },
      { type: 'adopted', date: '2018' },
      { type: 'commences', date: '2018-04-14' },
      { type: 'commences', date: '2020-01-01', provisions: ['2'] },
      { type: 'interpreted', date: null },
    ],
    {
      provisions: [
        { pinpoint: '1', text: 'scope' },
        { pinpoint: '2', text: 'a duty that comes later' },
        { pinpoint: '3', text: 'a duty that goes' },
      ],
    },
  );

  it('puts events in the order of their days, those on a day not known last', () => {
    const told = placedEvents(law, usual).map(({ number, event, span }) => [
      number,
      event.type,
      span?.earliest ?? null,
    ]);
    expect(told).toEqual([
      [1, 'adopted', '2018-01-01'],
      [2, 'commences', '2018-04-14'],
      [3, 'commences', '2020-01-01'],
      [4, 'repealed', '2024-01-01'],
      [5, 'interpreted', null],
    ]);
  });

  it('has a row for the act and for each provision that begins or ends on other days', () => {
    const { rows } = lifeOfAct(law, usual, TODAY);
    expect(rows.map(({ pinpoint }) => pinpoint)).toEqual([null, '2', '3']);
    const told = rows.map(({ intervals }) => intervals.map(({ from, force }) => `${from ?? ''} ${force}`.trim()));
    expect(told).toEqual([
      ['no', '2018-04-14 partial', '2020-01-01 yes'],
      ['no', '2020-01-01 yes'],
      ['no', '2018-04-14 yes', '2024-01-01 no'],
    ]);
  });

  it.each([
    {
      events: [{ type: 'commences' as const, date: '2018-04-14' }],
      years: { from: 2018, until: 2026 },
      because: 'today',
    },
    {
      events: [
        { type: 'adopted' as const, date: '2021-06-01' },
        { type: 'expired' as const, date: '2030' },
      ],
      years: { from: 2021, until: 2031 },
      because: 'the end still to come, on the first day of 2031 at the latest',
    },
    { events: [], years: null, because: 'nothing, where no day is known' },
  ])('spans the years up to $because', ({ events, years }) =>
    expect(lifeOfAct(act(events), usual, TODAY).years).toEqual(years),
  );

  it('draws no day for an end at any time after another', () => {
    const [event] = placedEvents(act([{ type: 'repealed', date: '2020-05-01/9999-12-31' }]), usual);
    expect(event?.span).toEqual({ earliest: '2020-05-01', latest: null });
  });

  it('keeps the date of what is only believed', () => {
    const [event] = placedEvents(act([{ type: 'adopted', date: '2019-03', confidence: 'unverified' }]), usual);
    expect(event?.span).toMatchObject({ earliest: '2019-03-01', latest: '2019-03-31' });
  });
});

describe('shareOf', () => {
  // 2019 has 365 days and 2020 has 366: 731 together; 1 January 2020 is the day after 365 of them.
  it.each([
    { day: '2019-01-01', share: 0, because: 'the first day begins at the start' },
    { day: '2020-01-01', share: 365 / 731, because: 'days are counted, leap days with them' },
    { day: '2020-12-31', share: 730 / 731, because: 'the last day ends at the end' },
    { day: '1999-05-05', share: 0, because: 'what lies before stands at the start' },
    { day: '2050-05-05', share: 1, because: 'what lies after stands at the end' },
  ])('$because', ({ day, share }) => expect(shareOf(day, { from: 2019, until: 2020 })).toBe(share));
});
