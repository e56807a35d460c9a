import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../support/api.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { runMerilo } from '../support/run-merilo.js';

const SAMPLE = 'sample-2020';
const NAME = '2026-11-30';

let data: DataCopy;
let api: TestApi;
beforeAll(async () => {
  data = copyData('test/cases/valid/base');
  expect(await runMerilo(['release', SAMPLE, '--name', NAME], data.home)).toMatchObject({ exitCode: 0 });
  api = await testApi({}, data.dir);
}, 60_000);
afterAll(async () => {
  await api.close();
  data.remove();
});

const get = (path: string): Promise<Response> => fetch(`${api.address}${path}`);

describe('the data of a release', () => {
  it.each(['csv', 'json', 'xlsx', 'sdmx-csv'])('may be kept for good at the dated address, as %s', async (format) => {
    const dated = await get(`/data/${SAMPLE}@${NAME}.${format}`);
    expect(dated.status).toBe(200);
    expect(dated.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(dated.headers.get('content-disposition')).toContain(`filename="${SAMPLE}@${NAME}.`);
    const plain = await get(`/data/${SAMPLE}.${format}`);
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    // The data are still those that were released.
    expect(dated.headers.get('etag')).toBe(plain.headers.get('etag'));
    const again = await fetch(`${api.address}/data/${SAMPLE}@${NAME}.${format}`, {
      headers: { 'if-none-match': dated.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toContain('immutable');
  });

  it('is the release in the file too, and final rather than provisional', async () => {
    const { release } = (await (await get(`/data/${SAMPLE}@${NAME}.json`)).json()) as { release: string };
    expect(release).toBe(NAME);
    const [head = '', ...rows] = (await (await get(`/data/${SAMPLE}@${NAME}.sdmx-csv`)).text()).trimEnd().split('\r\n');
    const column = head.split(',').indexOf('OBS_STATUS');
    expect(rows.filter((row) => row.split(',')[column] === 'P')).toEqual([]);
  });

  it('is in the catalogue, with its day', async () => {
    const text = await (await get('/catalogue.jsonld')).text();
    expect(text).toContain(`/data/${SAMPLE}@${NAME}.csv`);
    expect(text).toMatch(new RegExp(`"dct:issued": \\{\\s*"@type": "xsd:date",\\s*"@value": "${NAME}"`));
  });

  it.each([
    { path: `/data/${SAMPLE}@2026-12-01.csv`, status: 404, told: 'Did you mean "2026-11-30"?' },
    { path: `/data/${SAMPLE}@${NAME}.csv?asOf=2018`, status: 400, told: 'leave out asOf' },
  ])('answers $path with $status', async ({ path, status, told }) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).not.toContain('immutable');
    expect(((await response.json()) as { message: string }).message).toContain(told);
  });
});
