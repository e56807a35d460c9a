import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expand } from 'jsonld';
import { sharedApi, type TestApi } from '../../support/api.js';
import { runMerilo } from '../../support/run-merilo.js';

let api: TestApi;
beforeAll(async () => {
  api = await sharedApi();
}, 60_000);
afterAll(() => api.close());

describe('the register as files', () => {
  it.each([
    { form: 'json-ld', path: '/data/register.jsonld', type: 'application/ld+json; charset=utf-8' },
    { form: 'csv', path: '/data/register.csv', type: 'text/csv; charset=utf-8' },
  ])('is what the command line writes: $path', async ({ form, path, type }) => {
    const response = await fetch(`${api.address}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    const { stdout } = await runMerilo(['export', '--register', '--format', form]);
    const lines = (text: string): readonly string[] => text.split('\n').sort();
    // The database gives acts file by file too; sorted, in case of another order of files.
    expect(lines(await response.text())).toEqual(lines(stdout));
    const again = await fetch(`${api.address}${path}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('has each act by itself', async () => {
    const response = await fetch(`${api.address}/instruments/SRB-EGOV-2018.jsonld`);
    expect(response.status).toBe(200);
    const [node] = await expand((await response.json()) as object, { base: `${api.address}/` });
    expect(node).toMatchObject({ '@id': `${api.address}/eli/srb/egov-2018` });
    // The page of the act is where it was.
    expect((await fetch(`${api.address}/instruments/SRB-EGOV-2018`)).headers.get('content-type')).toContain(
      'text/html',
    );
  });

  it('has no file for an act that there is not', async () => {
    const response = await fetch(`${api.address}/instruments/SRB-EGOV-2019.jsonld`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('SRB-EGOV-2018');
  });
});
