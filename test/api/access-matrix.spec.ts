import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  getNamedType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import { type Verdict, verdictOn } from '../../src/access/allowed.js';
import { type Role, ROLES } from '../../src/access/role.js';
import { RULES } from '../../src/access/rules.js';
import { addPerson } from '../support/access.js';
import { type TestApi, testApi } from '../support/api.js';

/** Where somebody has a role, and whether a call about Albania in the round `wb` is within it. */
const PLACES = [
  { name: 'there', round: 'wb', jurisdiction: 'ALB' },
  { name: 'at another place of the round', round: 'wb', jurisdiction: 'MKD' },
  { name: 'in the whole round', round: 'wb', jurisdiction: null },
  { name: 'in another round', round: 'other', jurisdiction: null },
  { name: 'everywhere', round: null, jurisdiction: null },
] as const;

type PlaceName = (typeof PLACES)[number]['name'];

/** By docs/round.md: which grants a scope is content with. */
const CONTENT: Readonly<Record<'server' | 'round' | 'whole' | 'place', readonly PlaceName[]>> = {
  server: ['everywhere'],
  round: ['everywhere', 'there', 'at another place of the round', 'in the whole round'],
  whole: ['everywhere', 'in the whole round'],
  place: ['everywhere', 'there', 'in the whole round'],
};

/**
 * What must not be, whatever the rules say, by docs/round.md: who codes blind sees no first answer, no trail and no score; who
 * speaks for a government neither writes answers nor sees the trail or scores; a reader does nothing.
 */
const NEVER: Readonly<Partial<Record<Role, RegExp>>> = {
  reader:
    /^(?:Mutation\.(?!createApiKey|revokeApiKey)|POST |Query\.(?:auditTrail|people|roundItem|worksheet|roundScoreboard|upgradePreview))/,
  'second-coder':
    /^(?:Mutation\.(?:saveAnswer|submitAnswers|approve|settle|send|recall|saveReply|sign|closeReplies|respond|grant|revokeRole|addPerson|erase|open|publish|upgrade|undo)|Query\.(?:auditTrail|people|roundItem|worksheet|roundScoreboard|upgradePreview))/,
  'government-contributor':
    /^(?:Mutation\.(?:sign|approve|saveAnswer|send|grant)|Query\.(?:auditTrail|people|roundItemHistory|roundScoreboard))/,
  'government-co-ordinator':
    /^(?:Mutation\.(?:approve|saveAnswer|send|grant)|Query\.(?:auditTrail|people|roundItemHistory|roundScoreboard))/,
  analyst:
    /^(?:Mutation\.(?:approve|sign|saveReply|grant|revokeRole|addPerson|erase|publish|openRound)|Query\.(?:auditTrail|people))/,
};

/** A value of an input type that GraphQL takes; whether the operation does is not asked. */
function valueOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name);
  if (isListType(type)) return [valueOf(type.ofType as GraphQLInputType, name)];
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name)]));
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (name === 'round') return 'wb';
  if (name === 'jurisdiction') return 'ALB';
  const ofScalar: Readonly<Record<string, unknown>> = { Int: 1, Float: 1, Boolean: true, ID: randomUUID() };
  return ofScalar[type.name] ?? 'x';
}

/** A call of a root field with the arguments that it must have, and the place where it takes one. */
function callOf(
  kind: string,
  field: GraphQLField<unknown, unknown>,
): { text: string; variables: Record<string, unknown> } {
  const args = field.args.filter((arg) => isRequiredArgument(arg) || ['round', 'jurisdiction'].includes(arg.name));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const around = (text: string): string => (args.length === 0 ? '' : `(${text})`);
  return {
    text: `${kind} ${around(declared)} { ${field.name}${around(passed)} ${selection} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, valueOf(type, name)])),
  };
}

let api: TestApi;
let schema: GraphQLSchema;
const keys = new Map<string, string>();
beforeAll(async () => {
  api = await testApi();
  schema = buildClientSchema((await api.query<IntrospectionQuery>(getIntrospectionQuery())).data);
  for (const role of ROLES) {
    for (const { name, round, jurisdiction } of PLACES) {
      const { key } = await addPerson(api.database, { name: role, grants: [{ role, round, jurisdiction }] });
      keys.set(`${role} ${name}`, key);
    }
  }
  keys.set('nothing', (await addPerson(api.database, { name: 'nothing', grants: [] })).key);
}, 60_000);
afterAll(() => api.close());

/** How the rules answer a call: the code of a refusal, or `let through`, whatever comes of it then. */
async function answerTo(operation: string, key: string | undefined): Promise<string> {
  const [kind = '', name = ''] = operation.split(/[. ](.*)/s);
  const told = async (): Promise<{ code: string; message: string }> => {
    if (kind !== 'Query' && kind !== 'Mutation') {
      const path = name
        .replace(/\{.*\}/, '')
        .replace(':round', 'wb')
        .replace(':jurisdiction', 'ALB')
        .replace(/:\w+/g, 'x');
      const response = await fetch(`${api.address}${path}?round=wb&jurisdiction=ALB`, {
        method: kind,
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      });
      const text = await response.text();
      return text.startsWith('{') ? (JSON.parse(text) as { code: string; message: string }) : { code: '', message: '' };
    }
    const fields = (kind === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {};
    const field = fields[name];
    if (!field) throw new Error(`${operation} is not in the schema`);
    const { text, variables } = callOf(kind.toLowerCase(), field);
    const { errors } = await api.query(text, variables, key === undefined ? {} : { key });
    return { code: errors[0]?.extensions.code ?? '', message: errors[0]?.message ?? '' };
  };
  const { code, message } = await told();
  return message.startsWith(`"${operation}" is not open to you`) ? code : 'let through';
}

const closed = Object.entries(RULES).filter(([, rule]) => rule !== 'public');

/** Where the API itself is asked; at the other places, what decides for it (`allowed.ts`) is. */
const ASKED: readonly (PlaceName | undefined)[] = ['there', 'at another place of the round', undefined];

const VERDICTS: Readonly<Record<Verdict, string>> = {
  allowed: 'let through',
  forbidden: 'FORBIDDEN',
  unauthenticated: 'UNAUTHENTICATED',
  unruled: 'unruled',
};

describe.each(closed)('%s', (operation, rule) => {
  it('is open to whom the rules name, where their scope says, and to nobody else', async () => {
    const answers: Record<string, string> = { anyone: await answerTo(operation, undefined) };
    const expected: Record<string, string> = { anyone: 'UNAUTHENTICATED' };
    const isForAll = rule === 'signed-in';
    for (const [who, key] of keys) {
      const role = ROLES.find((each) => who.startsWith(`${each} `));
      const place = PLACES.find(({ name }) => role !== undefined && who === `${role} ${name}`);
      const isNamed = !isForAll && typeof rule === 'object' && role !== undefined && rule.roles.includes(role);
      const isThere = typeof rule === 'object' && place !== undefined && CONTENT[rule.scope].includes(place.name);
      expected[who] = isForAll || (isNamed && isThere) ? 'let through' : 'FORBIDDEN';
      const grants = role && place ? [{ role, round: place.round, jurisdiction: place.jurisdiction }] : [];
      const verdict = verdictOn(RULES, operation, { person: who, grants }, { round: 'wb', jurisdiction: 'ALB' });
      expect(`${who}: ${VERDICTS[verdict]}`).toBe(`${who}: ${expected[who]}`);
      answers[who] = ASKED.includes(place?.name) ? await answerTo(operation, key) : VERDICTS[verdict];
    }
    expect(answers).toEqual(expected);
  });
});

it('names nobody for what their role must never do', () => {
  const named = closed.flatMap(([operation, rule]) =>
    typeof rule === 'object'
      ? rule.roles.filter((role) => NEVER[role]?.test(operation)).map((role) => `${role}: ${operation}`)
      : [],
  );
  expect(named).toEqual([]);
});
