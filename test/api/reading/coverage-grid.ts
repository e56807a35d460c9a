import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedApi, type TestApi } from '../../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

interface Grid {
  readonly coverageGrid: {
    readonly jurisdictions: readonly string[];
    readonly subjects: readonly string[];
    readonly from: number;
    readonly until: number;
    readonly cells: readonly {
      readonly year: number;
      readonly look: string;
      readonly searches: readonly {
        readonly code: string;
        readonly covers: string;
        readonly shortfall: string | null;
      }[];
      readonly acts: readonly string[];
    }[];
  };
}

const GRID = `query ($jurisdiction: String, $subject: String, $from: Int, $until: Int) {
  coverageGrid(jurisdiction: $jurisdiction, subject: $subject, from: $from, until: $until) {
    jurisdictions subjects from until cells { year look searches { code covers shortfall } acts }
  }
}`;

describe('coverageGrid', () => {
  // MNE-COV-DATA-POLICY-2019 searched 2019 and found nothing; MNE-COV-POLICY-SEARCH, from its last day on, is thin.
  it('says what a no rests on, and what nobody has looked at', async () => {
    const asked = { jurisdiction: 'MNE', subject: 'data-strategy', from: 2018, until: 2019 };
    const { data, errors } = await api.query<Grid>(GRID, asked);
    expect(errors).toEqual([]);
    expect(data.coverageGrid).toEqual({
      jurisdictions: ['MNE'],
      subjects: ['data-strategy'],
      from: 2018,
      until: 2019,
      cells: [
        { year: 2018, look: 'nobody', searches: [], acts: [] },
        {
          year: 2019,
          look: 'nothing-found',
          searches: [
            { code: 'MNE-COV-DATA-POLICY-2019', covers: 'whole', shortfall: null },
            { code: 'MNE-COV-POLICY-SEARCH', covers: 'part', shortfall: 'too thin to support a no' },
          ],
          acts: [],
        },
      ],
    });
  });

  it('is of an alias, and of all places with an act or a search where none is named', async () => {
    const { data } = await api.query<Grid>(GRID, { jurisdiction: 'XK', subject: 'open-data', from: 2020, until: 2020 });
    expect(data.coverageGrid.jurisdictions).toEqual(['XKX']);
    const all = await api.query<Grid>(GRID, { subject: 'open-data' });
    expect(all.data.coverageGrid.jurisdictions).toEqual(expect.arrayContaining(['ALB', 'BIH', 'SRB', 'BA-SRP']));
  });

  it('is weighed by what it is of', async () => {
    const looks = await api.query<Grid>('{ coverageGrid { cells { look } } }');
    expect(looks.errors).toEqual([]);
    expect(looks.data.coverageGrid.cells.length).toBeGreaterThan(5000);
    const { errors } = await api.query(GRID, { from: 1980, until: 2029 });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['COST_LIMIT']);
  });

  it.each([
    { asked: { jurisdiction: 'SBR' }, says: 'there is no jurisdiction "SBR". Did you mean "SRB"?' },
    { asked: { subject: 'opendata' }, says: 'there is no subject "opendata". Did you mean "open-data"?' },
    {
      asked: { jurisdiction: 'SRB', from: 2020, until: 2019 },
      says: 'from 2020 lies after until 2019: change one of them.',
    },
    {
      asked: { subject: 'open-data', from: 1900, until: 2019 },
      says: '1900 to 2019 are more than 100 years: ask for fewer.',
    },
    { asked: { jurisdiction: 'SRB', from: 19 }, says: 'from: write a year from 1800 to 2200.' },
  ])('refuses $asked', async ({ asked, says }) => {
    const { errors } = await api.query(GRID, asked);
    expect(errors).toEqual([
      expect.objectContaining({ message: says, extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
    ]);
  });
});

describe('/coverage', () => {
  it.each([
    { path: '/coverage', says: 'nobody looked' },
    { path: '/coverage?jurisdiction=XK&subject=', says: 'XKX-APD-2019' },
    { path: '/coverage?subject=data-strategy', says: 'MNE-DT-2022' },
  ])('$path', async ({ path, says }) => {
    const response = await fetch(`${api.address}${path}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(says);
  });

  it('has no page for a place that there is not', async () => {
    const response = await fetch(`${api.address}/coverage?jurisdiction=SBR`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('SRB');
  });
});
