import { expect, it } from '@jest/globals';
import { NO_LATEST } from '../common/legal-date.js';
import { type LegalEvent } from '../instruments/instrument.js';
import { pinpoints } from './answer-words.js';
import { eventWords } from './event-words.js';
import { english } from './language/english.js';

it.each<{ event: LegalEvent; words: string }>([
  { event: { type: 'adopted', date: '2018-04-06' }, words: 'adopted 6 April 2018' },
  { event: { type: 'commences', date: '2018-04' }, words: 'in force from April 2018' },
  { event: { type: 'applies', date: '2018', provisions: ['31'] }, words: 'art. 31: applies from 2018' },
  {
    event: { type: 'repealed', date: '2018-04-06', confidence: 'unverified' },
    words: 'repealed 6 April 2018 (unverified)',
  },
  { event: { type: 'commences', date: '2018-04-06/2018-05' }, words: 'in force: between 6 April 2018 and May 2018' },
  { event: { type: 'commences', date: `2018-04-06/${NO_LATEST}` }, words: 'in force: not before 6 April 2018' },
  { event: { type: 'amended', date: null }, words: 'amended: day not known' },
  {
    event: { type: 'commences', date: null, after: { days: 1, event: 'published' } },
    words: 'in force: 1 day after publication',
  },
  {
    event: { type: 'commences', date: null, after: { days: 8, event: 'adopted' } },
    words: 'in force: 8 days after adoption',
  },
  { event: { type: 'applies', date: null, condition: 'accession' }, words: 'applies: on a condition: accession' },
  {
    event: { type: 'applies', date: null, condition: 'accession', unmetUntil: '2026-01-31' },
    words: 'applies: on a condition, not met by 31 January 2026: accession',
  },
])('$words', ({ event, words }) => expect(eventWords(event, english()).replace(/\u00a0/g, ' ')).toBe(words));

it.each([
  { provisions: ['4(1)', '9', '4(1)'], words: 'art. 4(1), 9' },
  { provisions: ['4', 'preamble', '9'], words: 'art. 4; preamble; art. 9' },
  { provisions: ['article not seen (1)', 'article not seen (2)'], words: 'article not seen' },
  { provisions: [], words: '' },
])('cites $provisions as $words', ({ provisions, words }) =>
  expect(pinpoints(provisions, english()).replace(/\u00a0/g, ' ')).toBe(words),
);
