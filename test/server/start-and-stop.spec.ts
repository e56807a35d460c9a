import { existsSync, readFileSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isOnServer, serverRoom, type ServerRoom } from './running-server.js';

let room: ServerRoom;

beforeAll(async () => {
  room = await serverRoom();
});

afterAll(() => room.remove());

/** The folder of an embedded database is for one process. */
const onlyEmbedded = isOnServer ? it.skip : it;

describe('merilo serve, from its first start to the next', () => {
  it('answers /health with 503 and reasons until all is loaded, then 200, and all else only then', async () => {
    const server = room.start();
    const address = String((await server.says('listening'))['address']);
    const before = await fetch(`${address}/health`);
    expect(before.status).toBe(503);
    expect(await before.json()).toMatchObject({ status: 'starting', live: true, ready: false, dataVersion: null });
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    const early = await fetch(`${address}/data/egdi-2024.csv`);
    expect({ status: early.status, retry: early.headers.get('retry-after') }).toEqual({ status: 503, retry: '1' });
    expect(await early.json()).toMatchObject({ code: 'NOT_READY' });

    expect(await server.isReady()).toBe(address);
    const after = await fetch(`${address}/health`);
    expect(after.status).toBe(200);
    expect(await after.json()).toEqual({
      status: 'ok',
      live: true,
      ready: true,
      reasons: [],
      database: isOnServer ? 'postgresql' : 'embedded',
      engine: '0.1.0',
      dataVersion: 1,
    });
    expect(server.events().find(({ message }) => message === 'ready')).toMatchObject({
      graphql: `${address}/graphql`,
      report: expect.stringMatching(/\/reports\/[a-z0-9-]+\/comparative\.en\.pdf$/),
      database: isOnServer ? 'PostgreSQL, by DATABASE_URL' : expect.stringContaining('embedded'),
    });
    if (!isOnServer) {
      const file = join(room.folder, 'database', 'administrator.key');
      expect(server.events().find(({ message }) => message === 'ready')).toMatchObject({ administratorKey: file });
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const key = readFileSync(file, 'utf8').trim();
      const me = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ me { grants { role round jurisdiction } } }' }),
      });
      const grants = [{ role: 'administrator', round: null, jurisdiction: null }];
      expect(await me.json()).toMatchObject({ data: { me: { grants } } });
      expect(JSON.stringify(server.events())).not.toContain(key);
    }

    const told = Date.now();
    server.process.kill('SIGTERM');
    expect(await server.ends()).toBe(0);
    expect(Date.now() - told).toBeLessThan(3000);
    expect(existsSync(join(room.folder, 'database', 'lock'))).toBe(false);
  }, 120_000);

  onlyEmbedded(
    'refuses a second start in its folder, and says who is there and what to do',
    async () => {
      const first = room.start();
      const address = await first.isReady();
      const second = room.start();
      expect(await second.ends()).toBe(2);
      expect(second.stderr()).toContain(String(first.process.pid));
      expect(second.stderr()).toContain(address);
      expect(second.stderr()).toContain('DATABASE_URL');
      first.process.kill('SIGTERM');
      expect(await first.ends()).toBe(0);
    },
    60_000,
  );

  it.each([0, 400, 800, 1200, 1600])(
    'leaves nothing in the way when it is stopped %d ms into its first start',
    async (into) => {
      const database = await room.anotherDatabase();
      const stopped = room.start(database);
      await stopped.says('listening');
      await wait(into);
      stopped.process.kill('SIGINT');
      expect(await stopped.ends()).toBe(0);
      expect(stopped.stderr()).toBe('');
      expect(existsSync(join(database['MERILO_DATABASE_DIR'] ?? '', 'lock'))).toBe(false);

      const again = room.start(database);
      await again.isReady();
      again.process.kill('SIGTERM');
      expect(await again.ends()).toBe(0);
    },
    60_000,
  );

  it('loads nothing a second time, and ends on Ctrl-C', async () => {
    const server = room.start();
    await server.isReady();
    expect(await server.says('data loaded')).toMatchObject({ changed: 0, added: 0, closed: 0 });
    server.process.kill('SIGINT');
    expect(await server.ends()).toBe(0);
    expect(server.stderr()).toBe('');
  }, 60_000);

  it('finishes a request that has begun when it is told to stop', async () => {
    const server = room.start();
    const address = await server.isReady();
    const answer = fetch(`${address}/data/egdi-2024.json`);
    await server.says('ready');
    await wait(50);
    server.process.kill('SIGTERM');
    const got = await answer.then(async (response) => ({
      status: response.status,
      bytes: (await response.text()).length,
    }));
    expect(got.status).toBe(200);
    expect(got.bytes).toBeGreaterThan(100_000);
    expect(await server.ends()).toBe(0);
  }, 60_000);

  it('says what to do when the port is taken, and leaves no lock', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const server = room.start({ PORT: String(port) });
    expect(await server.ends()).toBe(2);
    expect(server.stderr()).toContain(`cannot listen on 127.0.0.1, port ${port}: another program listens there.`);
    expect(server.stderr()).toContain(`PORT=${port + 1}`);
    expect(existsSync(join(room.folder, 'database', 'lock'))).toBe(false);
    other.close();
  }, 60_000);

  it('ends at once on a second Ctrl-C', async () => {
    const server = room.start();
    const { hostname, port } = new URL(await server.isReady());
    const held = connect(Number(port), hostname);
    held.on('error', () => undefined);
    held.write('GET /health HTTP/1.1\r\nHost: x\r\n');
    await wait(200);
    server.process.kill('SIGINT');
    await server.says('stopping');
    await wait(700);
    server.process.kill('SIGINT');
    expect(await server.ends()).toBe(130);
    held.destroy();
  }, 60_000);

  it('logs a fault that nobody caught, closes and ends with 3', async () => {
    const planted = "setTimeout(() => Promise.reject(new Error('planted')), 1500)";
    const server = room.start({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(planted)}` });
    expect(await server.ends()).toBe(3);
    const fault = server.events().find(({ level }) => level === 'error');
    expect(fault).toMatchObject({ message: 'an internal fault: the server stops', error: 'planted' });
    expect(existsSync(join(room.folder, 'database', 'lock'))).toBe(false);
  }, 60_000);
});
