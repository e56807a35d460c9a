import { expect, it } from '@jest/globals';
import { forceInWords, hangsOn, spanInWords } from './life-words.js';

it('tells force over time without what goes without saying', () => {
  expect(
    forceInWords([
      { from: null, until: '2018-04-13', force: 'no', basis: '' },
      { from: '2018-04-14', until: '2019-12-31', force: 'partial', basis: 'some provisions commence later' },
      { from: '2020-01-01', until: '2023-05-31', force: 'yes', basis: '' },
      { from: '2023-06-01', until: '2023-06-01', force: 'unknown', basis: '' },
      { from: '2023-06-02', until: null, force: 'no', basis: '' },
    ]),
  ).toBe(
    'in force in part from 14 April 2018 to 31 December 2019 (some provisions commence later); ' +
      'in force from 1 January 2020 to 31 May 2023; not known whether in force on 1 June 2023; ' +
      'not in force from 2 June 2023 on',
  );
});

it.each([
  { force: 'no' as const, words: 'not in force on any day (a draft)', basis: 'a draft' },
  { force: 'unknown' as const, words: 'not known whether in force on any day', basis: '' },
])('$words', ({ force, basis, words }) =>
  expect(forceInWords([{ from: null, until: null, force, basis }])).toBe(words),
);

it.each([
  [{ earliest: '2018-04-06', latest: '2018-04-06' }, '6 April 2018'],
  [{ earliest: '2018-01-01', latest: '2018-12-31' }, 'between 1 January 2018 and 31 December 2018'],
  [{ earliest: '2018-01-01', latest: null }, 'on or after 1 January 2018'],
  [{ earliest: null, latest: '2018-01-01' }, 'on or before 1 January 2018'],
  [{ earliest: null, latest: null }, 'on a day not known'],
])('%j is said as %s', (span, words) => expect(spanInWords(span)).toBe(words));

it('says what an event without a date hangs on', () => {
  expect(hangsOn({ event: { type: 'commences', date: null, after: { days: 8, event: 'published' } } })).toBe(
    '8\u00a0days after publication',
  );
  const event = { type: 'applies', date: null, condition: 'accession', unmetUntil: '2026-01-31' } as const;
  expect(hangsOn({ event })).toBe('on a condition: accession (not met by 31 January 2026)');
  expect(hangsOn({ event: { type: 'adopted', date: null } })).toBe('');
});
