import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import { serverRoom } from './running-server.js';

const room = await serverRoom();
const running = room.start();

afterAll(() => room.remove());

/** What is built has gone through a bundler, which may rename the classes that types are named after. */
it('answers, as built, with the schema that is committed', async () => {
  const address = await running.isReady();
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery() }),
  });
  const { data } = (await response.json()) as { data: IntrospectionQuery };
  const [built, committed] = [buildClientSchema(data), buildSchema(readFileSync('schema.graphql', 'utf8'))];
  expect(findBreakingChanges(committed, built)).toEqual([]);
  expect(findBreakingChanges(built, committed)).toEqual([]);
}, 60_000);

/** A bundler may also lose what is imported by name while the program runs, as the packages that look at arguments. */
it.each([
  ['{ jurisdiction(code: "XK") { code } }', { data: { jurisdiction: { code: 'XKX' } } }],
  ['{ instruments(type: "poem") { totalCount } }', { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }],
])(
  'looks at arguments, as built: %s',
  async (query, answer) => {
    const address = await running.isReady();
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toMatchObject(answer);
  },
  60_000,
);
