import { expect, it } from '@jest/globals';
import { type Instrument } from '../instrument.js';
import { rangesOf } from './force-ranges.js';
import { standingOf } from './standing.js';

const LASTS = [
  { from: null, until: '2018-04-13', force: 'no' },
  { from: '2018-04-14', until: null, force: 'yes' },
] as const;
const ENDED = [
  { from: null, until: '2018-04-13', force: 'no' },
  { from: '2018-04-14', until: '2019-12-31', force: 'partial' },
  { from: '2020-01-01', until: '2020-01-31', force: 'unknown' },
  { from: '2020-02-01', until: null, force: 'no' },
] as const;
const law: Pick<Instrument, 'type' | 'relations'> = { type: 'law' };

it('puts a law before a decree, what it carries out before itself, what lasts before what has ended', () => {
  const decree = standingOf({ type: 'by-law' }, LASTS);
  const implementing = standingOf({ type: 'by-law', relations: [{ type: 'implements', act: 'A' }] }, LASTS);
  expect(standingOf(law, LASTS)).toBe(1);
  expect(decree).toBeLessThan(1);
  expect(implementing).toBeLessThan(decree);
  expect(standingOf(law, ENDED)).toBeLessThan(implementing);
  expect(standingOf(law, [])).toBeLessThan(1);
});

it('writes the days as PostgreSQL reads them, open ends and gaps with them', () => {
  expect(rangesOf(LASTS)).toEqual({ surely: '{[2018-04-14,)}', perhaps: '{[2018-04-14,)}' });
  expect(rangesOf(ENDED)).toEqual({
    surely: '{[2018-04-14,2019-12-31]}',
    perhaps: '{[2018-04-14,2019-12-31],[2020-01-01,2020-01-31]}',
  });
  expect(rangesOf([{ from: null, until: null, force: 'unknown' }])).toEqual({ surely: '{}', perhaps: '{(,)}' });
});
