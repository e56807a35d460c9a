import { type ApolloServerPlugin } from '@apollo/server';
import { explorerPage } from './explorer-page.js';

/** Shows the explorer to a browser that opens the API's address. */
export function explorerPlugin(): ApolloServerPlugin {
  return {
    serverWillStart: () => Promise.resolve({ renderLandingPage: () => Promise.resolve({ html: explorerPage() }) }),
  };
}
