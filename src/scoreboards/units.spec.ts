import { expect, it } from '@jest/globals';
import { type Framework } from '../frameworks/framework.js';
import { type ScoringElement } from '../scoring/method.js';
import { looksAtYears } from './units.js';

const title = { en: 'Invented' };

function framework(rest: Partial<ScoringElement>): Framework {
  const missing = { method: 'reweight', atLeast: 1 } as const;
  const root = { code: 'R', title, aggregate: { method: 'arithmetic' }, missing, ...rest, children: [] } as const;
  return { id: 'x', version: 1, title, description: title, licence: 'CC0-1.0', sources: [], root };
}

const time = { unit: 'jurisdiction', time: 'year' };
it.each([
  { rest: {}, looks: false, because: 'there is no step' },
  { rest: { normalise: { method: 'min-max' } }, looks: false, because: 'the sample is of the same year' },
  { rest: { normalise: { method: 'min-max', sample: { within: 'year' } } }, looks: false, because: 'each by itself' },
  { rest: { normalise: { method: 'z-score', sample: { where: { year: '2020' } } } }, looks: true, because: 'frozen' },
  { rest: { treat: { method: 'quantiles', sample: { where: { year: 'all' } } } }, looks: true, because: 'pooled' },
  { rest: { transform: [{ method: 'change', ...time }] }, looks: true, because: 'it is held against an earlier value' },
  {
    rest: { impute: { method: 'first', of: [{ method: 'carry', ...time }, { method: 'mean' }] } },
    looks: true,
    because: 'one of several goes along time',
  },
] as { rest: Partial<ScoringElement>; looks: boolean; because: string }[])(
  'looks at other years: $looks, for $because',
  ({ rest, looks }) => expect(looksAtYears(framework(rest))).toBe(looks),
);
