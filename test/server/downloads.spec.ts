import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runMerilo } from '../support/run-merilo.js';
import { type RunningServer, serverRoom, type ServerRoom } from './running-server.js';

let room: ServerRoom;
let server: RunningServer;
let address: string;

beforeAll(async () => {
  room = await serverRoom();
  server = room.start();
  address = await server.isReady();
}, 60_000);

afterAll(() => room.remove());

/** What the command line writes to standard output, as bytes. */
async function written(...args: readonly string[]): Promise<Buffer> {
  const { exitCode, stdout } = await runMerilo([...args]);
  expect(exitCode).toBe(0);
  return Buffer.from(stdout, 'latin1');
}

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${address}${path}`, { headers, redirect: 'manual' });

const REPORT = '/reports/ddps-western-balkans-2020/comparative.en.pdf';

describe('downloads', () => {
  it.each([
    { path: REPORT, args: [], name: 'ddps-western-balkans-2020.comparative.en.pdf' },
    {
      path: '/reports/ddps-western-balkans-2020/comparative.MKD.en.pdf?asOf=2018',
      args: ['--jurisdiction', 'MKD', '--as-of', '2018'],
      name: 'ddps-western-balkans-2020.comparative.MKD.en.as-of-2018.pdf',
    },
    {
      path: '/reports/ddps-western-balkans-2020/comparative.en.pdf?framework=ddps@1',
      args: [],
      name: 'ddps-western-balkans-2020.comparative.en.pdf',
    },
    {
      path: '/reports/ddps-western-balkans-2025/comparative.en.pdf',
      args: [],
      name: 'ddps-western-balkans-2025.comparative.en.pdf',
    },
  ])(
    'gives $path, the same bytes as merilo report',
    async ({ path, args, name }) => {
      const response = await get(path);
      expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
        status: 200,
        type: 'application/pdf',
      });
      expect(response.headers.get('content-disposition')).toBe(`inline; filename="${name}"`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(response.headers.get('content-length')).toBe(String(bytes.length));
      const assessment = path.split('/')[2] ?? '';
      expect(bytes.equals(await written('report', assessment, ...args, '-o', '-'))).toBe(true);
    },
    60_000,
  );

  it.each([
    { assessment: 'ddps-western-balkans-2020', format: 'csv', query: '', args: [] },
    { assessment: 'ddps-western-balkans-2020', format: 'json', query: '', args: [] },
    { assessment: 'egdi-2024', format: 'csv', query: '', args: [] },
    { assessment: 'egdi-2024', format: 'json', query: '', args: [] },
    { assessment: 'ddps-western-balkans-2025', format: 'json', query: '?asOf=2024-06', args: ['--as-of', '2024-06'] },
  ])(
    'gives the data of $assessment as $format$query, the same bytes as merilo export',
    async ({ assessment, format, query, args }) => {
      const response = await get(`/data/${assessment}.${format}${query}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
      // runMerilo keeps text as text.
      const { stdout } = await runMerilo(['export', assessment, '--format', format, ...args]);
      expect(await response.text()).toBe(stdout);
    },
    60_000,
  );

  it.each([
    { ending: '.csv', type: 'text/csv; charset=utf-8; header=present', described: 'egdi-2010.csv-metadata.json' },
    { ending: '.csv-metadata.json', type: 'application/csvm+json; charset=utf-8' },
    { ending: '.csv-excel', type: 'text/csv; charset=utf-8; header=present', saved: 'egdi-2010.excel.csv' },
    { ending: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
    {
      ending: '.sdmx-csv',
      type: 'application/vnd.sdmx.data+csv; version=2.0.0',
      described: 'egdi-2010.sdmx-structure',
      saved: 'egdi-2010.sdmx.csv',
    },
    {
      ending: '.sdmx-structure',
      type: 'application/vnd.sdmx.structure+json; version=2.0.0',
      saved: 'egdi-2010.sdmx-structure.json',
    },
    { ending: '.json', type: 'application/json; charset=utf-8' },
  ])(
    'gives data as $ending, as what they are, the same bytes as merilo export, and not again to who has them',
    async ({ ending, type, described, saved = `egdi-2010${ending}` }) => {
      const response = await get(`/data/egdi-2010${ending}`);
      expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({ status: 200, type });
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${saved}"`);
      expect(/^<([^>]*)>; rel="describedby"/.exec(response.headers.get('link') ?? '')?.[1]).toBe(described);
      const format = ending.slice(1).replace('-metadata.json', '-metadata');
      const { stdout } = await runMerilo(['export', 'egdi-2010', '--format', format]);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.equals(Buffer.from(stdout, format === 'xlsx' ? 'latin1' : 'utf8'))).toBe(true);
      const etag = response.headers.get('etag') ?? '';
      expect((await get(`/data/egdi-2010${ending}`, { 'if-none-match': etag })).status).toBe(304);
      const head = await fetch(`${address}/data/egdi-2010${ending}`, { method: 'HEAD' });
      expect(head.headers.get('content-length')).toBe(String(bytes.length));
    },
    60_000,
  );

  it('lists all of it in a catalogue, with addresses that lead there', async () => {
    const response = await get('/catalogue.jsonld');
    expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8');
    const text = await response.text();
    const addresses = [...text.matchAll(/"dcat:downloadURL": \{\s*"@id": "([^"]+)"/g)].map(([, found]) => found ?? '');
    const ours = addresses.filter((each) => each.includes('/data/egdi-2010.'));
    expect(ours).toHaveLength(7);
    for (const each of ours) {
      expect(each.startsWith(`${address}/`)).toBe(true);
      expect((await fetch(each, { method: 'HEAD' })).status).toBe(200);
    }
  }, 60_000);

  it.each([
    { script: 'scores.py', program: 'python3' },
    { script: 'scores.mjs', program: process.execPath },
    { script: 'scores.R', program: 'Rscript' },
  ])(
    'is read by docs/examples/$script, where there is what runs it',
    async ({ script, program }) => {
      if (spawnSync(program, ['--version']).status !== 0) {
        process.stderr.write(`docs/examples/${script} is not tried: there is no ${program} here.\n`);
        return;
      }
      const ran = promisify(execFile);
      const { stdout } = await ran(program, [`docs/examples/${script}`, address, 'ddps-western-balkans-2020']);
      for (const word of ['ALB', 'North Macedonia', 'Kosovo*', 'insufficient-data', '0.339', 'without prejudice']) {
        expect(stdout).toContain(word);
      }
    },
    60_000,
  );

  it('names bytes by their SHA-256, and answers 304 to who has them', async () => {
    const first = await get(REPORT);
    const bytes = Buffer.from(await first.arrayBuffer());
    const etag = `"${createHash('sha256').update(bytes).digest('hex')}"`;
    expect(first.headers.get('etag')).toBe(etag);
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get(REPORT, { 'if-none-match': etag });
    expect({ status: again.status, bytes: (await again.arrayBuffer()).byteLength }).toEqual({ status: 304, bytes: 0 });
    const listed = await get(REPORT, { 'if-none-match': `"0", W/${etag}` });
    expect(listed.status).toBe(304);
    const other = await get(REPORT, { 'if-none-match': '"0"' });
    expect(other.status).toBe(200);
    await other.arrayBuffer();
  }, 60_000);

  it('answers a HEAD with the same headers and no body, and OPTIONS with what may be asked', async () => {
    const whole = await get(REPORT);
    await whole.arrayBuffer();
    const head = await fetch(`${address}${REPORT}`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
    const options = await fetch(`${address}${REPORT}`, { method: 'OPTIONS' });
    expect(options.headers.get('allow')).toBe('GET, HEAD');
    const posted = await fetch(`${address}${REPORT}`, { method: 'POST' });
    expect({ status: posted.status, allow: posted.headers.get('allow') }).toEqual({ status: 405, allow: 'GET, HEAD' });
  }, 60_000);

  it('sends an alias of a jurisdiction on to its code, and keeps the query', async () => {
    const response = await get('/reports/ddps-western-balkans-2020/comparative.XK.en.pdf?asOf=2018-06');
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(
      '/reports/ddps-western-balkans-2020/comparative.XKX.en.pdf?asOf=2018-06',
    );
  });

  it.each([
    {
      path: '/reports/ddps-western-balkans-2002/comparative.en.pdf',
      told: 'Did you mean "ddps-western-balkans-2020"?',
    },
    { path: '/reports/ddps-western-balkans-2020/comparativ.en.pdf', told: 'Did you mean "comparative"?' },
    {
      path: '/reports/ddps-western-balkans-2020/comparative.xx.pdf',
      told: 'Languages: en, sq, bs, cnr, hr, mk, sr-Cyrl, sr-Latn, fr.',
    },
    { path: '/reports/ddps-western-balkans-2020/comparative.MDK.en.pdf', told: 'Did you mean "MKD"?' },
    { path: '/reports/ddps-western-balkans-2020/profile.en.pdf', told: 'ask for profile.ALB.en.pdf' },
    { path: '/reports/ddps-western-balkans-2020/method.MKD.en.pdf', told: 'leave out MKD' },
    { path: '/reports/ddps-western-balkans-2020/concordance.en.pdf', told: 'it has no table of concordance' },
    { path: '/reports/ddps-western-balkans-2020/comparative.en.doc', told: 'Reports are called <template>.' },
    { path: '/reports/ddps-western-balkans-2020/comparative..en.pdf', told: 'Reports are called <template>.' },
    { path: '/data/egdi-2o24.csv', told: 'Did you mean "egdi-2024"?' },
    { path: '/data/egdi-2024.jso', told: 'Did you mean "json"?' },
    { path: '/data/..%2f..%2fetc%2fpasswd', told: 'unknown assessment' },
  ])('answers $path with 404 and a suggestion, as JSON or as a page', async ({ path, told }) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    const body = (await response.json()) as { code: string; message: string };
    expect(body.code).toBe('NOT_FOUND');
    expect(body.message).toContain(told);
    const page = await get(path, { accept: 'text/html,*/*;q=0.8' });
    expect(page.status).toBe(404);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<!doctype html>');
  });

  it.each([
    { query: '?asOf=2018-13', told: '2018-13' },
    { query: '?framework=egdi@2024', told: 'egdi@2024' },
    { query: '?as-of=2018', told: 'Did you mean "asOf"?' },
    { query: '?asOf=2018&asOf=2019', told: 'asOf is given more than once' },
  ])('refuses $query with 400', async ({ query, told }) => {
    const response = await get(`/data/ddps-western-balkans-2020.csv${query}`);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { message: string }).message).toContain(told);
  });

  it('stays free for others while a report is made, and makes it once for all who ask', async () => {
    const path = '/reports/egdi-2024/comparative.en.pdf?asOf=2023-05';
    let isMade = false;
    const before = readdirSync(join(room.folder, 'database', 'cache')).length;
    const asked = [get(path), get(path), get(path)].map((answer) =>
      answer.then(async (response) => {
        const bytes = Buffer.from(await response.arrayBuffer());
        isMade = true;
        return { status: response.status, bytes };
      }),
    );
    let quick = 0;
    let slowest = 0;
    while (!isMade) {
      const started = performance.now();
      expect((await get('/health')).status).toBe(200);
      if (!isMade) {
        quick += 1;
        slowest = Math.max(slowest, performance.now() - started);
      }
    }
    const [first, ...others] = await Promise.all(asked);
    expect(first?.status).toBe(200);
    for (const other of others) expect(other.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(true);
    expect(readdirSync(join(room.folder, 'database', 'cache')).length).toBe(before + 1);
    expect(quick).toBeGreaterThan(10);
    expect(slowest).toBeLessThan(1000);
  }, 60_000);

  it('keeps what it has made over a restart', async () => {
    const names = readdirSync(join(room.folder, 'database', 'cache')).sort();
    expect(names.length).toBeGreaterThan(5);
    server.process.kill('SIGTERM');
    expect(await server.ends()).toBe(0);
    server = room.start();
    address = await server.isReady();
    const response = await get(REPORT);
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    expect(readdirSync(join(room.folder, 'database', 'cache')).sort()).toEqual(names);
  }, 60_000);
});
