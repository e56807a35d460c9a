import { type Example } from './examples.js';

/** JSON that cannot end the element that it stands in. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/**
 * The page of the explorer. Its addresses are relative to `/graphql`, so it works below any prefix, and all are ours:
 * it runs without a network.
 */
export function explorerPage(examples: readonly Example[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Merilo: explorer of the API</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="explorer/explorer.css">
  </head>
  <body>
    <div id="explorer"><p>The explorer needs JavaScript. The API does not: send a POST with JSON to this address.</p></div>
    <script type="application/json" id="examples">${embedded(examples)}</script>
    <script type="module" src="explorer/explorer.js"></script>
  </body>
</html>
`;
}
