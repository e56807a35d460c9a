import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InstrumentsModule } from '../../src/instruments/instruments.module.js';
import { testApi, type TestApi } from '../support/api.js';

let api: TestApi;
beforeAll(async () => {
  api = await testApi([InstrumentsModule]);
}, 60_000);
afterAll(() => api.close());

it.each([
  { name: 'XKX', because: 'a code' },
  { name: 'XK', because: 'a two-letter alias' },
  { name: 'XKV', because: 'an alias of three letters' },
])('finds a jurisdiction by $because', async ({ name }) => {
  const { data, errors } = await api.query(`query($name: String!) { jurisdiction(code: $name) { code name } }`, {
    name,
  });
  expect(errors).toEqual([]);
  expect(data).toEqual({ jurisdiction: { code: 'XKX', name: 'Kosovo' } });
});
