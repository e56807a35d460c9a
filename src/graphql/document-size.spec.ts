import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { documentSize } from './document-size.js';

it.each([
  ['{ a }', { depth: 1, aliases: 0, directives: 0, rootFields: 1 }],
  ['{ x: a { b { y: c } } d }', { depth: 3, aliases: 2, directives: 0, rootFields: 2 }],
  ['{ a { ... on T { b } } }', { depth: 2, aliases: 0, directives: 0, rootFields: 1 }],
  [
    'query @q { a @d { ...F @s } } fragment F on T @f { x: b @e }',
    { depth: 2, aliases: 1, directives: 5, rootFields: 1 },
  ],
  ['{ ...F ...F } fragment F on T { x: a { b } }', { depth: 2, aliases: 2, directives: 0, rootFields: 2 }],
  ['{ ...F } fragment F on T { a ...F }', { depth: 1, aliases: 0, directives: 0, rootFields: 1 }],
  ['{ ...Missing }', { depth: 0, aliases: 0, directives: 0, rootFields: 0 }],
  ['query A { a { b } } query B { x: a y: a }', { depth: 2, aliases: 2, directives: 0, rootFields: 2 }],
  ['{ __schema { types { fields { name } } } }', { depth: 1, aliases: 0, directives: 0, rootFields: 1 }],
])('of %s', (query, size) => expect(documentSize(parse(query))).toEqual(size));

it('takes no longer for fragments that double thirty times', () => {
  const doubling = Array.from(
    { length: 30 },
    (_, n) => `fragment F${n} on T { x: a { ...F${n + 1} } y: a { ...F${n + 1} } }`,
  );
  const { depth, aliases } = documentSize(parse(`{ ...F0 } ${doubling.join(' ')} fragment F30 on T { a }`));
  expect(depth).toBe(31);
  // Two aliases at each level, and each level twice in the one above: 2 + 4 + … + 2^30.
  expect(aliases).toBe(2_147_483_646);
});
