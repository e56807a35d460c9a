import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sharedApi, type TestApi } from '../../support/api.js';

const ASSESSMENT = '/figures/ddps-western-balkans-2025';

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${api.address}${path}`, { headers, redirect: 'manual' });

describe('figures over HTTP', () => {
  it.each([
    { file: 'standing.en.svg', type: 'image/svg+xml; charset=utf-8', disposition: 'inline', begins: '<svg ' },
    { file: 'timeline.SRB.en.png', type: 'image/png', disposition: 'inline', begins: '\u0089PNG' },
    {
      file: 'matrix.en.csv',
      type: 'text/csv; charset=utf-8; header=present',
      disposition: 'attachment',
      begins: 'Criterion,',
    },
    {
      file: 'slope.en.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      disposition: 'attachment',
      begins: 'PK',
    },
  ])('$file is what it says, and is not sent twice', async ({ file, type, disposition, begins }) => {
    const response = await get(`${ASSESSMENT}/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(
      `${disposition}; filename="ddps-western-balkans-2025.${file}"`,
    );
    expect(
      Buffer.from(await response.arrayBuffer())
        .toString('latin1')
        .startsWith(begins),
    ).toBe(true);
    const again = await get(`${ASSESSMENT}/${file}`, { 'if-none-match': response.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('lists those that there are, at addresses that are there', async () => {
    const { figures } = (await (await get(ASSESSMENT)).json()) as {
      figures: { figure: string; jurisdiction: string | null; files: Record<string, string> }[];
    };
    const names = [...new Set(figures.map(({ figure }) => figure))];
    // Nobody has a score in this assessment, so there is no difference to explain.
    expect(names).toEqual(['standing', 'facets', 'matrix', 'heat-map', 'timeline', 'slope', 'rank-distribution']);
    expect(figures.filter(({ figure }) => figure === 'timeline').map(({ jurisdiction }) => jurisdiction)).toEqual([
      'ALB',
      'BIH',
      'XKX',
      'MNE',
      'MKD',
      'SRB',
    ]);
    expect(figures[0]?.files['svg']).toBe(`${ASSESSMENT}/standing.en.svg`);
    expect((await get(figures[2]?.files['csv'] ?? '')).status).toBe(200);
  });

  it('leads an alias to the code', async () => {
    const response = await get(`${ASSESSMENT}/timeline.XK.en.svg`);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(`${ASSESSMENT}/timeline.XKX.en.svg`);
  });

  it('is of the law of another date, where one is asked for', async () => {
    const [now, then] = [
      await get(`${ASSESSMENT}/standing.en.csv`),
      await get(`${ASSESSMENT}/standing.en.csv?asOf=2015`),
    ];
    expect(await then.text()).not.toBe(await now.text());
  });

  it.each([
    [`${ASSESSMENT}/standin.en.svg`, 404, 'Did you mean "standing"?'],
    [`${ASSESSMENT}/standing.en.gif`, 404, 'formats are svg, png, csv and xlsx'],
    [`${ASSESSMENT}/standing.xx.svg`, 404, 'no report in "xx"'],
    [`${ASSESSMENT}/timeline.en.svg`, 404, 'is of one place'],
    [`${ASSESSMENT}/timeline.FRA.en.svg`, 404, 'is no subject'],
    [`${ASSESSMENT}/contributions.ALB.en.svg`, 404, 'no score'],
    ['/figures/egdi-2024/matrix.en.svg', 404, 'no marks'],
    ['/figures/nothing/standing.en.svg', 404, 'nothing'],
    [`${ASSESSMENT}@2026-01-01/standing.en.svg`, 404, 'has no release "2026-01-01"'],
    [`${ASSESSMENT}/standing.en.svg?asof=2015`, 400, 'Did you mean "asOf"?'],
  ])('%s is %i: %s', async (path, status, words) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    const { message } = (await response.json()) as { message: string };
    expect(message).toContain(words);
  });
});
