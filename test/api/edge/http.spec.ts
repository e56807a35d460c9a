import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { calls, type SmallApp, startSmallApp } from './small-app.js';

const JSON_TYPE = { 'content-type': 'application/json' };

describe('over HTTP', () => {
  let small: SmallApp;
  beforeAll(async () => {
    small = await startSmallApp({ introspection: false });
  });
  afterAll(() => small.app.close());

  it('takes a query by GET, where the request could not be forged', async () => {
    const address = `${small.url}/graphql?query=${encodeURIComponent('{ book(code: "b01") { code } }')}`;
    const answered = await fetch(address, { headers: { 'apollo-require-preflight': '1' } });
    expect(await answered.json()).toMatchObject({ data: { book: { code: 'b01' } } });
    const refused = await fetch(address);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each([
    ['no JSON', '{ "query": ', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['nothing', '', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['a list of operations', '[{"query":"{ heavy }"},{"query":"{ heavy }"}]', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['a query that is a number', '{"query":3}', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['variables that are a list', '{"query":"{ heavy }","variables":[1]}', JSON_TYPE, 400, 'BAD_REQUEST'],
    ['a form', 'query=1', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'BAD_REQUEST'],
    ['a text', '{"query":"{ heavy }"}', { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
    ['an unknown character set', '{}', { 'content-type': 'application/json; charset=x-none' }, 415, 'BAD_REQUEST'],
    ['an unknown encoding', '{}', { ...JSON_TYPE, 'content-encoding': 'x-none' }, 415, 'BAD_REQUEST'],
    ['zipped nonsense', '{}', { ...JSON_TYPE, 'content-encoding': 'gzip' }, 400, 'BAD_REQUEST'],
    ['too large a body', JSON.stringify({ query: 'x'.repeat(100_001) }), JSON_TYPE, 413, 'BODY_LIMIT'],
    [
      'a persisted query',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}',
      JSON_TYPE,
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('tells cleanly of %s', async (_, body, headers, status, code) => {
    const answer = await small.post(body, headers);
    expect(answer.body.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.message).not.toMatch(/\bat .*\.js|node_modules/);
  });

  it('takes no method but GET and POST', async () => {
    const response = await fetch(`${small.url}/graphql`, {
      method: 'PUT',
      headers: JSON_TYPE,
      body: '{"query":"{ heavy }"}',
    });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it.each(['variables=%7B', 'variables=3', 'query=%7Bheavy%7D&query=%7Bheavy%7D', 'query=', '%E0%A4%A'])(
    'tells cleanly of an address with ?%s',
    async (search) => {
      const response = await fetch(`${small.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    },
  );

  it('keeps its schema to itself where the settings say so', async () => {
    const { status, body } = await small.ask('{ __schema { queryType { name } } }');
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it.each([
    ['{ books { totalCout } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ books(frist: 3) { totalCount } }', 'BAD_USER_INPUT'],
  ])('nor tells of it by way of errors: %s', async (query, code) => {
    const [error] = (await small.ask(query)).body.errors ?? [];
    expect(error?.extensions.code).toBe(code);
    expect(error?.message).not.toMatch(/Did you mean|totalCount|first/);
  });

  it.each(['mutation { heavy }', 'subscription { heavy }'])('answers queries alone: %s', async (query) => {
    const { status, body } = await small.ask(query);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  it('lets nobody keep an answer, or take the page for it', async () => {
    const response = await fetch(`${small.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('vary')).toContain('Accept');
  });

  it('lets no page of another origin in unless the settings name it', async () => {
    const headers = { ...JSON_TYPE, origin: 'https://example.org' };
    const response = await fetch(`${small.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ heavy }"}' });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('origins that the settings name', () => {
  let small: SmallApp | undefined;
  afterEach(() => small?.app.close());

  const preflight = (url: string, origin: string): Promise<Response> =>
    fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  it.each(['/graphql', '/data/x.csv', '/reports/x/y.en.pdf'])('may call %s, others may not', async (path) => {
    small = await startSmallApp({}, ['https://example.org']);
    const allowed = await preflight(small.url + path, 'https://example.org');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://example.org');
    expect(allowed.headers.get('access-control-allow-headers')).toContain('content-type');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(allowed.headers.get('vary')).toContain('Origin');
    const refused = await preflight(small.url + path, 'https://example.com');
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
    const elsewhere = await preflight(`${small.url}/health`, 'https://example.org');
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may be all of them', async () => {
    small = await startSmallApp({}, ['*']);
    const response = await fetch(`${small.url}/graphql`, {
      method: 'POST',
      headers: { ...JSON_TYPE, origin: 'https://example.com' },
      body: '{"query":"{ heavy }"}',
    });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('finished answers', () => {
  let small: SmallApp;
  let version: string | null = 'one';
  beforeAll(async () => {
    small = await startSmallApp({ dataVersion: () => version });
  });
  afterAll(() => small.app.close());

  const heavy = async (query: string, variables?: unknown): Promise<unknown> =>
    (await small.ask(query, variables)).body.data?.['heavy'];

  it('are kept until the data change, apart by document and variables', async () => {
    calls.heavy = 0;
    const query = 'query ($d: String) { heavy(asOf: $d) }';
    expect(await heavy('{ heavy }')).toBe(1);
    expect(await heavy('{ heavy }')).toBe(1);
    expect(await heavy(query, { d: '2014' })).toBe(2);
    expect(await heavy(query, { d: '2015' })).toBe(3);
    expect(await heavy(query, { d: '2014' })).toBe(2);
    version = 'two';
    expect(await heavy('{ heavy }')).toBe(4);
    expect(await heavy('{ heavy }')).toBe(4);
    version = null;
    expect(await heavy('{ heavy }')).toBe(5);
    expect(await heavy('{ heavy }')).toBe(6);
  });

  it('are the same to the byte as those worked out, their cost included', async () => {
    version = 'three';
    const text = async (): Promise<string> =>
      (
        await fetch(`${small.url}/graphql`, {
          method: 'POST',
          headers: JSON_TYPE,
          body: '{"query":"{ books(first: 2) { nodes { title(language: \\"mk\\") } } }"}',
        })
      ).text();
    const [first, second] = [await text(), await text()];
    expect(second).toBe(first);
    expect(JSON.parse(second)).toMatchObject({ extensions: { cost: { requested: 3 } } });
  });

  it('are not kept where they have errors', async () => {
    version = 'four';
    calls.heavy = 0;
    await small.ask('{ heavy fault }');
    const { body } = await small.ask('{ heavy fault }');
    expect(body.data).toEqual({ heavy: 2, fault: null });
    expect(body.errors).toHaveLength(1);
  });
});
