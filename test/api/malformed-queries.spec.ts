import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { testApi, type TestApi } from '../support/api.js';
import { type MalformedRequest, malformedRequests } from './malformed-queries.js';

/** A thousand in a run of all suites; as many as MALFORMED_QUERIES says where one asks for more. */
const COUNT = Number(process.env['MALFORMED_QUERIES'] || 1000);
const AT_ONCE = 8;

let api: TestApi;

beforeAll(async () => {
  api = await testApi();
}, 60_000);

afterAll(() => api.close());

/** Words of our own inside: of a stack trace, of SQL, of a file system. */
const INSIDE = /\n\s+at |node_modules|\.(?:ts|js):\d+|file:\/\/|SELECT |QueryFailedError|INTERNAL_SERVER_ERROR/;

/** What is wrong with the answer to a request, or null. */
async function faultIn({ kind, path, method, headers, body }: MalformedRequest): Promise<string | null> {
  const response = await fetch(`${api.address}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  const told = `${kind}: ${response.status} ${text.slice(0, 300)} for ${(body ?? path).slice(0, 300)}`;
  if (response.status >= 500) return told;
  if (INSIDE.test(text.replaceAll(body ?? '', ''))) return told;
  return null;
}

it(`answers ${COUNT} malformed, oversized, too deep, too costly and wrongly typed requests without a fault of its own`, async () => {
  const requests = malformedRequests(COUNT, 20261123);
  const faults: string[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const fault = await faultIn(request);
      if (fault !== null) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  expect(faults.slice(0, 10)).toEqual([]);
  expect(api.logged).toEqual([]);
  expect(new Set(requests.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  const { data } = await api.query('{ jurisdiction(code: "XK") { code } }');
  expect(data).toEqual({ jurisdiction: { code: 'XKX' } });
}, 600_000);
