import fc from 'fast-check';

/** A request that no client should make. */
export interface MalformedRequest {
  /** What is wrong with it. */
  readonly kind: string;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const RIGHT_QUERIES = [
  '{ jurisdictions { code name(language: "mk") } }',
  '{ jurisdiction(code: "XK") { code name formerNames { from until } } }',
  '{ groups(on: "2018-12-31") { code members { jurisdiction from until } } }',
  'query Acts($on: String, $first: Int) { instruments(inForceOn: $on, first: $first) { totalCount nodes { code } pageInfo { endCursor } } }',
  '{ scoreboard(assessment: "ddps-western-balkans-2020", asOf: "2018") { scores { jurisdiction element low high } } }',
  '{ scorecard(assessment: "ddps-western-balkans-2020", jurisdiction: "SRB") { jurisdiction digest } }',
  'fragment F on Framework { id version } { frameworks { ...F } framework(id: "ddps@1") { ...F } }',
  '{ comparators(assessment: "egdi-2024") { code label } __schema { queryType { name } } }',
];

const ROOTS = [
  'jurisdictions',
  'jurisdiction',
  'groups',
  'instruments',
  'instrument',
  'frameworks',
  'framework',
].concat('assessments', 'assessment', 'scoreboard', 'scorecard', 'comparators');

const ARGUMENTS = [
  'code',
  'id',
  'assessment',
  'asOf',
  'framework',
  'jurisdiction',
  'subject',
  'type',
  'binding',
].concat('inForceOn', 'first', 'after', 'on', 'language');

const json = { 'content-type': 'application/json' };

function post(kind: string, body: string, headers: Readonly<Record<string, string>> = json): MalformedRequest {
  return { kind, path: '/graphql', method: 'POST', headers, body };
}

function asked(kind: string, query: unknown, rest: object = {}): MalformedRequest {
  return post(kind, JSON.stringify({ query, ...rest }));
}

const rightQuery = fc.constantFrom(...RIGHT_QUERIES);
const root = fc.constantFrom(...ROOTS);

/** Characters that mean something to the parser, and some that should not be there. */
const piece = fc.constantFrom(
  ...'{}()[]:!$@"\\|&.#,=',
  '"""',
  '...',
  '\u0000',
  '\uFEFF',
  '\uD800',
  'query',
  'on',
  '🙂',
  '\n',
);

/** A value as a query may spell it, of any type. */
const literal = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
  fc.integer().map(String),
  fc.bigInt({ min: -1208925819614629174706176n, max: 1208925819614629174706176n }).map(String),
  fc.double().map((number) => (Number.isFinite(number) ? String(number) : 'null')),
  fc.constantFrom('null', 'true', 'ENUM', '[]', '{}', '[[[1]]]', '{a: {b: 1}}', '$nowhere', '""', '"2019-02-30"'),
  fc.constantFrom('"0000-00-00"', '"9999-12-31"', '-1', '0', '501', '2147483648', '1e400', '"\' OR 1=1 --"', '"%00"'),
);

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(-1, 0, 1e308, 2147483648, '', ' ', '\u0000', '2019-13-01', "'; drop table loads; --", []),
);

/** Codes that there may be nearly, names of what every object has, characters that a database does not store. */
const code = fc.constantFrom(
  'SRN',
  'ddps@9',
  'opendata',
  '__proto__',
  'constructor',
  'toString',
  'a\u0000b',
  '\uD800',
  '\uFFFF',
  '0000',
  '9999-12',
  '%',
  "'",
  'x'.repeat(200),
  'x'.repeat(5000),
);

/** Every argument that takes a text, below the root too. */
const QUESTIONS = [
  'query ($a: String!, $b: String) { jurisdiction(code: $a) { code } x: jurisdiction(code: "SRB") { name(language: $b) coverage(subject: $b) { code } } }',
  'query ($a: String!, $b: String, $c: [String!]) { scoreboard(assessment: $a, asOf: $b) { digest } x: scoreboard(assessment: "egdi-2024") { scores(element: $c) { score } memo(jurisdiction: $c) { score } } }',
  'query ($a: String!, $b: String!) { scorecard(assessment: "egdi-2024", jurisdiction: $a, element: $b, framework: $b) { digest } comparators(assessment: "egdi-2024", element: $a) { code } }',
  'query ($a: String!, $b: String, $c: Int!) { instruments(jurisdiction: $a, subject: $b, first: $c) { totalCount } instrument(code: $a) { code } }',
  'query ($a: String!, $b: String!) { instruments(first: 2) { nodes { title(language: $a) inForce(on: $a, stage: $b) { force } provisions(subject: $b) { text } } } }',
  'query ($a: String!, $b: String, $c: String) { assessment(id: $a) { id } x: assessment(id: "egdi-2024") { answers(jurisdiction: $b, criterion: $c, after: $a) { totalCount } } }',
  'query ($a: String, $b: String, $c: String!) { jurisdictions(group: $a, on: $b) { code instruments(after: $c, type: $a) { totalCount } } groups(on: $b) { code } framework(id: $c) { id } }',
  'mutation ($a: String!, $b: String!, $c: [String!]) { requestReports(assessment: "egdi-2024", template: $a, jurisdictions: $c) { id } requestReport(assessment: $a, language: $b) { id } }',
  'query ($a: ID!, $b: ID!) { reportJob(id: $a) { state } x: reportJob(id: $b) { error } }',
];

const REQUEST = fc.oneof(
  // Text that is no query: a right one with characters taken out, put in, doubled.
  fc
    .tuple(rightQuery, fc.array(fc.tuple(fc.nat(200), fc.nat(3), piece), { minLength: 1, maxLength: 6 }))
    .map(([query, edits]) =>
      asked(
        'mutated',
        edits.reduce(
          (text, [at, cut, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
          query,
        ),
      ),
    ),
  fc.string({ unit: 'binary', maxLength: 400 }).map((text) => asked('noise', text)),
  // Bodies that are no request.
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => post('no JSON', text)),
  fc.jsonValue({ maxDepth: 3 }).map((body) => post('another JSON', JSON.stringify(body))),
  fc
    .tuple(value, value, value)
    .map(([query, variables, operationName]) =>
      post('wrong members', JSON.stringify({ query, variables, operationName, extensions: variables })),
    ),
  fc
    .array(rightQuery, { maxLength: 12 })
    .map((queries) => post('a batch', JSON.stringify(queries.map((query) => ({ query }))))),
  fc
    .tuple(
      rightQuery,
      fc.constantFrom(
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
        '',
        'application/json; charset=utf-7',
      ),
    )
    .map(([query, type]) => post('another content type', JSON.stringify({ query }), { 'content-type': type })),
  // Wrong names, types and values.
  fc
    .tuple(root, fc.constantFrom(...ARGUMENTS), literal)
    .map(([name, argument, text]) => asked('wrong argument', `{ ${name}(${argument}: ${text}) { __typename } }`)),
  fc
    .tuple(root, fc.array(fc.tuple(fc.constantFrom(...ARGUMENTS), literal), { minLength: 2, maxLength: 8 }))
    .map(([name, list]) =>
      asked('wrong arguments', `{ ${name}(${list.map(([a, v]) => `${a}: ${v}`).join(', ')}) { code id __typename } }`),
    ),
  fc.tuple(value, value).map(([on, first]) => asked('wrong variables', RIGHT_QUERIES[3], { variables: { on, first } })),
  fc
    .tuple(root, fc.string({ minLength: 1, maxLength: 30 }))
    .map(([name, field]) => asked('wrong field', `{ ${name} { ${field} } }`)),
  // Values that are right for GraphQL and that nothing is called.
  fc
    .tuple(fc.constantFrom(...QUESTIONS), fc.array(fc.oneof(code, value), { minLength: 3, maxLength: 3 }))
    .map(([query, [a, b, c]]) => asked('nothing is called so', query, { variables: { a, b, c } })),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) =>
    asked('a cursor of another making', 'query ($a: String) { instruments(after: $a) { totalCount } }', {
      variables: { a: Buffer.from(`code:${text}`).toString('base64url') },
    }),
  ),
  // Too much.
  fc
    .integer({ min: 15, max: 4000 })
    .map((depth) => asked('too deep', `{ ${'jurisdictions { groups '.repeat(depth)}{ code }${' }'.repeat(depth)}`)),
  fc
    .integer({ min: 15, max: 1000 })
    .map((depth) =>
      asked('deep value', `{ instruments(first: ${'['.repeat(depth)}1${']'.repeat(depth)}) { totalCount } }`),
    ),
  fc
    .integer({ min: 50, max: 2000 })
    .map((count) =>
      asked(
        'too many aliases',
        `{ ${Array.from({ length: count }, (_, i) => `a${i}: jurisdictions { code }`).join(' ')} }`,
      ),
    ),
  fc
    .tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 600 }))
    .map(([count, first]) =>
      asked(
        'too costly',
        `{ ${Array.from({ length: count }, (_, i) => `a${i}: instruments(first: ${first}) { nodes { code provisions { text } events { date } sources { title } } }`).join(' ')} }`,
      ),
    ),
  fc.integer({ min: 500, max: 9000 }).map((count) => asked('too many tokens', `{ ${'__typename '.repeat(count)}}`)),
  fc
    .integer({ min: 1, max: 300 })
    .map((count) => asked('too many directives', `{ jurisdictions ${'@include(if: true) '.repeat(count)}{ code } }`)),
  fc
    .integer({ min: 1, max: 50 })
    .map((count) =>
      asked(
        'a ring of fragments',
        `{ jurisdictions { ...F0 } } ${Array.from({ length: count }, (_, i) => `fragment F${i} on Jurisdiction { code ...F${(i + 1) % count} }`).join(' ')}`,
      ),
    ),
  fc
    .integer({ min: 1, max: 12 })
    .map((levels) =>
      asked(
        'fragments that double',
        `{ jurisdictions { ...F0 } } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Jurisdiction { ${i + 1 < levels ? `a: partOf ...F${i + 1} ...F${i + 1}` : 'code'} }`).join(' ')}`,
      ),
    ),
  fc
    .integer({ min: 90, max: 300 })
    .map((kilobytes) => asked('too long', `{ jurisdictions { code } } # ${'x'.repeat(kilobytes * 1024)}`)),
  fc.integer({ min: 1, max: 400 }).map((count) =>
    asked('many operations', Array.from({ length: count }, (_, i) => `query Q${i} { __typename }`).join(' '), {
      operationName: 'nowhere',
    }),
  ),
  // Other ways in.
  fc.tuple(rightQuery, fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD')).map(([query, method]) => ({
    kind: 'another method',
    path: `/graphql?query=${encodeURIComponent(query)}`,
    method,
    headers: json,
  })),
  fc.tuple(fc.string({ maxLength: 80 }), value).map(([query, variables]) => ({
    kind: 'in the address',
    path: `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables), extensions: '{' })}`,
    method: 'GET',
    headers: { 'apollo-require-preflight': 'yes' },
  })),
  fc
    .constantFrom(
      'mutation { a }',
      'subscription { a }',
      'type A { b: Int }',
      '{ __schema { nowhere } }',
      '',
      ' ',
      '{ }',
    )
    .map((text) => asked('nothing to run', text)),
);

/** So many requests, always the same for a seed. */
export function malformedRequests(count: number, seed: number): readonly MalformedRequest[] {
  return fc.sample(REQUEST, { numRuns: count, seed });
}
