import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SmallApp, startSmallApp } from './small-app.js';

let small: SmallApp;
beforeAll(async () => {
  small = await startSmallApp();
});
afterAll(() => small.app.close());

describe('arguments that are wrong', () => {
  it.each([
    ['a literal of the wrong type', '{ books(first: "ten") { totalCount } }', {}, ['books']],
    [
      'a literal of the wrong type in a nested field',
      '{ a: book(code: "b01") { follows { title(language: 3) } } }',
      {},
      ['a', 'follows', 'title'],
    ],
    ['a missing required argument', '{ book { code } }', {}, ['book']],
    ['an unknown argument', '{ books(frist: 3) { totalCount } }', {}, ['books']],
    ['an argument twice', '{ books(first: 3, first: 4) { totalCount } }', {}, ['books']],
    ['a null where a value must stand', '{ books(first: null) { totalCount } }', {}, ['books']],
    ['a variable in the wrong place', 'query ($n: String) { books(first: $n) { totalCount } }', { n: '3' }, ['books']],
    [
      'a variable of the wrong type',
      'query ($n: Int!) { page: books(first: $n) { totalCount } }',
      { n: 'three' },
      ['page'],
    ],
    ['a required variable that is missing', 'query ($n: Int!) { page: books(first: $n) { totalCount } }', {}, ['page']],
    [
      'a variable of null at run time',
      'query ($l: String = "en") { book(code: "b01") { title(language: $l) } }',
      { l: null },
      ['book', 'title'],
    ],
    ['a list item of the wrong type', 'query ($of: [Int!]!) { sum(of: $of) }', { of: [1, 'x'] }, ['sum']],
    ['a code that there is not', '{ b: book(code: "b99") { code } }', {}, ['b']],
    ['a rule of class-validator', '{ books(first: 501) { totalCount } }', {}, ['books']],
    ['a cursor of nowhere', '{ books(after: "nonsense") { totalCount } }', {}, ['books']],
    ['an argument within a fragment', 'query { ...F } fragment F on Query { x: book(code: 3) { code } }', {}, ['x']],
  ])('give BAD_USER_INPUT with the path: %s', async (_, query, variables, path) => {
    const { status, body } = await small.ask(query, variables);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(body.errors?.map(() => 'BAD_USER_INPUT'));
    expect(body.errors?.length).toBeGreaterThan(0);
    for (const error of body.errors ?? []) expect(error.path).toEqual(path);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(body)).not.toContain('stacktrace');
  });
});
