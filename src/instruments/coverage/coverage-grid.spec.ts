import { describe, expect, it } from '@jest/globals';
import { act, usual } from '../../../test/support/act.js';
import { coverageGrid, type CoverageCell, countLooks, type GridData, usualGrid } from './coverage-grid.js';
import { type Coverage } from './coverage.js';
import { type Instrument } from '../instrument.js';

const SUBJECTS = [
  { code: 'open-data', label: { en: 'Open data' } },
  { code: 'open-format', label: { en: 'Open format' }, broader: 'open-data' },
];

function search(from: string, until: string, rest: Partial<Coverage> = {}): Coverage {
  return {
    code: `ZZZ-${from}`,
    jurisdiction: 'ZZZ',
    subjects: ['open-data'],
    from,
    until,
    searched: '2025-06-01',
    by: 'an analyst',
    where: [{ title: 'a gazette' }],
    found: [],
    confidence: 'seen',
    ...rest,
  };
}

/** In force from 8 April 2018, on open formats by one of its provisions, until the end of 2020. */
const ACT = act(
  [
    { type: 'commences', date: '2018-04-08' },
    { type: 'repealed', date: '2021-01-01' },
  ],
  { code: 'ZZZ-OPEN', provisions: [{ pinpoint: '4', text: 'open formats', subject: 'open-format' }] },
);

function cell(
  year: number,
  coverage: readonly Coverage[],
  { acts = [], subject = 'open-data' }: { readonly acts?: readonly Instrument[]; readonly subject?: string } = {},
): CoverageCell {
  const data: GridData = { subjects: SUBJECTS, coverage, acts, usualOf: () => usual };
  const [only] = coverageGrid(data, { jurisdictions: ['ZZZ'], subjects: [subject], from: year, until: year });
  return only!;
}

describe('a cell of the grid', () => {
  it.each([
    { because: 'nobody has looked, and there is no act', year: 2019, coverage: [], acts: [], look: 'nobody' },
    { because: 'an act is in force and nobody searched', year: 2019, coverage: [], acts: [ACT], look: 'acts-only' },
    { because: 'the act is not yet there in 2017', year: 2017, coverage: [], acts: [ACT], look: 'nobody' },
    { because: 'the act commences within 2018', year: 2018, coverage: [], acts: [ACT], look: 'acts-only' },
    { because: 'the act has ended before 2021', year: 2021, coverage: [], acts: [ACT], look: 'nobody' },
    { because: 'a year was searched whole', year: 2019, coverage: [search('2019', '2019')], look: 'nothing-found' },
    {
      because: 'it was searched, and an act is in force',
      year: 2019,
      coverage: [search('2019', '2019')],
      acts: [ACT],
      look: 'found',
    },
    { because: 'a day of it was searched', year: 2019, coverage: [search('2019-12-31', '2022')], look: 'part' },
    {
      because: 'two searches together leave no day out',
      year: 2019,
      coverage: [search('2019-07-01', '2020'), search('2018', '2019-06-30')],
      look: 'nothing-found',
    },
    {
      because: 'two searches leave one day out',
      year: 2019,
      coverage: [search('2019-07-02', '2020'), search('2018', '2019-06-30')],
      look: 'part',
    },
    {
      because: 'what is only believed does not count',
      year: 2019,
      coverage: [search('2019', '2019', { confidence: 'unverified' })],
      acts: [ACT],
      look: 'thin',
    },
    {
      because: 'what found an act that the register has not does not count',
      year: 2019,
      coverage: [search('2019', '2019', { found: ['ZZZ-LOST'] })],
      look: 'thin',
    },
    {
      because: 'a search of another year says nothing',
      year: 2018,
      coverage: [search('2019', '2019')],
      look: 'nobody',
    },
    {
      because: 'a search of another place says nothing',
      year: 2019,
      coverage: [search('2019', '2019', { jurisdiction: 'YYY' })],
      look: 'nobody',
    },
  ])('is $look where $because', ({ year, coverage, acts = [], look }) => {
    expect(cell(year, coverage, { acts }).look).toBe(look);
  });

  it('takes a search for the subjects that it names, and acts with their narrower ones', () => {
    expect(cell(2019, [search('2019', '2019')], { subject: 'open-format' }).look).toBe('nobody');
    expect(cell(2019, [], { acts: [ACT] }).acts).toEqual(['ZZZ-OPEN']);
    expect(cell(2019, [], { acts: [ACT], subject: 'open-format' }).acts).toEqual(['ZZZ-OPEN']);
  });

  it('names its searches, how much of the year each is over, and why one does not count', () => {
    const coverage = [
      search('2018', '2020'),
      search('2019-03', '2019-04', { code: 'ZZZ-THIN', confidence: 'unverified' }),
    ];
    expect(cell(2019, coverage).searches).toEqual([
      { code: 'ZZZ-2018', covers: 'whole', shortfall: null },
      { code: 'ZZZ-THIN', covers: 'part', shortfall: 'too thin to support a no' },
    ]);
  });
});

describe('the grid', () => {
  const data: GridData = { subjects: SUBJECTS, coverage: [search('2019', '2020')], acts: [ACT], usualOf: () => usual };

  it('has a cell for each combination, in the order asked', () => {
    const cells = coverageGrid(data, {
      jurisdictions: ['YYY', 'ZZZ'],
      subjects: ['open-format', 'open-data'],
      from: 2018,
      until: 2019,
    });
    expect(cells.map(({ jurisdiction, subject, year }) => `${jurisdiction} ${subject} ${year}`)).toEqual([
      'YYY open-format 2018',
      'YYY open-format 2019',
      'YYY open-data 2018',
      'YYY open-data 2019',
      'ZZZ open-format 2018',
      'ZZZ open-format 2019',
      'ZZZ open-data 2018',
      'ZZZ open-data 2019',
    ]);
    // By hand: YYY has nothing (4); ZZZ has the act on both subjects in both years, searched for open data in 2019.
    expect(countLooks(cells)).toEqual({
      found: 1,
      'nothing-found': 0,
      part: 0,
      thin: 0,
      'acts-only': 3,
      nobody: 4,
    });
  });

  it('is of the places with an act or a search, over the years of the searches, where nothing else is asked', () => {
    expect(usualGrid({ ...data, places: ['AAA', 'ZZZ'] }, 2026)).toEqual({
      jurisdictions: ['ZZZ'],
      subjects: ['open-data', 'open-format'],
      from: 2019,
      until: 2020,
    });
    expect(usualGrid({ ...data, coverage: [], places: [] }, 2026)).toMatchObject({ from: 2026, until: 2026 });
  });

  it('has no cell where the years are the wrong way round', () => {
    expect(coverageGrid(data, { jurisdictions: ['ZZZ'], subjects: ['open-data'], from: 2020, until: 2019 })).toEqual(
      [],
    );
  });
});
