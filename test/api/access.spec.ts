import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addPerson, type TestPerson } from '../support/access.js';
import { type TestApi, testApi } from '../support/api.js';

let api: TestApi;
let analyst: TestPerson;
beforeAll(async () => {
  api = await testApi();
  analyst = await addPerson(api.database, {
    name: 'Ana',
    grants: [{ role: 'analyst', round: 'wb', jurisdiction: 'ALB' }],
  });
}, 60_000);
afterAll(() => api.close());

const OPEN = '{ groups { code } }';

describe('a key', () => {
  it('is good for what is public too', async () => {
    expect((await api.query(OPEN, {}, { key: analyst.key })).errors).toEqual([]);
  });

  it.each([
    { what: 'unknown', key: `merilo_${'0'.repeat(16)}_${'0'.repeat(64)}` },
    { what: 'of no form that we know', key: 'hunter2' },
  ])('that is $what is refused', async ({ key }) => {
    const { errors } = await api.query(OPEN, {}, { key });
    expect(errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('with another secret is refused, over HTTP with 401 and how to sign in', async () => {
    const key = analyst.key.slice(0, -1) + (analyst.key.endsWith('0') ? '1' : '0');
    const response = await fetch(`${api.address}/data/ddps-western-balkans-2020.csv`, {
      headers: { authorization: `Bearer ${key}` },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
