import { expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { schemaText } from '../../src/graphql/schema-text.js';
import { undescribed } from './undescribed.js';

it('names types, fields, arguments, values and input fields without a description', () => {
  const schema = buildSchema(`
    "Q" type Query { "a" a("x" x: Int, y: Int): T  b: E }
    type T { "c" c(i: I): Int d: Node }
    "N" interface Node { e: Int }
    "E" enum E { "One" ONE TWO }
    "I" input I { f: Int }
    scalar S
    " " union U = T
  `);
  expect([...undescribed(schema)].sort()).toEqual([
    'E.TWO',
    'I.f',
    'Node.e',
    'Query.a(y:)',
    'Query.b',
    'S',
    'T',
    'T.c(i:)',
    'T.d',
    'U',
  ]);
});

it('prints the same text whatever the order of the parts', () => {
  const one = buildSchema('type Query { b: Int a(y: Int, x: Int): Int } enum E { B A }');
  const other = buildSchema('enum E { A B } type Query { a(x: Int, y: Int): Int b: Int }');
  expect(schemaText(one)).toBe(schemaText(other));
  expect(schemaText(one)).toMatch(/^enum E \{\n {2}A\n {2}B\n\}\n[^]*\}\n$/);
});
