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

const asked = new globalThis.URLSearchParams(location.search);
const examples = JSON.parse(document.getElementById('examples').textContent);
const tabs = asked.has('query')
  ? [{ query: asked.get('query'), variables: asked.get('variables') }]
  : examples.map(({ title, query, variables }) => ({ query: `# ${title}\n\n${query}`, variables }));

createRoot(document.getElementById('explorer')).render(
  createElement(GraphiQL, {
    fetcher: ask,
    defaultTabs: tabs.length > 0 ? tabs : undefined,
    shouldPersistHeaders: false,
  }),
);
