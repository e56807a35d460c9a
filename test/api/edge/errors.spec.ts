import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { BOOKS, type SmallApp, startSmallApp } from './small-app.js';

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
      'query ($n: Int = 5) { page: books(first: $n) { totalCount } }',
      { n: null },
      ['page'],
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

it('tells all problems of the arguments at once, each with its argument and what to write', async () => {
  const { body } = await small.ask(
    '{ books(first: 0, knownOn: "2014-02-30", kind: "poem", after: "x") { totalCount } }',
  );
  const [error] = body.errors ?? [];
  expect(error?.extensions['problems']).toEqual([
    { argument: 'knownOn', message: expect.stringContaining('"2014-02-30" is no day of the calendar') },
    { argument: 'kind', message: 'kind: "poem" is no kind of book. There are: law, novel.' },
    { argument: 'first', message: expect.stringContaining('whole number from 1 to 500') },
    { argument: 'after', message: expect.stringContaining('Take one from pageInfo.endCursor') },
  ]);
  expect(error?.message).toContain('whole number');
  expect(error?.message).toContain('no kind of book');
});

it.each([
  ['2014', true],
  ['2014-05', true],
  ['2014-05-01', true],
  ['2016-02-29', true],
  ['2014-13', false],
  ['2015-02-29', false],
  ['1.5.2014', false],
  ['2014-05-01/2014-06-01', false],
  ['', false],
])('takes %j for a date of law: %s', async (knownOn, isOne) => {
  const { body } = await small.ask('query ($d: String) { books(knownOn: $d) { totalCount } }', { d: knownOn });
  expect(body.errors === undefined).toBe(isOne);
});

it.each([
  ['ALB', true],
  ['BA-SRP', true],
  ['ddps@1', true],
  ['закон', true],
  ['', false],
  [' ALB', false],
  ['A\u0000B', false],
  ['A\nB', false],
  ['x'.repeat(201), false],
])('takes %j for a possible code: %s', async (code, isOne) => {
  const { body } = await small.ask('query ($c: String!) { book(code: $c) { code } }', { c: code });
  expect(body.errors?.[0]?.message.startsWith('unknown book')).toBe(isOne);
  expect(body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

it('suggests the code that may have been meant', async () => {
  const { body } = await small.ask('{ book(code: "b0l") { code } }');
  expect(body).toMatchObject({ data: { book: null } });
  expect(body.errors?.[0]?.message).toBe('unknown book "b0l". Did you mean "b00"?');
});

describe('other errors keep codes of their own', () => {
  it.each([
    ['GRAPHQL_VALIDATION_FAILED', '{ bok(code: "b01") { code } }', 400, 'Did you mean "book"'],
    ['GRAPHQL_VALIDATION_FAILED', 'query ($a: Int) { heavy }', 400, 'never used'],
    ['GRAPHQL_PARSE_FAILED', '{ book(code: "b01" { code } }', 400, 'Syntax Error'],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { heavy } query B { heavy }', 400, 'operation name'],
    ['DATA_INVALID', '{ spoilt }', 200, 'the file x.yaml has no title.'],
    ['UNAVAILABLE', '{ away }', 200, 'The database does not answer at the moment.'],
    ['FORBIDDEN', '{ unruled }', 200, 'no rule says who may call it'],
  ])('%s: %s', async (code, query, status, words) => {
    const answer = await small.ask(query);
    expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
    expect(answer.body.errors?.[0]?.message).toContain(words);
    expect(answer.status).toBe(status);
  });
});

describe('a fault that nobody foresaw', () => {
  it.each([
    ['in a resolver', '{ here: fault heavy }', 'here'],
    ['in a value that cannot be written', '{ here: heavy(asOf: "broken") }', 'here'],
  ])('is masked, with its path and the request id: %s', async (_, query, path) => {
    const { status, body } = await small.ask(query);
    expect(status).toBe(200);
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(/^An internal fault, not yours\. .*request id [0-9a-f-]{36}\.$/),
        locations: expect.anything(),
        path: [path],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/secret|passwords|\.js|1\.5/);
  });
});

it('logs such a fault whole, with the request id', async () => {
  const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  try {
    const { body } = await small.ask('{ fault }');
    const requestId = String(body.errors?.[0]?.extensions['requestId']);
    expect(logged).toHaveBeenCalledWith(
      expect.stringContaining(`request ${requestId}: select secret`),
      expect.stringContaining('TypeError'),
    );
  } finally {
    logged.mockRestore();
  }
});

it('gives texts in the language asked for, else in English, else in what there is, and all of them', async () => {
  const { body } = await small.ask(
    '{ book(code: "b00") { title mk: title(language: "mk") fr: title(language: "fr") subtitle titles { language text } } other: book(code: "b01") { subtitle subtitles { text } } }',
  );
  expect(body.data).toEqual({
    book: {
      title: 'Book 0',
      mk: 'Книга 0',
      fr: 'Book 0',
      subtitle: 'Premier',
      titles: [
        { language: 'en', text: 'Book 0' },
        { language: 'mk', text: 'Книга 0' },
      ],
    },
    other: { subtitle: null, subtitles: null },
  });
});

it('leads through a list page by page', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  for (let hasNextPage = true; hasNextPage; pages += 1) {
    const { body } = await small.ask(
      'query ($after: String) { books(first: 5, after: $after) { totalCount edges { cursor } nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
      { after },
    );
    const page = body.data?.['books'] as {
      totalCount: number;
      edges: { cursor: string }[];
      nodes: { code: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
    };
    expect(page.totalCount).toBe(12);
    expect(page.pageInfo.hasPreviousPage).toBe(pages > 0);
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor);
    seen.push(...page.nodes.map(({ code }) => code));
    ({ hasNextPage, endCursor: after } = page.pageInfo);
  }
  expect(pages).toBe(3);
  expect(seen).toEqual(BOOKS.map(({ code }) => code));
});
