// The explorer in the browser: GraphiQL, bundled with all that it needs by build-explorer.mjs. It asks the address that
// its page stands at, and nobody else.
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './explorer.css';

const { document, location } = globalThis;

async function ask(request, { headers = {} } = {}) {
  const response = await globalThis.fetch(location.pathname, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    body: JSON.stringify(request),
  });
  return response.json();
}

/** Forgets with the page: a query from a link must not take the place of the tabs that a reader has kept. */
function forgetful() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}

const asked = new globalThis.URLSearchParams(location.search);
const linked = asked.has('query') ? [{ query: asked.get('query'), variables: asked.get('variables') }] : [];
const examples = JSON.parse(document.getElementById('examples').textContent);
const tabs = [
  ...linked,
  ...examples.map(({ title, query, variables }) => ({ query: `# ${title}\n\n${query}`, variables })),
];

createRoot(document.getElementById('explorer')).render(
  createElement(GraphiQL, {
    fetcher: ask,
    defaultTabs: tabs.length > 0 ? tabs : undefined,
    shouldPersistHeaders: false,
    storage: linked.length > 0 ? forgetful() : undefined,
  }),
);
