import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Event, type RunningServer, serverRoom, type ServerRoom } from './running-server.js';

let room: ServerRoom;
let server: RunningServer;
let address: string;

beforeAll(async () => {
  room = await serverRoom();
  server = room.start({ MERILO_CORS_ORIGINS: 'https://example.org' });
  address = await server.isReady();
}, 60_000);

afterAll(() => room.remove());

/** The line of the log for a request of this id. */
async function lineOf(id: string): Promise<Event> {
  for (let tries = 0; tries < 250; tries += 1) {
    const line = server.events().find(({ message, requestId }) => message === 'request' && requestId === id);
    if (line) return line;
    await wait(20);
  }
  throw new Error(`no line for ${id}`);
}

describe('the log of requests', () => {
  it('has one line a request: method, path, route, status, time and bytes, and gives the id back', async () => {
    const response = await fetch(`${address}/data/egdi-2024.csv?asOf=2024`, { headers: { 'x-request-id': 'mine-1' } });
    const { byteLength } = await response.arrayBuffer();
    expect(response.headers.get('x-request-id')).toBe('mine-1');
    const line = await lineOf('mine-1');
    expect(line).toMatchObject({
      level: 'info',
      method: 'GET',
      path: '/data/egdi-2024.csv',
      route: '/data/:file',
      status: 200,
    });
    expect(line['ms']).toBeGreaterThan(0);
    expect(line['bytes']).toBeGreaterThan(byteLength);
    expect(JSON.stringify(line)).not.toContain('asOf');
  });

  it('makes an id of its own where the one that was sent is no id', async () => {
    const response = await fetch(`${address}/health`, { headers: { 'x-request-id': 'a b "c"' } });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('says of GraphQL the name of the operation, and neither its text nor its variables', async () => {
    const query = 'query OfMine($code: String!) { jurisdiction(code: $code) { code } }';
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'mine-2' },
      body: JSON.stringify({ query, variables: { code: 'ALB' } }),
    });
    expect(await response.json()).toMatchObject({ data: { jurisdiction: { code: 'ALB' } } });
    const line = await lineOf('mine-2');
    expect(line).toMatchObject({ path: '/graphql', operation: 'OfMine', status: 200 });
    expect(JSON.stringify(line)).not.toContain('ALB');
  });

  it('holds no address of a client and no header that it sends', async () => {
    await fetch(`${address}/health`, { headers: { 'user-agent': 'someone-known', 'x-forwarded-for': '192.0.2.7' } });
    await wait(200);
    expect(JSON.stringify(server.events())).not.toMatch(/someone-known|192\.0\.2\.7/);
  });
});

describe('the edge', () => {
  it('puts strict headers on every answer and does not say what it is made of', async () => {
    for (const path of ['/', '/health', '/nothing-here', '/data/egdi-2024.csv']) {
      const { headers } = await fetch(`${address}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('gives a browser a page of the site for what is not there, and a program JSON', async () => {
    const page = await fetch(`${address}/nothing-here`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain('href="/jurisdictions"');
    const plain = await fetch(`${address}/nothing-here`);
    expect(await plain.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('refuses a body that is too large', async () => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: `{ groups { code } } #${'x'.repeat(300_000)}` }),
    });
    expect(response.status).toBe(413);
    expect(await response.text()).not.toContain('node_modules');
  });

  it('lets the origins of the setting in, and no other', async () => {
    const from = async (origin: string): Promise<string | null> =>
      (await fetch(`${address}/data/egdi-2024.csv`, { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await from('https://example.org')).toBe('https://example.org');
    expect(await from('https://elsewhere.example')).toBeNull();
  });

  it('answers a broken address with 400, not with a stack', async () => {
    const body = await new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(address);
      const sent = request({ hostname, port, path: '/data/%E0%A4%A' }, (response) => {
        let text = `${response.statusCode} `;
        response.on('data', (chunk) => (text += chunk));
        response.on('end', () => resolve(text));
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(body).toMatch(/^400 \{"status":400/);
    expect(body).not.toContain('node_modules');
  });

  it('breaks off who sends its headers too slowly', async () => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.write('GET /health HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => socket.write('X-Slow: 1\r\n'), 1000);
    const started = Date.now();
    await new Promise<void>((resolve) => {
      socket.on('error', () => resolve());
      socket.on('close', () => resolve());
      socket.resume();
    });
    clearInterval(drip);
    expect(Date.now() - started).toBeLessThan(20_000);
  }, 30_000);
});
