import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import { RULES } from '../../src/access/rules.js';
import { admits, ITEM_STATES, type ItemState, type StepName } from '../../src/rounds/states.js';
import { addPerson } from '../support/access.js';
import { type ApiError, testApi, type TestApi } from '../support/api.js';

/** Whatever is wrong with a call is told by a stable code, in words, and changes nothing. */
jest.setTimeout(120_000);
const ROUND = 'badly-called';
const PLACE = { round: ROUND, jurisdiction: 'ALB' };

let api: TestApi;
let fields: Readonly<Record<'query' | 'mutation', readonly GraphQLField<unknown, unknown>[]>>;
const keys: Record<string, string> = {};

type Path = readonly (string | number)[];
type Filled = Readonly<Record<string, unknown>>;

/** Values that are in order, by the names of arguments. */
const SOUND: Filled = {
  round: ROUND,
  jurisdiction: 'ALB',
  criterion: 'A2',
  criteria: 'A2',
  jurisdictions: 'SRB',
  subjects: 'ALB',
  memo: 'SRB',
  groups: 'WB',
  assessment: 'sample-2020',
  framework: 'sample@1',
  to: 'sample@1',
  asOf: '2020-12-31',
  knownAt: '2999-01-01',
  from: 'sample-2020',
  publisher: 'OECD',
  role: 'analyst',
  roles: 'analyst',
  audience: 'assessment',
  addressee: 'reviewer',
  deadline: '2999-12-31',
  due: '2999-12-31',
  seen: '2020-01-01',
  date: '2020-01-01',
  position: 'disputed',
  decision: 'keep',
  kind: 'unchanged',
  value: 'all',
  unsure: 'all',
  disputed: 'none',
  confidence: 'seen',
  language: 'en',
  languages: 'en',
  template: 'comparative',
  state: 'draft',
  version: 1,
  days: 1,
  first: 5,
  draws: 10,
  seed: 1,
  email: 'a@example.org',
  hash: `sha256:${'0'.repeat(64)}`,
  embargo: '2999-01-01T00:00:00Z',
};

function soundOf(type: GraphQLInputType, name: string, depth = 0): unknown {
  if (isNonNullType(type)) return soundOf(type.ofType, name, depth);
  if (isListType(type)) return [soundOf(type.ofType as GraphQLInputType, name, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const members = Object.values(type.getFields()).filter(({ type: of }) => depth < 3 || isNonNullType(of));
    return Object.fromEntries(members.map((member) => [member.name, soundOf(member.type, member.name, depth + 1)]));
  }
  if (type.name === 'ID') return randomUUID();
  if (type.name === 'Boolean') return false;
  const value = SOUND[name];
  if (type.name === 'Int' || type.name === 'Float') return typeof value === 'number' ? value : 1;
  return value ?? 'x';
}

/** The ways to all values of arguments that are of certain scalars. */
function leaves(type: GraphQLInputType, scalars: readonly string[], path: Path, depth = 0): readonly Path[] {
  if (isNonNullType(type)) return leaves(type.ofType, scalars, path, depth);
  if (isListType(type)) return leaves(type.ofType as GraphQLInputType, scalars, [...path, 0], depth);
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .filter(({ type: of }) => depth < 3 || isNonNullType(of))
      .flatMap((member) => leaves(member.type, scalars, [...path, member.name], depth + 1));
  }
  return scalars.includes(getNamedType(type).name) ? [path] : [];
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === step ? replaced(each, rest, by) : each));
  return { ...(value as Filled), [step]: replaced((value as Filled)[step], rest, by) };
}

/** Sends a call of a root field with these arguments. */
async function send(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>, given: Filled, as?: string) {
  const args = field.args.filter(({ name }) => name in given);
  const around = (texts: readonly string[]): string => (texts.length === 0 ? '' : `(${texts.join(', ')})`);
  const declared = around(args.map(({ name, type }) => `$${name}: ${String(type)}`));
  const passed = around(args.map(({ name }) => `${name}: $${name}`));
  const shown = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return api.query(`${kind} ${declared} { ${field.name}${passed} ${shown} }`, given, {
    key: keys[as ?? whoFor(field)] ?? '',
  });
}

/** Somebody whom the rules let through: one person has all roles but the second coder's, another that. */
function whoFor({ name }: GraphQLField<unknown, unknown>): string {
  const rule = RULES[`Mutation.${name}`] ?? RULES[`Query.${name}`];
  return typeof rule === 'object' && rule.roles.length === 1 && rule.roles[0] === 'second-coder' ? 'coder' : 'all';
}

/** A digest of all that rounds, their people and the trail have in the database. */
async function digest(): Promise<string> {
  const run = <T>(sql: string): Promise<T[]> => api.database.manager.query<T[]>(sql);
  const tables = await run<{ name: string }>(
    `SELECT "table_name" AS "name" FROM information_schema.tables WHERE "table_schema" = current_schema()
       AND ("table_name" LIKE 'round%' OR "table_name" IN ('audit_entries', 'evidence_files', 'evidence_uses', 'people', 'person_details', 'role_grants'))
     ORDER BY 1`,
  );
  const digests: string[] = [];
  for (const { name } of tables) {
    const [row] = await run<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS "digest" FROM "${name}" t`,
    );
    digests.push(`${name} ${row?.digest ?? ''}`);
  }
  expect(digests.length).toBeGreaterThan(12);
  return digests.join('\n');
}

/** What is wrong with how a refusal is told; null: nothing. */
function badlyTold(errors: readonly ApiError[]): string | null {
  const [error] = errors;
  if (!error) return 'was taken';
  const { code } = error.extensions;
  if (['INTERNAL_SERVER_ERROR', 'UNAVAILABLE', 'BUSY', undefined].includes(code)) return `${code}: ${error.message}`;
  if (error.message.length < 15) return `is told in ${error.message}`;
  return /SELECT |INSERT |UPDATE |TypeError|QueryFailed|undefined|\.js:/.exec(error.message)?.[0] ?? null;
}

beforeAll(async () => {
  api = await testApi({ MERILO_EVIDENCE_MB: '1' }, 'test/cases/valid/base');
  const schema = buildClientSchema((await api.query<IntrospectionQuery>(getIntrospectionQuery())).data);
  fields = {
    query: Object.values(schema.getQueryType()?.getFields() ?? {}),
    mutation: Object.values(schema.getMutationType()?.getFields() ?? {}),
  };
  const roles = [
    'analyst',
    'reviewer',
    'publisher',
    'administrator',
    'government-contributor',
    'government-co-ordinator',
  ] as const;
  keys['all'] = (await addPerson(api.database, { name: 'all', grants: roles.map((role) => ({ role })) })).key;
  keys['coder'] = (await addPerson(api.database, { name: 'coder', grants: [{ role: 'second-coder' }] })).key;
  keys['reader'] = (await addPerson(api.database, { name: 'reader', grants: [{ role: 'reader' }] })).key;
  const opened = await api.query(
    `mutation { openRound(round: "${ROUND}", title: "A round", framework: "sample@1", asOf: "2020-12-31",
       subjects: ["ALB", "SRB"], licence: "CC BY 4.0", sources: [{ title: "Invented for the tests" }]) { round } }`,
    {},
    { key: keys['all'] },
  );
  const drawn = await api.query(
    `mutation { drawSecondCoding(round: "${ROUND}", seed: 1, jurisdictions: ["ALB"]) { number } }`,
    {},
    { key: keys['all'] },
  );
  expect([opened.errors, drawn.errors]).toEqual([[], []]);
}, 60_000);
afterAll(() => api.close());

/** Calls with one value of their arguments replaced, each told as it was answered; those that were answered badly. */
async function refusals(
  kind: 'query' | 'mutation',
  scalars: readonly string[],
  bad: readonly unknown[],
  { mayBeTaken = false, says = /./ }: { readonly mayBeTaken?: boolean; readonly says?: RegExp } = {},
): Promise<{ readonly wrong: readonly string[]; readonly calls: number }> {
  const wrong: string[] = [];
  let calls = 0;
  for (const field of fields[kind]) {
    const sound: Filled = Object.fromEntries(field.args.map(({ name, type }) => [name, soundOf(type, name)]));
    for (const path of field.args.flatMap(({ name, type }) => leaves(type, scalars, [name]))) {
      for (const value of bad) {
        calls += 1;
        const { errors } = await send(kind, field, replaced(sound, path, value) as Filled);
        const isSaid = errors.every(({ message }) => says.test(message));
        const fault =
          errors.length === 0 && mayBeTaken ? null : (badlyTold(errors) ?? (isSaid ? null : errors[0]?.message));
        if (fault) wrong.push(`${field.name} ${path.join('.')} ${JSON.stringify(value)}: ${fault}`);
      }
    }
  }
  return { wrong, calls };
}

describe('texts that no database holds', () => {
  // U+0000 is no character of PostgreSQL's texts; half of a pair of code units is no character at all.
  it.each(['query', 'mutation'] as const)(
    'are refused in every argument of every %s, and change nothing',
    async (kind) => {
      const before = await digest();
      const { wrong, calls } = await refusals(kind, ['String', 'ID', 'AnswerValue'], ['a\0b', 'a\ud800b'], {
        says: /U\+0000|U\+D800/,
      });
      expect(wrong).toEqual([]);
      expect(calls).toBeGreaterThan(100);
      expect(await digest()).toBe(before);
    },
  );
});

describe('numbers that are out of range', () => {
  it.each(['query', 'mutation'] as const)(
    'are refused in every argument of every %s, and change nothing',
    async (kind) => {
      const before = await digest();
      // A seed of a query may be any whole number.
      const mayBeTaken = kind === 'query';
      const whole = await refusals(kind, ['Int'], [-1, 1.5, 2_147_483_648, 1e300], { mayBeTaken });
      const floating = await refusals(kind, ['Float'], [-1, 1.5, 1e300], { mayBeTaken });
      expect([...whole.wrong, ...floating.wrong]).toEqual([]);
      expect(await digest()).toBe(before);
    },
  );
});

/** Makes all items of the round what they would be after the steps that lead to a state. */
async function bring(state: ItemState): Promise<number> {
  await api.database.manager.query(
    `UPDATE "round_items" SET "state" = $1 WHERE "round" = $2 AND "knownUntil" IS NULL`,
    [state, ROUND],
  );
  const [row] = await api.database.manager.query<{ version: number }[]>(
    `SELECT "version" FROM "round_items" WHERE "round" = $1 AND "jurisdiction" = 'ALB' AND "criterion" = 'A2' AND "knownUntil" IS NULL`,
    [ROUND],
  );
  return row?.version ?? 0;
}

/** The item as the working sheet shows it now: what an approval is given for. */
async function rows(): Promise<readonly object[]> {
  const { data } = await api.query<{ worksheet: { criterion: string; digest: string }[] }>(
    `{ worksheet(round: "${ROUND}", jurisdiction: "ALB") { criterion digest } }`,
    {},
    { key: keys['all'] ?? '' },
  );
  return data.worksheet.filter(({ criterion }) => criterion === 'A2');
}

const ITEM = { ...PLACE, criterion: 'A2' };
const ANSWER = {
  value: 'all',
  justification: 'Invented for the tests.',
  evidence: [{ source: { title: 'Invented for the tests' } }],
};

/** What each mutation is called with, which step it takes, and how that is refused where it is not WRONG_STATE. */
const STEP_OF: Readonly<Record<string, { readonly step: StepName; readonly given: Filled; readonly code?: string }>> = {
  saveAnswer: { step: 'save', given: { ...ITEM, answer: ANSWER } },
  submitAnswers: { step: 'submit', given: { ...PLACE, criteria: ['A1'] } },
  returnAnswer: { step: 'return', given: { ...ITEM, reason: 'Read again.' } },
  reviseAnswer: { step: 'revise', given: { ...ITEM, answer: ANSWER, reason: 'Read again.' } },
  confirmAnswer: { step: 'confirm', given: { ...ITEM, reason: 'It stands.' } },
  settleAnswer: { step: 'settle', given: { ...ITEM, decision: 'FIRST', reason: 'As it reads.' } },
  settleAlone: { step: 'settle', given: { ...PLACE, criteria: ['A2'] }, code: 'BAD_USER_INPUT' },
  sendWorksheet: { step: 'send', given: { ...PLACE, deadline: '2999-12-31' } },
  moveDeadline: { step: 'draft-reply', given: { ...PLACE, deadline: '2999-12-31' } },
  recallWorksheet: { step: 'recall', given: { ...PLACE, reason: 'A fault.' } },
  saveReply: { step: 'draft-reply', given: { ...ITEM, position: 'agreed' } },
  signReplies: { step: 'reply', given: PLACE },
  closeReplies: { step: 'reply', given: PLACE },
  respondToReply: { step: 'respond', given: { ...ITEM, decision: 'keep', text: 'It stands.' } },
  approveAnswers: { step: 'approve', given: PLACE },
  releaseRound: { step: 'release', given: { round: ROUND } },
  correctRound: {
    step: 'reopen',
    given: { round: ROUND, items: [{ jurisdiction: 'ALB', criterion: 'A2' }], reason: 'Misread.' },
  },
};

const mutation = (name: string): GraphQLField<unknown, unknown> => {
  const field = fields.mutation.find((each) => each.name === name);
  if (!field) throw new Error(`there is no mutation ${name}`);
  return field;
};

describe('steps that an item does not admit', () => {
  it.each(ITEM_STATES)('are refused when it is %s, and change nothing', async (state) => {
    const version = await bring(state);
    const before = await digest();
    const wrong: string[] = [];
    const items = await rows();
    for (const [name, { step, given, code: expected = 'WRONG_STATE' }] of Object.entries(STEP_OF)) {
      // What is set aside does not keep a round from being released.
      if (admits(step, state) || (name === 'releaseRound' && state === 'set-aside')) continue;
      const field = mutation(name);
      const more = { version, items };
      const needed = Object.entries(more).filter(
        ([key]) => !(key in given) && field.args.some((arg) => arg.name === key),
      );
      const { errors } = await send('mutation', field, { ...given, ...Object.fromEntries(needed) });
      const code = errors[0]?.extensions.code;
      if (code !== expected) wrong.push(`${name}: ${code ?? 'was taken'}: ${errors[0]?.message ?? ''}`);
    }
    expect(wrong).toEqual([]);
    expect(await digest()).toBe(before);
  });
});

describe('a step from a version that is no longer', () => {
  beforeAll(async () => {
    const saved = await send('mutation', mutation('saveSecondCode'), { ...ITEM, version: 0, code: ANSWER });
    const submitted = await send('mutation', mutation('submitSecondCodes'), PLACE);
    expect([saved.errors, submitted.errors]).toEqual([[], []]);
  });

  it('is refused with both, and changes nothing', async () => {
    const wrong: string[] = [];
    for (const [name, { step, given }] of Object.entries(STEP_OF)) {
      const field = mutation(name);
      if (!field.args.some((arg) => arg.name === 'version')) continue;
      const state = ITEM_STATES.find((each) => admits(step, each) && each !== 'submitted') ?? 'empty';
      const version = await bring(state);
      const before = await digest();
      for (const stale of [version + 1, version + 1000]) {
        const { errors } = await send('mutation', field, { ...given, version: stale });
        const extensions = errors[0]?.extensions as {
          code?: string;
          yours?: { version: number };
          theirs?: { version: number };
        };
        const told = [extensions?.code, extensions?.yours?.version, extensions?.theirs?.version];
        if (JSON.stringify(told) !== JSON.stringify(['CONFLICT', stale, version])) {
          wrong.push(`${name} from ${state}: ${JSON.stringify(told)} ${errors[0]?.message ?? ''}`);
        }
      }
      expect(await digest()).toBe(before);
    }
    expect(wrong).toEqual([]);
  });
});

describe('a call by somebody with another role', () => {
  it('is refused, whatever it is, and changes nothing', async () => {
    await bring('draft');
    const before = await digest();
    const codes = new Set<string | undefined>();
    for (const field of fields.mutation) {
      const rule = RULES[`Mutation.${field.name}`];
      if (rule === 'public' || rule === 'signed-in') continue;
      const given = Object.fromEntries(field.args.map(({ name, type }) => [name, soundOf(type, name)]));
      codes.add((await send('mutation', field, given, 'reader')).errors[0]?.extensions.code);
      codes.add(
        (await send('mutation', field, given, rule?.roles.includes('second-coder') ? 'reader' : 'coder')).errors[0]
          ?.extensions.code,
      );
    }
    expect([...codes]).toEqual(['FORBIDDEN']);
    expect(await digest()).toBe(before);
  });
});

describe('the same call twice', () => {
  const save = (key: string | null, version: number, justification: string) =>
    api.query<{ saveAnswer: { version: number } } | null>(
      `mutation ($version: Int!, $answer: AnswerInput!) { saveAnswer(round: "${ROUND}", jurisdiction: "ALB", criterion: "A2",
         version: $version, answer: $answer) { version } }`,
      { version, answer: { ...ANSWER, justification } },
      { key: keys['all'] ?? '', ...(key !== null && { headers: { 'idempotency-key': key } }) },
    );

  it('is done once: with a key it answers the same again, without one it is told what has changed', async () => {
    const version = await bring('draft');
    const first = await save('twice-1', version, 'As it reads.');
    expect(first).toMatchObject({ errors: [], data: { saveAnswer: { version: version + 1 } } });
    const before = await digest();
    expect(await save('twice-1', version, 'As it reads.')).toEqual(first);
    expect((await save('twice-1', version, 'As it reads otherwise.')).errors[0]?.extensions.code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
    expect((await save(null, version, 'As it reads.')).errors[0]?.extensions.code).toBe('CONFLICT');
    expect((await save('a\tb', version + 1, 'As it reads.')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await digest()).toBe(before);
  });

  it('is done once where both come at the same time', async () => {
    const version = await bring('draft');
    const answers = await Promise.all([1, 2, 3, 4].map(() => save(null, version, 'At once.')));
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'done').sort();
    expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'done']);
    const keyed = await Promise.all([1, 2, 3].map(() => save('twice-2', version + 1, 'At once.')));
    expect(keyed.map(({ data }) => data?.saveAnswer.version)).toEqual([version + 2, version + 2, version + 2]);
    const [row] = await api.database.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS "n" FROM "round_items" WHERE "round" = $1 AND "jurisdiction" = 'ALB' AND "criterion" = 'A2' AND "version" > $2`,
      [ROUND, version],
    );
    expect(row?.n).toBe(2);
  });

  it('is refused where it was done already and asks for no version', async () => {
    await bring('draft');
    const submit = () => send('mutation', mutation('submitAnswers'), { ...PLACE, criteria: ['A2'] });
    expect((await submit()).errors).toEqual([]);
    const before = await digest();
    const { errors } = await submit();
    expect(errors[0]?.extensions.code).toBe('WRONG_STATE');
    expect(await digest()).toBe(before);
  });
});

describe('what is no call at all', () => {
  const post = async (body: string, type = 'application/json') => {
    const response = await fetch(`${api.address}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, authorization: `Bearer ${keys['all'] ?? ''}` },
    });
    const { errors = [] } = (await response.json()) as { errors?: ApiError[] };
    return { status: response.status, code: errors[0]?.extensions.code, fault: badlyTold(errors) };
  };
  const SAVE = `mutation ($a: AnswerInput!) { saveAnswer(round: "${ROUND}", jurisdiction: "ALB", criterion: "A2", version: 1, answer: $a) { state } }`;
  const saving = (answer: unknown): string => JSON.stringify({ query: SAVE, variables: { a: answer } });
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  it.each<readonly [what: string, body: string, code: string]>([
    ['no JSON', '{"query": "{ me { id } }"', 'BAD_REQUEST'],
    ['JSON that is no object', '"x"', 'BAD_REQUEST'],
    ['no GraphQL', JSON.stringify({ query: 'mutation { saveAnswer(' }), 'GRAPHQL_PARSE_FAILED'],
    [
      'a field that there is not',
      JSON.stringify({ query: 'mutation { saveAll { state } }' }),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an answer that is a text', saving('all'), 'BAD_USER_INPUT'],
    ['an answer with a field that there is not', saving({ ...ANSWER, secret: 1 }), 'BAD_USER_INPUT'],
    ['an answer that is an object', saving({ ...ANSWER, value: { all: true } }), 'BAD_USER_INPUT'],
    ['lists in lists', saving('DEEP').replace('"DEEP"', nested(5_000)), 'BAD_USER_INPUT'],
    ['a value of lists in lists', saving({ value: 'DEEP' }).replace('"DEEP"', nested(5_000)), 'BAD_USER_INPUT'],
    ['a day that there is not', saving({ ...ANSWER, answered: '2020-02-30' }), 'BAD_USER_INPUT'],
    ['an option that there is not', saving({ ...ANSWER, value: 'al' }), 'BAD_USER_INPUT'],
    ['a justification as long as a book', saving({ ...ANSWER, justification: 'x'.repeat(120_000) }), 'BODY_LIMIT'],
    ['fields within fields', JSON.stringify({ query: `{ ${'a { '.repeat(60)} b ${'} '.repeat(60)} }` }), 'DEPTH_LIMIT'],
  ])('%s is told so, and changes nothing', async (_, body, code) => {
    const before = await digest();
    const told = await post(body);
    expect(told).toMatchObject({ code, fault: null });
    expect(told.status).toBeLessThan(500);
    expect(await digest()).toBe(before);
  });
});

describe('a file that is not what it says', () => {
  const PDF = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n';
  const upload = (query: string, body: string | Uint8Array, type: string) =>
    fetch(`${api.address}/evidence?round=${ROUND}&jurisdiction=ALB&${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, authorization: `Bearer ${keys['all'] ?? ''}` },
    });

  it.each<readonly [what: string, query: string, body: string, type: string, status: number, code: string]>([
    ['a page as a text', 'name=a.txt', '<!doctype html><script>alert(1)</script>', 'text/plain', 415, 'WRONG_TYPE'],
    ['a text as a PDF', 'name=a.pdf', 'This is a text.', 'application/pdf', 415, 'WRONG_TYPE'],
    ['a program as a picture', 'name=a.png', 'MZ\u0090\u0000\u0003', 'image/png', 415, 'WRONG_TYPE'],
    ['half a PDF', 'name=a.pdf', PDF, 'application/pdf', 415, 'WRONG_TYPE'],
    ['nothing', 'name=a.txt', '', 'text/plain', 415, 'WRONG_TYPE'],
    ['too much', 'name=a.txt', 'x'.repeat(1_100_000), 'text/plain', 413, 'TOO_LARGE'],
    ['no name', 'x=1', 'A text.', 'text/plain', 400, 'CALL_INVALID'],
    ['a name twice', 'name=a.txt&name=b.txt', 'A text.', 'text/plain', 400, 'CALL_INVALID'],
    ['a place that there is not', 'name=a.txt&jurisdiction=SRB', 'A text.', 'text/plain', 400, 'CALL_INVALID'],
  ])('%s: told so, and nothing is kept', async (_, query, body, type, status, code) => {
    const before = await digest();
    const response = await upload(query, body, type);
    const told = (await response.json()) as { code: string; message: string };
    expect([response.status, told]).toMatchObject([status, { code, message: expect.stringMatching(/^.{15,}$/s) }]);
    expect(await digest()).toBe(before);
  });

  it('by a name that no database holds: is kept under a sound one, or refused', async () => {
    const response = await upload('name=a%00b.txt', 'A text with another name.', 'text/plain');
    expect(response.status).toBeLessThan(500);
    const [row] = await api.database.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS "n" FROM "evidence_uses" WHERE "name" ~ '[[:cntrl:]]'`,
    );
    expect(row?.n).toBe(0);
  });
});

describe('an address with signs that are none', () => {
  it.each(['%00', '%E0%A4%A', '%ED%A0%80', 'x'.repeat(5_000), '%2e%2e%2f%2e%2e%2fpackage.json'])(
    'is refused on every route: %s',
    async (sign) => {
      const wrong: string[] = [];
      for (const operation of Object.keys(RULES).filter((name) => /^(?:GET|POST) .*:/.test(name))) {
        const [method = '', route = ''] = operation.split(' ');
        const path = route.replace(/\{.*\}/, '').replace(/:\w+/g, sign);
        const response = await fetch(`${api.address}${path}?round=${sign}&jurisdiction=${sign}&lang=${sign}`, {
          method,
          headers: { authorization: `Bearer ${keys['all'] ?? ''}` },
        });
        await response.arrayBuffer();
        if (response.status < 400 || response.status >= 500) wrong.push(`${operation}: ${response.status}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});
