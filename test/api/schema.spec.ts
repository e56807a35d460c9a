import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type INestApplication } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { RULES } from '../../src/access/rules.js';
import { compareWithRules, rootFieldsOf, routesOf } from './unruled.js';
import { schemaBreaks, unannounced } from './breaking-changes.js';
import { documentedExamples } from '../../src/graphql/explorer-files.js';
import { schemaText } from '../../src/graphql/schema-text.js';
import { undescribed } from './undescribed.js';
import { unopenedApp } from '../../src/unopened-app.js';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

let app: INestApplication;
let schema: GraphQLSchema;
beforeAll(async () => {
  app = await unopenedApp();
  ({ schema } = app.get(GraphQLSchemaHost, { strict: false }));
});
afterAll(() => app.close());

it('is written in schema.graphql as it is: npm run build && npm run schema', () => {
  expect(read('../../schema.graphql')).toBe(schemaText(schema));
});

it('describes every type, field, argument and value', () => {
  expect(undescribed(schema)).toEqual([]);
});

it('breaks no client of the published schema without a word under API in the changelog', () => {
  const breaks = schemaBreaks(read('schema.published.graphql'), schema);
  expect(unannounced(breaks, read('../../CHANGELOG.md'))).toEqual([]);
});

it('has a rule for every root field and every route, and none for what there is not', () => {
  const operations = [...rootFieldsOf(schema), ...routesOf(app.getHttpAdapter().getInstance())];
  expect(compareWithRules(RULES, operations)).toEqual({ withoutRule: [], withoutOperation: [] });
});

it('answers the queries that the documentation shows', () => {
  const examples = documentedExamples();
  expect(examples.length).toBeGreaterThan(0);
  for (const { query } of examples) expect(validate(schema, parse(query))).toEqual([]);
});
