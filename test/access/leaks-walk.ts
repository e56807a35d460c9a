import { unzipSync } from 'fflate';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
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
import { verdictOn } from '../../src/access/allowed.js';
import { type Caller } from '../../src/access/caller.js';
import { RULES } from '../../src/access/rules.js';
import { type TestApi } from '../support/api.js';

/** Arguments and path parameters by their names, as a walk fills them in. */
export type Filled = Readonly<Record<string, unknown>>;

/** Somebody who asks; without a key, anyone. */
export interface Asker {
  readonly key?: string;
  readonly caller: Caller;
}

interface Page {
  readonly pageInfo?: { readonly hasNextPage?: boolean; readonly endCursor?: string };
}

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

/** All below a type that needs no arguments, so many levels deep. */
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

/** A body as text: of an archive, all of its files. */
export function textOfBody(bytes: Uint8Array): string {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 2)) !== 'PK') return decoder.decode(bytes);
  try {
    return Object.entries(unzipSync(bytes))
      .map(([name, file]) => `${name}\n${textOfBody(file)}`)
      .join('\n');
  } catch {
    return decoder.decode(bytes);
  }
}

/** Asks what can be asked of a server: every root field of the schema with all that it tells, and every GET of the rules. */
export class Walk {
  /** How deep a field can be asked for within the limits; found once. */
  readonly #depths = new Map<string, number>();

  private constructor(
    private readonly api: TestApi,
    private readonly schema: GraphQLSchema,
  ) {}

  static async of(api: TestApi): Promise<Walk> {
    const { data } = await api.query<IntrospectionQuery>(getIntrospectionQuery());
    return new Walk(api, buildClientSchema(data));
  }

  fields(kind: 'Query' | 'Mutation'): readonly GraphQLField<unknown, unknown>[] {
    const type = kind === 'Query' ? this.schema.getQueryType() : this.schema.getMutationType();
    return Object.values(type?.getFields() ?? {});
  }

  /** All that a root field tells: data and errors, of every page. */
  async ask(
    kind: 'query' | 'mutation',
    field: GraphQLField<unknown, unknown>,
    filled: Filled,
    key?: string,
  ): Promise<string> {
    const args = field.args.filter((argument) => isRequiredArgument(argument) || Object.hasOwn(filled, argument.name));
    const variables = Object.fromEntries(args.map(({ name, type }) => [name, valueOf(type, name, filled)]));
    const around = (text: string): string => (args.length === 0 ? '' : `(${text})`);
    const declared = around(args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', '));
    const passed = around(args.map(({ name }) => `${name}: $${name}`).join(', '));
    for (let depth = this.#depths.get(field.name) ?? 5; ; depth -= 1) {
      const text = `${kind} ${declared} { ${field.name}${passed} ${selection(field.type, depth)} }`;
      const { data, errors } = await this.api.query<Record<string, Page | null> | null>(
        text,
        variables,
        key === undefined ? {} : { key },
      );
      if (depth > 0 && errors.some(({ extensions }) => extensions.code.endsWith('_LIMIT'))) continue;
      this.#depths.set(field.name, depth);
      const told = JSON.stringify({ data, errors });
      const page = data?.[field.name]?.pageInfo;
      if (page?.hasNextPage !== true || !field.args.some(({ name }) => name === 'after')) return told;
      return told + (await this.ask(kind, field, { ...filled, after: page.endCursor }, key));
    }
  }

  /** Headers and body of an address. */
  async get(path: string, key?: string): Promise<{ readonly status: number; readonly told: string }> {
    const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const response = await fetch(`${this.api.address}${path}`, { headers });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, told: `${JSON.stringify([...response.headers])}${textOfBody(bytes)}` };
  }

  /** The root fields and addresses that somebody may call about any of the places, each with what to fill in: once. */
  calls({ caller }: Asker, places: readonly Filled[], isWanted: (operation: string) => boolean): readonly Call[] {
    const calls = new Map<string, Call>();
    for (const filled of places) {
      const place = { round: String(filled['round']), jurisdiction: String(filled['jurisdiction']) };
      const isOpen = (operation: string): boolean =>
        isWanted(operation) && verdictOn(RULES, operation, caller, place) === 'allowed';
      for (const field of this.fields('Query')) {
        if (!isOpen(`Query.${field.name}`)) continue;
        // Nothing that narrows an answer: what is asked for is all of it.
        const passed = field.args.filter((arg) => isRequiredArgument(arg) || arg.name === 'round');
        const own = Object.fromEntries(passed.flatMap(({ name }) => (name in filled ? [[name, filled[name]]] : [])));
        calls.set(`Query.${field.name} ${JSON.stringify(own)}`, { field, filled: own });
      }
      for (const operation of Object.keys(RULES).filter((name) => name.startsWith('GET ') && isOpen(name))) {
        const files = operation.includes(':file') ? (filled['files'] as readonly string[]) : [''];
        for (const file of files) {
          const path = operation
            .slice('GET '.length)
            .replace(/\{.*\}/, '')
            .replace(':file', file)
            .replace(/:(\w+)/g, (_, name: string) => String(filled[name] ?? 'x'));
          calls.set(`GET ${path}`, { path });
        }
      }
    }
    return [...calls.values()];
  }

  /** What calls tell somebody, by the call. A few at a time. */
  async told(asker: Asker, calls: readonly Call[]): Promise<ReadonlyMap<string, string>> {
    const told = new Map<string, string>();
    const waiting = [...calls];
    const work = async (): Promise<void> => {
      for (let call = waiting.pop(); call !== undefined; call = waiting.pop()) {
        if ('path' in call) told.set(`GET ${call.path}`, (await this.get(call.path, asker.key)).told);
        else {
          const name = `Query.${call.field.name} ${JSON.stringify(call.filled)}`;
          told.set(name, await this.ask('query', call.field, call.filled, asker.key));
        }
      }
    };
    await Promise.all([1, 2, 3, 4].map(work));
    return told;
  }
}

type Call = { readonly path: string } | { readonly field: GraphQLField<unknown, unknown>; readonly filled: Filled };
