import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { get } from 'node:http';
import { named, parseHtml, wordsOf } from './parse-html.js';
import { IDS, readAll, siteOf } from './site.js';
import { testApi, type TestApi } from '../support/api.js';

let api: TestApi;
let origin = '';

beforeAll(async () => {
  api = await testApi();
  origin = api.address;
}, 120_000);

afterAll(() => api.close());

function ask(path: string, headers: Readonly<Record<string, string>> = { accept: 'text/html' }): Promise<Response> {
  return fetch(`${origin}${path}`, { headers, redirect: 'manual' });
}

/** The status of a request as a browser makes it that has the page already; `fetch` forbids that. */
function statusIfNoneMatch(path: string, etag: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { headers: { 'if-none-match': etag } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
}

describe('the pages over HTTP', () => {
  it('are those that the files give, for assessments, methods and jurisdictions', async () => {
    const site = siteOf(readAll());
    const wanted = ['/', '/jurisdictions', '/frameworks/ddps/1', '/jurisdictions/XKX', '/instruments/SRB-EGOV-2018'];
    for (const path of [...wanted, ...IDS.map((id) => `/assessments/${id}`), `/assessments/${IDS[0]}/BA-SRP`]) {
      const response = await ask(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const page = parseHtml(await response.text());
      expect(wordsOf(named(page, 'title')[0]!)).toBe(wordsOf(named(parseHtml(site.get(path)!), 'title')[0]!));
    }
  });

  it('have the same words as from the files, digests included', async () => {
    const site = siteOf(readAll());
    for (const id of IDS) {
      const path = `/assessments/${id}`;
      expect(await (await ask(path)).text()).toBe(site.get(path));
    }
  });

  it('lead a name to its code', async () => {
    for (const [path, target] of [
      ['/jurisdictions/XK', '/jurisdictions/XKX'],
      [`/assessments/${IDS[0]}/XK?asOf=2018`, `/assessments/${IDS[0]}/XKX?asOf=2018`],
      ['/assessments', '/#assessments'],
    ] as const) {
      const response = await ask(path);
      expect([response.status, response.headers.get('location')]).toEqual([301, target]);
    }
  });

  it('answer for another date, and say so', async () => {
    const page = parseHtml(await (await ask(`/assessments/${IDS[0]}?asOf=2016`)).text());
    expect(wordsOf(page)).toContain('You asked for 2016, which is not the assessment’s own.');
    expect(wordsOf(named(page, 'title')[0]!)).toContain('as of 2016');
    const card = parseHtml(await (await ask(`/assessments/${IDS[0]}/SRB?asOf=2016`)).text());
    expect(wordsOf(card)).toContain('As of 2016');
  });

  it('order a long list as asked', async () => {
    const names = async (order: string): Promise<readonly string[]> => {
      const page = parseHtml(await (await ask(`/assessments/egdi-2024?order=${order}`)).text());
      const rows = named(named(page, 'table')[0]!, 'tr').filter((row) => !row.attributes['class']?.includes('high'));
      return rows.slice(1, 4).map((row) => wordsOf(named(row, 'th')[0]!));
    };
    // The first three of the edition of 2024, as the United Nations prints them.
    expect(await names('rank')).toEqual(['Denmark', 'Estonia', 'Singapore']);
    expect(await names('name')).toEqual(['Afghanistan', 'Albania', 'Algeria']);
  });

  it('lead the permanent address of an act to its page, as it stood on a day too', async () => {
    for (const [path, target] of [
      ['/eli/srb/egov-2018', '/instruments/SRB-EGOV-2018'],
      ['/eli/SRB/EGOV-2018', '/instruments/SRB-EGOV-2018'],
      ['/eli/srb/egov-2018/2019-12-31', '/instruments/SRB-EGOV-2018?on=2019-12-31'],
      ['/eli/srb/egov-2018/2019-12-31/sr-Cyrl', '/instruments/SRB-EGOV-2018?on=2019-12-31'],
    ] as const) {
      const response = await ask(path);
      expect([path, response.status, response.headers.get('location')]).toEqual([path, 303, target]);
    }
  });

  it('show the law as it stood on the date that is asked for', async () => {
    const words = async (path: string): Promise<string> => wordsOf(parseHtml(await (await ask(path)).text()));
    // The Law on Electronic Government is in force from 14 April 2018.
    expect(await words('/instruments/SRB-EGOV-2018?on=2018-04-13')).toContain('In force on 13 April 2018: no.');
    expect(await words('/instruments/SRB-EGOV-2018?on=2018-04-14')).toContain('In force on 14 April 2018: yes.');
    const before = await words('/jurisdictions/SRB?on=2018-04-13');
    expect(before).toContain('Its law on 13 April 2018');
    expect(before).toContain('Law on Electronic Government adopted, not yet in force');
    expect((await ask('/jurisdictions/XK?on=2018')).headers.get('location')).toBe('/jurisdictions/XKX?on=2018');
  });

  it('filter the register', async () => {
    const page = parseHtml(await (await ask('/instruments?jurisdiction=XK&type=law&inForceOn=&subject=')).text());
    const rows = named(named(page, 'table')[0]!, 'tr').slice(1);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.every((row) => wordsOf(row).includes('XKX-') && wordsOf(row).includes('law, '))).toBe(true);
    const first = parseHtml(await (await ask('/instruments')).text());
    const next = named(first, 'a').find(({ attributes }) => attributes['rel'] === 'next')!;
    const second = parseHtml(await (await ask(next.attributes['href']!)).text());
    const acts = (of: typeof first): readonly string[] =>
      named(named(of, 'table')[0]!, 'tr')
        .slice(1)
        .map((row) => wordsOf(named(row, 'th')[0]!));
    expect(acts(first)).toHaveLength(50);
    expect(acts(second).filter((act) => acts(first).includes(act))).toEqual([]);
  });

  it.each([
    ['/assessments/ddps-western-balkans-2021', 404, 'Did you mean'],
    ['/assessments/ddps-western-balkans-2020/SBR', 404, 'Did you mean "SRB"?'],
    ['/assessments/ddps-western-balkans-2020/FRA', 404, '"FRA" is not assessed in ddps-western-balkans-2020.'],
    ['/assessments/ddps-western-balkans-2020?asOf=2019-02-30', 400, '2019-02-30 is no day of the calendar'],
    ['/assessments/ddps-western-balkans-2020?asOf=2019&asOf=2020', 400, 'asOf is given more than once'],
    ['/assessments/ddps-western-balkans-2020?framework=egdi@1', 400, 'asks others'],
    ['/assessments/egdi-2024?order=size', 400, 'It can be rank, name.'],
    ['/jurisdictions/SBR', 404, 'Did you mean "SRB"?'],
    ['/instruments?type=lwa', 400, 'Did you mean "law"?'],
    ['/instruments?after=NOTHING', 400, 'NOTHING'],
    ['/instruments/SRB-EGOV-2081', 404, 'Did you mean "SRB-EGOV-2018"?'],
    ['/eli/srb/egov-2081', 404, 'Did you mean "/eli/srb/egov-2018"?'],
    ['/eli/srb/egov-2018/2019-02-30', 400, '2019-02-30 is no day of the calendar'],
    ['/jurisdictions/SRB?on=2019-13', 400, 'on is "2019-13"'],
    ['/frameworks/ddps/2', 404, 'Did you mean "ddps@1"?'],
    ['/assets/merilo.0123.css', 404, 'no such file'],
    ['/nothing-here', 404, 'nothing at this address'],
  ])('%s is %i, for people and for programs', async (path, status, words) => {
    const page = await ask(path);
    expect(page.status).toBe(status);
    const parsed = parseHtml(await page.text());
    expect(named(parsed, 'h1')).toHaveLength(1);
    expect(wordsOf(parsed)).toContain(words);
    const json = await ask(path, { accept: 'application/json' });
    expect(json.status).toBe(status);
    expect(((await json.json()) as { message: string }).message).toContain(words);
  });

  it('come again only when they have changed; fixed files are kept for ever', async () => {
    const first = await ask('/jurisdictions');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag')!;
    expect(await statusIfNoneMatch('/jurisdictions', etag)).toBe(304);
    expect(await statusIfNoneMatch('/jurisdictions', 'W/"another"')).toBe(200);
    const sheet = named(parseHtml(await first.text()), 'link')[0]!.attributes['href']!;
    const style = await ask(sheet);
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(style.headers.get('cache-control')).toContain('immutable');
  });
});
