import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../common/domain-error.js';
import { askedBasis } from './asked-basis.js';
import { dataFileName, otherBasis, reportFileName, reportNameParts } from './report-address.js';

describe('names of files and addresses', () => {
  it.each([
    { name: 'comparative.en.pdf', parts: { template: 'comparative', language: 'en' } },
    { name: 'profile.MKD.mk.pdf', parts: { template: 'profile', jurisdiction: 'MKD', language: 'mk' } },
    { name: 'profile.BA-SRP.sr-Latn.pdf', parts: { template: 'profile', jurisdiction: 'BA-SRP', language: 'sr-Latn' } },
    { name: 'comparative.pdf', parts: null },
    { name: 'comparative.en', parts: null },
    { name: 'comparative.en.PDF', parts: null },
    { name: 'a.b.c.d.pdf', parts: null },
    { name: '.en.pdf', parts: null },
    { name: 'comparative..en.pdf', parts: null },
    { name: 'comparative..pdf', parts: null },
    { name: '', parts: null },
  ])('reads "$name"', ({ name, parts }) => expect(reportNameParts(name)).toEqual(parts));

  it('says in a name what differs from the assessment, and nothing else', () => {
    const own = { asOf: '2019-12-31', framework: 'ddps@1' };
    const address = { assessment: 'a', template: 'comparative', language: 'en', jurisdiction: 'XKX' };
    const same = otherBasis(own, { asOf: '2019-12-31', framework: 'ddps@1' });
    expect(reportFileName({ ...address, ...same })).toBe('a.comparative.XKX.en.pdf');
    const other = otherBasis(own, { asOf: '2018-06', framework: 'ddps@2' });
    expect(reportFileName({ ...address, ...other })).toBe('a.comparative.XKX.en.as-of-2018-06.ddps@2.pdf');
    const before = otherBasis(own, { knownAt: '2026-11-01T12:00:00.000Z' });
    expect(reportFileName({ ...address, ...before })).toBe('a.comparative.XKX.en.known-at-2026-11-01T120000.000Z.pdf');
    expect(dataFileName('a', 'csv', same)).toBe('a.csv');
    expect(dataFileName('a', 'csv', other)).toBe('a.as-of-2018-06.ddps@2.csv');
  });
});

describe('askedBasis', () => {
  it('reads date, framework and instant, and takes an empty one for none', () =>
    expect(askedBasis({ asOf: '2018', framework: '', knownAt: '2026-11-01' })).toEqual({
      asOf: '2018',
      knownAt: '2026-11-01',
    }));

  it.each([{ as_of: '2018' }, { asOf: ['2018', '2019'] }, { asof: '2018' }, { asOf: { a: '1' } }])(
    'refuses %j',
    (query) => expect(() => askedBasis(query)).toThrow(DomainError),
  );
});
