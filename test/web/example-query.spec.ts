import { expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { exampleQuery } from '../../src/web/parts/get-data.js';

it('the query that an assessment’s page shows can be asked of the API', () => {
  const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
  expect(validate(schema, parse(exampleQuery('egdi-2024')))).toEqual([]);
  const asked = { asOf: '2018-04', framework: 'ddps@1' };
  expect(validate(schema, parse(exampleQuery('ddps-western-balkans-2020', asked)))).toEqual([]);
  expect(exampleQuery('a', asked)).toContain('scoreboard(assessment: "a", asOf: "2018-04", framework: "ddps@1")');
  expect(validate(schema, parse('{ scoreboard(assessment: "egdi-2024") { nothing } }'))).toHaveLength(1);
});
