import { type ApolloServerPlugin } from '@apollo/server';
import { documentedExamples } from './explorer-files.js';
import { explorerPage } from './explorer-page.js';

/** Shows the explorer to a browser that opens the API's address, with the documented queries to start from. */
export function explorerPlugin(): ApolloServerPlugin {
  return {
    serverWillStart: () => {
      const html = explorerPage(documentedExamples());
      return Promise.resolve({ renderLandingPage: () => Promise.resolve({ html }) });
    },
  };
}
