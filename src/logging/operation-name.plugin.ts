import { type ApolloServerPlugin, type BaseContext, type GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { currentRequest } from './request-context.js';

const LONGEST_NAME = 64;

/** Puts the name of a GraphQL operation into the log of its request: the name alone, never what is asked. */
@Plugin()
export class OperationNamePlugin implements ApolloServerPlugin {
  requestDidStart(): Promise<GraphQLRequestListener<BaseContext>> {
    return Promise.resolve({
      didResolveOperation: ({ operationName }) => {
        const request = currentRequest();
        if (request && operationName) request.operation = operationName.slice(0, LONGEST_NAME);
        return Promise.resolve();
      },
    });
  }
}
