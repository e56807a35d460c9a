import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import { type FormattedExecutionResult, type OperationTypeNode } from 'graphql';
import { isPublic } from '../access/allowed.js';
import { type Rules } from '../access/rules.js';
import { ByteBoundedCache } from './byte-bounded-cache.js';
import { rootFieldsAsked } from './root-fields.js';

/** Names the state of the data: another after every load. Null: nothing is loaded, keep nothing. */
export type DataVersion = () => string | null | Promise<string | null>;

interface KeptAnswer {
  readonly result: FormattedExecutionResult;
  /** The answer as it goes over the wire. */
  readonly text: string;
}

/** Beside its text, an answer is kept as objects, which take about as much again for each of two times. */
const BYTES_PER_CHARACTER = 4;

const ON_INTROSPECTION = /^__/;

/** Root fields whose answer changes while the data stay the same. */
const CHANGES_BY_ITSELF: ReadonlySet<string> = new Set(['reportJob']);

/**
 * Keeps finished answers by document, operation, variables, data version and day (some fields take today as their
 * default). What is public changes only with a load, so the same question has the same answer until then. Only answers
 * without errors, of queries whose root fields are all open to anyone and that nobody signed in for, are kept, and only
 * those who do not sign in are given them.
 */
export class AnswerCache {
  readonly #answers: ByteBoundedCache<KeptAnswer>;
  readonly #texts = new WeakMap<object, string>();

  constructor(
    private readonly version: DataVersion,
    private readonly rules: Rules,
    bytes: number,
  ) {
    this.#answers = new ByteBoundedCache(bytes);
  }

  /** Writes an answer; for one that is kept, gives back what was written before. */
  readonly stringify = (result: FormattedExecutionResult): string =>
    (result.data && this.#texts.get(result.data)) ?? `${JSON.stringify(result)}\n`;

  readonly plugin: ApolloServerPlugin = {
    requestDidStart: () => {
      let missing: string | null = null;
      return Promise.resolve({
        responseForOperation: async (context) => {
          const key = await this.#keyOf(context);
          const kept = key === null ? undefined : this.#answers.get(key);
          if (!kept) missing = key;
          return kept
            ? {
                http: { status: undefined, headers: new HeaderMap() },
                body: { kind: 'single', singleResult: { ...kept.result } },
              }
            : null;
        },
        willSendResponse: ({ response: { body } }) => {
          if (missing !== null && body.kind === 'single') this.#keep(missing, body.singleResult);
          return Promise.resolve();
        },
      });
    },
  };

  async #keyOf(context: GraphQLRequestContext<object>): Promise<string | null> {
    const { document, operation, operationName, queryHash, request } = context;
    if (request.http?.headers.has('authorization')) return null;
    if (!document || operation?.operation !== ('query' as OperationTypeNode)) return null;
    const isOpen = [...rootFieldsAsked(document, operation)].every(
      (field) =>
        ON_INTROSPECTION.test(field) || (isPublic(this.rules, `Query.${field}`) && !CHANGES_BY_ITSELF.has(field)),
    );
    const variables = isOpen ? variablesKey(request.variables) : null;
    const version = variables === null ? null : await this.#versionNow();
    if (version === null) return null;
    return [queryHash, operationName, version, new Date().toISOString().slice(0, 10), variables].join(' ');
  }

  /** Without a version nothing is kept; what is wrong with the data is for the resolvers to tell. */
  async #versionNow(): Promise<string | null> {
    try {
      return await this.version();
    } catch {
      return null;
    }
  }

  #keep(key: string, { errors, data, extensions }: FormattedExecutionResult): void {
    if (errors || !data) return;
    const result = { data, extensions };
    const text = `${JSON.stringify(result)}\n`;
    this.#texts.set(data, text);
    this.#answers.set(key, { result, text }, BYTES_PER_CHARACTER * text.length + key.length);
  }
}

/** The variables as a part of a key; null for those that are too deep to be written. */
function variablesKey(variables: Readonly<Record<string, unknown>> = {}): string | null {
  try {
    return JSON.stringify(variables);
  } catch {
    return null;
  }
}
