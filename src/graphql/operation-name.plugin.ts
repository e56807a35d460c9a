import { type ApolloServerPlugin } from '@apollo/server';
import { currentRequest } from '../logging/request-context.js';

/** The longest name that is logged whole. */
const LONGEST_NAME = 64;

/** Tells the log of requests how the caller named the operation. */
export const operationNamePlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: ({ operationName }) => {
        const request = currentRequest();
        if (request && operationName) request.operation = operationName.slice(0, LONGEST_NAME);
        return Promise.resolve();
      },
    }),
};
