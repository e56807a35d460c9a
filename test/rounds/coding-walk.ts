import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { unzipSync } from 'fflate';
import { verdictOn } from '../../src/access/allowed.js';
import { type Caller } from '../../src/access/caller.js';
import { type Place } from '../../src/access/role.js';
import { RULES } from '../../src/access/rules.js';
import { type TestApi } from '../support/api.js';

/** What somebody was told, by the operation that told it. */
export type Told = ReadonlyMap<string, string>;

type Filled = Readonly<Record<string, unknown>>;

function valueOf(type: GraphQLInputType, name: string, filled: Filled): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, filled);
  if (Object.hasOwn(filled, name)) return isListType(type) ? [filled[name]] : filled[name];
  if (isListType(type)) return [valueOf(type.ofType as GraphQLInputType, name, filled)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.type, field.name, filled)]));
  }
  return { Int: 1, Float: 1, Boolean: true }[type.name] ?? 'x';
}

/** Everything below a type that has no arguments of its own to be given, so many levels deep. */
function selection(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) || depth === 0) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter(({ args }) => !args.some(isRequiredArgument))
    .filter((field) => depth > 1 || isLeafType(getNamedType(field.type)))
    .map((field) => `${field.name} ${selection(field.type, depth - 1)}`);
  return fields.length === 0 ? '{ __typename }' : `{ ${fields.join(' ')} }`;
}

function isPassed({ name, ...argument }: GraphQLArgument, filled: Filled): boolean {
  return isRequiredArgument({ name, ...argument }) || Object.hasOwn(filled, name);
}

async function tellOf(
  api: TestApi,
  key: string,
  field: GraphQLField<unknown, unknown>,
  filled: Filled,
): Promise<string> {
  const args = field.args.filter((argument) => isPassed(argument, filled));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const around = (text: string): string => (args.length === 0 ? '' : `(${text})`);
  const variables = Object.fromEntries(args.map(({ name, type }) => [name, valueOf(type, name, filled)]));
  let last = '';
  // What costs too much is asked for less deeply.
  for (let depth = 6; depth >= 0; depth -= 1) {
    const text = `query ${around(declared)} { ${field.name}${around(passed)} ${selection(field.type, depth)} }`;
    const { data, errors } = await api.query(text, variables, { key });
    last = JSON.stringify({ data, errors });
    if (!errors.some(({ message }) => /cost|deep|depth|too many|large/i.test(message))) return last;
  }
  return last;
}

async function downloaded(api: TestApi, key: string, path: string): Promise<string> {
  const response = await fetch(`${api.address}${path}`, { headers: { authorization: `Bearer ${key}` } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 2)) !== 'PK') return decoder.decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((file) => decoder.decode(file))
    .join('\n');
}

/**
 * Asks, as somebody, every query of the schema and every GET of the rules that they may call about a place of a round,
 * for all that it tells; those that tell everybody the same only where `publicToo` says so.
 */
export async function walk(
  api: TestApi,
  asked: { key: string; caller: Caller; place: Place; criterion: string; publicToo: boolean },
): Promise<Told> {
  const { key, caller, place, criterion, publicToo } = asked;
  const schema: GraphQLSchema = buildClientSchema((await api.query<IntrospectionQuery>(getIntrospectionQuery())).data);
  const { round, jurisdiction } = place;
  const filled = { round, jurisdiction, criterion, assessment: round, element: criterion, code: criterion };
  const told = new Map<string, string>();
  const isOpen = (operation: string): boolean =>
    (publicToo || RULES[operation] !== 'public') && verdictOn(RULES, operation, caller, place) === 'allowed';
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (isOpen(`Query.${field.name}`)) told.set(`Query.${field.name}`, await tellOf(api, key, field, filled));
  }
  for (const route of Object.keys(RULES).filter((name) => name.startsWith('GET ') && /round|data|reports/.test(name))) {
    if (!isOpen(route)) continue;
    const path = route
      .slice('GET '.length)
      .replace(/:round|:assessment/, String(round))
      .replace(':jurisdiction', String(jurisdiction))
      .replace(':file', `${String(round)}.json`)
      .replace(/:\w+/g, 'x');
    told.set(route, await downloaded(api, key, path));
  }
  return told;
}
