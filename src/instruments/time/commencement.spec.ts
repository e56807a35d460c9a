import { expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { commencementOf, gazetteYear } from './commencement.js';
import { inForce } from './in-force.js';

it('says how a date was derived', () => {
  const { basis } = inForce({ instrument: act([{ type: 'published', date: '2018-12-28' }]), usual }, '2020-01-01');
  expect(basis).toBe('derived from its publication and the usual 8 days to commencement');
});

it('gives open ends where no delay is known', () => {
  expect(commencementOf(act([{ type: 'adopted', date: '2010-09-23' }]), undefined)).toEqual({
    earliest: '2010-09-23',
    latest: null,
    basis: 'not before its adoption',
  });
});

it.each([
  { citation: 'Official Gazette of RS 120/2004, 54/2007', year: 2004 },
  { citation: 'Official Gazette of BiH 45/06', year: 2006 },
  { citation: 'Official Gazette 70/98', year: 1998 },
  { citation: 'Official Journal No. 9 of 17 January 2025', year: null },
  { citation: undefined, year: null },
])('reads the year of $citation', ({ citation, year }) => expect(gazetteYear(citation)).toBe(year));
