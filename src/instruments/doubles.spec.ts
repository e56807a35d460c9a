import { describe, expect, it } from '@jest/globals';
import { act } from '../../test/support/act.js';
import { doubleOf, doublesOf, foldTitle } from './doubles.js';
import { type Instrument, type LegalEvent } from './instrument.js';

const adopted = (date: string): readonly LegalEvent[] => [{ type: 'adopted', date }];

function law(code: string, rest: Partial<Instrument> = {}, events: readonly LegalEvent[] = []): Instrument {
  return act(events, { code, title: { en: `Law ${code}` }, ...rest });
}

describe('a title folded', () => {
  it.each([
    ['Zakon o elektronskoj upravi', 'Закон о електронској управи'],
    ['Ligj për të drejtën e informimit', 'LIGJ PER TE DREJTEN E INFORMIMIT'],
    ['Закон за заштита на личните податоци', 'Zakon za zaštita na ličnite podatoci'],
    ['Zakon o slobodi pristupa informacijama', 'Zakon o slobodi pristupa, informacijama'],
  ])('is the same: %s, %s', (one, other) => expect(foldTitle(one)).toBe(foldTitle(other)));
});

describe('two records are one act', () => {
  const number = { number: '119/2014' };
  it.each([
    { because: 'one number of one type', one: law('ZZZ-A', number), other: law('ZZZ-B', number), sure: 'certain' },
    {
      because: 'the number is printed in another way',
      one: law('ZZZ-A', number),
      other: law('ZZZ-B', { number: 'No. 119/14' }),
      sure: 'certain',
    },
    {
      because: 'one title in two scripts, and one year',
      one: law('ZZZ-A', { title: { 'sr-Latn': 'Zakon o arhivskoj građi' } }, adopted('2020-01-24')),
      other: law('ZZZ-B', { title: { 'sr-Cyrl': 'Закон о архивској грађи' } }, adopted('2020')),
      sure: 'likely',
    },
    {
      because: 'one number of the gazette and like titles',
      one: law('ZZZ-A', { title: { en: 'Law on Electronic Government' }, gazette: 'Sl. glasnik RS 27/2018' }),
      other: law('ZZZ-B', { title: { en: 'Electronic Government Law' }, gazette: 'Official Gazette 27/18, 6 April' }),
      sure: 'likely',
    },
    {
      because: 'another type',
      one: law('ZZZ-A', number),
      other: law('ZZZ-B', { ...number, type: 'by-law' }),
      sure: null,
    },
    {
      because: 'another place',
      one: law('ZZZ-A', number),
      other: law('YYY-B', { ...number, jurisdiction: 'YYY' }),
      sure: null,
    },
    {
      because: 'other numbers under one title',
      one: law('ZZZ-A', { number: '1/2020', title: { en: 'Law on Data' } }),
      other: law('ZZZ-B', { number: '2/2020', title: { en: 'Law on Data' } }),
      sure: null,
    },
    {
      because: 'one replaces the other',
      one: law('ZZZ-A', { ...number, relations: [{ type: 'replaces', act: 'ZZZ-B' }] }),
      other: law('ZZZ-B', number),
      sure: null,
    },
    {
      because: 'the other amends it',
      one: law('ZZZ-A', number),
      other: law('ZZZ-B', { ...number, relations: [{ type: 'amends', act: 'ZZZ-A' }] }),
      sure: null,
    },
    {
      because: 'the days of adoption differ',
      one: law('ZZZ-A', number, adopted('2014-09-18')),
      other: law('ZZZ-B', number, adopted('2015')),
      sure: null,
    },
    {
      because: 'one title in two years',
      one: law('ZZZ-A', { title: { en: 'Law on Data' } }, adopted('2014')),
      other: law('ZZZ-B', { title: { en: 'Law on Data' } }, adopted('2018')),
      sure: null,
    },
    {
      because: 'one issue of the gazette holds many acts',
      one: law('ZZZ-A', { title: { en: 'Law on Electronic Government' }, gazette: '27/2018' }),
      other: law('ZZZ-B', { title: { en: 'Law on Fisheries' }, gazette: '27/2018' }),
      sure: null,
    },
  ])('$sure where $because', ({ one, other, sure }) => {
    expect(doubleOf(one, other)?.sure ?? null).toBe(sure);
    expect(doubleOf(other, one)?.sure ?? null).toBe(sure);
  });

  it('never a record and itself', () => expect(doublesOf(law('ZZZ-A'), [law('ZZZ-A')])).toEqual([]));
});
