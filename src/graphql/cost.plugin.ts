import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costOf } from './cost.js';
import { type LimitCode } from './limits.js';

/** Costs kept for one document: one for each shape of its variables. */
const KEPT = 100;

/** Costs of documents by their variables. Documents are kept elsewhere; with them go their costs. */
class KnownCosts {
  readonly #costs = new WeakMap<DocumentNode, Map<string, number>>();

  of(document: DocumentNode, key: string, weigh: () => number): number {
    let known = this.#costs.get(document);
    if (!known || known.size > KEPT) this.#costs.set(document, (known = new Map<string, number>()));
    let cost = known.get(key);
    if (cost === undefined) known.set(key, (cost = weigh()));
    return cost;
  }
}

const STATUS_400 = { status: 400, headers: new HeaderMap() };

/** An argument that cannot be read at all (null where a value must stand): not weighed, so not run either. */
function refusedArgument({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { http: STATUS_400 } });
}

function refusal(requested: number, maximum: number): GraphQLError {
  const code: LimitCode = 'COST_LIMIT';
  const amount = Number.isFinite(requested) ? String(requested) : `more than can be counted`;
  return new GraphQLError(
    `The request asks for too much: its cost is ${amount}, ${maximum} is allowed. Ask for fewer rows (a smaller "first"), fewer fields, or in several requests.`,
    { extensions: { code, http: STATUS_400 } },
  );
}

function costKey(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): string {
  return operation.variableDefinitions?.length
    ? `${operation.name?.value}${JSON.stringify(variables)}`
    : `${operation.name?.value}`;
}

/**
 * Weighs every operation before it runs, refuses what costs too much, and tells the cost in `extensions.cost` of every
 * answer. Variables that do not fit are left to the execution, which names them all.
 */
export function costPlugin(maximum: number): ApolloServerPlugin {
  const known = new KnownCosts();
  const weigh = (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
    given: Readonly<Record<string, unknown>> = {},
  ): number | null => {
    if (!operation) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 });
    if (!coerced) return null;
    const name = operation.name?.value;
    return known.of(document, costKey(operation, coerced), () => {
      try {
        return costOf(schema, document, name, given);
      } catch (error) {
        throw error instanceof GraphQLError ? refusedArgument(error) : error;
      }
    });
  };
  return {
    requestDidStart: () => {
      let requested: number | null = null;
      return Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request }) => {
          requested = weigh(schema, document, operation, request.variables);
          if (requested !== null && requested > maximum) return Promise.reject(refusal(requested, maximum));
          return Promise.resolve();
        },
        willSendResponse: ({ response }) => {
          if (requested !== null && response.body.kind === 'single') {
            const cost = { requested: Number.isFinite(requested) ? requested : null, maximum };
            const { singleResult } = response.body;
            singleResult.extensions = { ...singleResult.extensions, cost };
          }
          return Promise.resolve();
        },
      });
    },
  };
}
