import { randomUUID } from 'node:crypto';
import { type ApolloServerPlugin, type BaseContext, HeaderMap } from '@apollo/server';
import { Logger } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { argumentErrorsOf } from './argument-errors.js';
import { formatError, type ErrorPlace } from './error-format.js';
import { responsePathOf } from './response-path.js';

/** What every operation carries. */
export interface EdgeContext extends BaseContext {
  readonly requestId: string;
}

/** Whether the values of the variables are at fault: found before any field runs, so without a path. */
function isOfVariables(error: GraphQLError): boolean {
  const isOfDefinition = error.nodes?.some(({ kind }) => kind === Kind.VARIABLE_DEFINITION) ?? false;
  const isOfNone = error.path === undefined && error.originalError === undefined;
  return isOfDefinition || (isOfNone && error.extensions['code'] === undefined);
}

function noSuchOperation(kind: string): GraphQLError {
  return new GraphQLError(`There is no ${kind} here: see the schema for what can be asked.`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400, headers: new HeaderMap() } },
  });
}

/** The place of an error that came before there was a request in our hands. */
function nowhere(): ErrorPlace {
  return { requestId: randomUUID(), isArgument: false, path: undefined };
}

/**
 * Two halves of one thing: the plugin learns which request an error belongs to and what in its document it is about;
 * `format` then tells it.
 */
export class ErrorTeller {
  readonly #places = new WeakMap<object, ErrorPlace>();
  readonly #logger = new Logger('GraphQL');

  readonly plugin: ApolloServerPlugin<EdgeContext> = {
    requestDidStart: ({ contextValue: { requestId } }) =>
      Promise.resolve({
        didResolveOperation: ({ operation, schema }) =>
          operation && !schema.getRootType(operation.operation)
            ? Promise.reject(noSuchOperation(operation.operation))
            : Promise.resolve(),
        didEncounterErrors: ({ errors, document, schema, operation, request: { operationName } }) => {
          const isInvalid = errors.some(({ extensions }) => extensions['code'] === 'GRAPHQL_VALIDATION_FAILED');
          const isOfRule = document && isInvalid ? argumentErrorsOf(schema, document) : () => false;
          for (const error of errors) {
            const isArgument = isOfRule(error) || (operation !== undefined && isOfVariables(error));
            const path =
              isArgument && document ? responsePathOf(document, operationName, error.nodes ?? []) : undefined;
            this.#places.set(error, { requestId, isArgument, path });
          }
          return Promise.resolve();
        },
      }),
  };

  readonly format = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const place = (error instanceof GraphQLError && this.#places.get(error)) || nowhere();
    return formatError(formatted, error, place, (cause, { requestId }) => {
      const { message, stack } = cause instanceof Error ? cause : new Error(String(cause));
      this.#logger.error(`request ${requestId}: ${message}`, stack);
    });
  };
}
