import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { type SmallApp, startSmallApp } from './small-app.js';

let small: SmallApp;
beforeAll(async () => {
  small = await startSmallApp();
});
afterAll(() => small.app.close());

const times = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join(' ');
const nested = (levels: number): string =>
  `{ book(code: "b01") ${'{ follows '.repeat(levels)}{ code }${' }'.repeat(levels)} }`;

describe('a request that is too large is refused with a code of its own', () => {
  it.each([
    ['DEPTH_LIMIT', nested(14), { requested: 16, maximum: 15 }],
    [
      'DEPTH_LIMIT',
      `{ book(code: "b01") { ...A } } fragment A on Book ${'{ follows '.repeat(14)}{ code }${' }'.repeat(14)}`,
      { requested: 16, maximum: 15 },
    ],
    ['ALIAS_LIMIT', `{ book(code: "b01") { ${times(61, (n) => `a${n}: code`)} } }`, { requested: 61, maximum: 60 }],
    [
      'ALIAS_LIMIT',
      `{ book(code: "b01") { ${times(61, (n) => `a${n}: __typename`)} } }`,
      { requested: 61, maximum: 60 },
    ],
    [
      'DIRECTIVE_LIMIT',
      `{ book(code: "b01") { ${times(61, () => 'code @include(if: true)')} } }`,
      { requested: 61, maximum: 60 },
    ],
    ['ROOT_FIELD_LIMIT', `{ ${times(21, (n) => `a${n}: __typename`)} }`, { requested: 21, maximum: 20 }],
  ])('%s', async (code, query, limit) => {
    const { status, body } = await small.ask(query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toEqual({ code, limit });
    expect(body.errors?.[0]?.message).toMatch(new RegExp(`${limit.requested} .*${limit.maximum} are allowed`));
  });

  it('lets through what just fits', async () => {
    for (const query of [nested(13), `{ book(code: "b01") { ${times(60, (n) => `a${n}: code`)} } }`]) {
      const { status, body } = await small.ask(query);
      expect(body.errors).toBeUndefined();
      expect(status).toBe(200);
    }
  });

  it('TOKEN_LIMIT, before anything is parsed to its end', async () => {
    const { status, body } = await small.ask(`{ book(code: "b01") { ${times(2000, () => 'code')} } }`);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('TOKEN_LIMIT');
    expect(body.errors?.[0]?.message).toContain('2000 are allowed');
  });

  it('COST_LIMIT, with the cost and the limit', async () => {
    const query = `query ($n: Int!) { books(first: $n) { nodes { follows { follows { ${times(30, (n) => `a${n}: sources { title }`)} } } } } }`;
    const { status, body } = await small.ask(query, { n: 500 });
    // One for the field; 500 rows, each two books deep with 30 lists of sources, each 1 + 10 titles.
    const requested = 1 + 500 * (2 + 30 * (1 + 10));
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('COST_LIMIT');
    expect(body.errors?.[0]?.message).toContain(`${requested}, 100000 is allowed`);
    expect(body.extensions?.cost).toEqual({ requested, maximum: 100_000 });
    const fewer = await small.ask(query, { n: 5 });
    expect(fewer.status).toBe(200);
    expect(fewer.body.extensions?.cost?.requested).toBe(1 + 5 * (2 + 30 * 11));
  });
});

describe('cost', () => {
  it.each([
    ['a value is 1 and its parent 1', '{ book(code: "b01") { code } }', 2],
    ['a page counts its rows', '{ books(first: 7) { nodes { code } } }', 8],
    ['a page without a number counts 50', '{ books { nodes { code } } }', 51],
    ['edges count as nodes do', '{ books(first: 7) { edges { node { code } } } }', 15],
    ['a declared length counts', '{ shelf { code } }', 23],
    ['a list of unknown length counts 10', '{ book(code: "b01") { sources { title } } }', 12],
    ['what is kept costs little', '{ heavy }', 10],
    ['what is worked out anew costs more', '{ heavy(asOf: "2014") }', 5010],
    [
      'a fragment counts where it is used',
      '{ a: book(code: "b01") { ...F } b: book(code: "b02") { ...F } } fragment F on Book { code }',
      4,
    ],
    ['a skipped field costs nothing', '{ book(code: "b01") { code follows @skip(if: true) { code } } }', 2],
  ])('%s', async (_, query, requested) => {
    const { body } = await small.ask(query);
    expect(body.errors).toBeUndefined();
    expect(body.extensions?.cost).toEqual({ requested, maximum: 100_000 });
  });

  it('is the same when the same document comes with other variables, and theirs', async () => {
    const query = 'query ($n: Int) { books(first: $n) { nodes { code } } }';
    const costs = [];
    for (const n of [3, 9, 3]) costs.push((await small.ask(query, { n })).body.extensions?.cost?.requested);
    expect(costs).toEqual([4, 10, 4]);
  });

  it('lets the whole introspection of an explorer through', async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { status, body } = await small.ask(query);
    expect(status).toBe(200);
    expect(body.errors).toBeUndefined();
  });
});

describe('what is made to do harm', () => {
  const doubling = times(
    30,
    (n) => `fragment F${n} on Book { a: follows { ...F${n + 1} } b: follows { ...F${n + 1} } }`,
  );
  const bombs: readonly (readonly [string, string, unknown])[] = [
    [
      'fragments in a cycle',
      '{ book(code: "b01") { ...A } } fragment A on Book { follows { ...B } } fragment B on Book { follows { ...A } }',
      {},
    ],
    ['fragments that double', `{ book(code: "b01") { ...F0 } } ${doubling} fragment F30 on Book { code }`, {}],
    ['one field again and again', `{ book(code: "b01") { ${times(1900, () => 'code')} } }`, {}],
    ['__typename again and again', `{ ${times(1900, () => '__typename')} }`, {}],
    ['one field again and again with arguments', `{ ${times(300, () => 'book(code: "b01") { code }')} }`, {}],
    [
      'introspection within introspection',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
      {},
    ],
    ['a thousand operations', times(400, (n) => `query Q${n} { heavy }`), {}],
    ['a literal of a thousand lists', `{ sum(of: ${'['.repeat(900)}${']'.repeat(900)}) }`, {}],
    [
      'a variable of ten thousand lists',
      'query ($of: [Int!]!) { sum(of: $of) }',
      `{"of":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
    ],
    ['an undeclared variable of ten thousand objects', '{ heavy }', `${'{"a":'.repeat(14_000)}1${'}'.repeat(14_000)}`],
    [
      'thousands of wrong values',
      'query ($of: [Int!]!) { sum(of: $of) }',
      { of: Array.from({ length: 9_000 }, () => 'x') },
    ],
    ['hundreds of variables', `query (${times(400, (n) => `$v${n}: Int`)}) { heavy }`, {}],
    ['a directive that there is not, again and again', `{ heavy ${times(500, () => '@x')} }`, {}],
    ['an unknown field, again and again', `{ ${times(900, (n) => `x${n}`)} }`, {}],
    ['names of the prototype', '{ __proto__ constructor toString }', { __proto__: 1 }],
    ['nothing', '', {}],
    ['control characters', '{ \u0000 \uffff }', {}],
  ];

  it.each(bombs)('is answered in time and never with a 500: %s', async (_, query, variables) => {
    const start = performance.now();
    const { status, body } = await small.post(
      `{"query":${JSON.stringify(query)},"variables":${typeof variables === 'string' ? variables : JSON.stringify(variables)}}`,
    );
    expect(status).toBeLessThan(500);
    for (const { extensions } of body.errors ?? []) expect(extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('and the server still answers', async () => {
    const { body } = await small.ask('{ book(code: "b01") { title(language: "mk") } }');
    expect(body.data).toEqual({ book: { title: 'Книга 1' } });
  });
});
