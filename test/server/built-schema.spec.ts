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

const room = serverRoom();

afterAll(() => room.remove());

/** What is built has gone through a bundler, which may rename the classes that types are named after. */
it('answers, as built, with the schema that is committed', async () => {
  const address = await room.start().isReady();
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
