import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examplesIn } from '../../../src/graphql/examples.js';
import { explorerPage } from '../../../src/graphql/explorer-page.js';
import { type SmallApp, startSmallApp } from './small-app.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('the explorer', () => {
  let small: SmallApp;
  beforeAll(async () => {
    small = await startSmallApp();
  });
  afterAll(() => small.app.close());

  it('is what a browser sees at the address of the API', async () => {
    const response = await fetch(`${small.url}/graphql`, { headers: BROWSER });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    const html = await response.text();
    expect(html).toContain('<script type="module" src="explorer/explorer.js">');
    expect(html).not.toMatch(/https?:|\/\/[a-z]/i);
  });

  it('may run what we serve and nothing else', async () => {
    const { headers } = await fetch(`${small.url}/graphql`, { headers: BROWSER });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('has no files but its own', async () => {
    for (const name of ['x.js', 'package.json', '..%2F..%2Fpackage.json', '__proto__', 'toString']) {
      expect((await fetch(`${small.url}/explorer/${name}`)).status).toBe(404);
    }
  });

  it('is not what a program sees', async () => {
    const response = await fetch(`${small.url}/graphql`, { headers: { accept: '*/*' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  });
});

describe('examples of the documentation', () => {
  it('are the graphql blocks under their headings, with their variables', () => {
    const markdown = [
      '# The API',
      '```graphql',
      '{ a }',
      '```',
      '## Pages ##',
      '```sh',
      '# no heading',
      'curl x',
      '```',
      '~~~~graphql',
      'query ($n: Int) {',
      '  b(first: $n)',
      '}',
      '~~~~',
      'text',
      '```json variables',
      '{ "n": 3 }',
      '```',
      '```json',
      '{ "data": null }',
      '```',
      '```graphql excerpt',
      'fragment F on X { y }',
      '```',
      '```graphql',
      '{ c }',
      '```',
    ].join('\n');
    expect(examplesIn(markdown)).toEqual([
      { title: 'The API', query: '{ a }', variables: null },
      { title: 'Pages', query: 'query ($n: Int) {\n  b(first: $n)\n}', variables: '{ "n": 3 }' },
      { title: 'Pages', query: '{ c }', variables: null },
    ]);
  });

  it('cannot break out of the page', () => {
    const html = explorerPage([{ title: '</script><script>', query: '<!--', variables: null }]);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('<!--');
  });
});
