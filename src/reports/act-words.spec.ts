import { expect, it } from '@jest/globals';
import { type Instrument } from '../instruments/instrument.js';
import { citationWords, doubtWords, originalTitle } from './act-words.js';
import { english } from './language/english.js';

const act: Instrument = {
  code: 'ARL-DATA-2015',
  jurisdiction: 'ARL',
  title: { en: 'Law on Data' },
  type: 'law',
  binding: 'binding',
  subjects: [],
  events: [],
  confidence: 'seen',
  sources: [],
};

it.each([
  { given: { number: '05/L-031', gazette: 'Gazette 7/2015' }, words: 'No. 05/L-031; Gazette 7/2015' },
  { given: { number: 'reg. no. 864' }, words: 'reg. no. 864' },
  { given: {}, words: '' },
])('cites $given as "$words"', ({ given, words }) =>
  expect(citationWords({ ...act, ...given }, english()).replace(/\u00a0/g, ' ')).toBe(words),
);

it.each<{ given: Partial<Instrument>; words: string }>([
  { given: { unverified: ['events', 'gazette'], confidence: 'mixed' }, words: 'unverified: dates and gazette' },
  { given: { confidence: 'unverified' }, words: 'unverified' },
  { given: {}, words: '' },
])('says what is believed only: "$words"', ({ given, words }) =>
  expect(doubtWords({ ...act, ...given }, english())).toBe(words),
);

it.each<{ title: Readonly<Record<string, string>>; report: string; original: string | undefined; because: string }>([
  {
    title: { en: 'Law', 'sr-Latn': 'Zakon', 'sr-Cyrl': 'Закон' },
    report: 'en',
    original: 'Закон',
    because: 'gazettes print Cyrillic',
  },
  {
    title: { en: 'Law', mk: 'Закон', sq: 'Ligj' },
    report: 'mk',
    original: 'Ligj',
    because: 'the report has the other already',
  },
  { title: { en: 'Law', mk: 'Закон' }, report: 'mk', original: undefined, because: 'there is no other' },
  {
    title: { en: 'Law', ka: 'კანონი' },
    report: 'en',
    original: undefined,
    because: 'the typeface has no such letters',
  },
])('gives the title in its own language: $because', ({ title, report, original }) =>
  expect(originalTitle({ ...act, title }, report)?.text).toBe(original),
);
