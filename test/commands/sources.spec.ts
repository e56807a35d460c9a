import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { isPrivateAddress } from '../../src/commands/ask-address.js';
import { inTurn } from '../../src/commands/in-turn.js';
import { parseCsv } from '../../src/files/csv.js';
import { copyData, type DataCopy } from '../support/data-copy.js';
import { type Outcome, runMerilo } from '../support/run-merilo.js';

const TEXT = 'the text of the law';
const HASH = `sha256:${createHash('sha256').update(TEXT).digest('hex')}`;

let copy: DataCopy;
let server: Server;
let origin = '';
const asked: string[] = [];

/** What the server of the tests does at each path. */
const ANSWERS: Readonly<
  Record<string, { readonly status: number; readonly location?: string; readonly body?: string }>
> = {
  '/law': { status: 200, body: TEXT },
  '/changed': { status: 200, body: 'another text' },
  '/moved': { status: 301, location: '/law' },
  '/later': { status: 302, location: '/law' },
  '/round': { status: 302, location: '/round' },
  '/closed': { status: 403 },
  '/broken': { status: 500 },
  '/shy': { status: 200, body: TEXT },
  '/out': { status: 302, location: 'ftp://files.example/law' },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    if (path === '/silent') return;
    const answer = ANSWERS[path] ?? { status: 404 };
    const status = path === '/shy' && request.method === 'HEAD' ? 405 : answer.status;
    response.writeHead(status, answer.location === undefined ? {} : { location: answer.location });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  copy = copyData();
  const source = (path: string, more = ''): string => `    - title: At ${path}\n      href: ${origin}${path}\n${more}`;
  copy.edit(
    'instruments/SRB.yaml',
    () => `- code: SRB-TEST-1
  jurisdiction: SRB
  title:
    en: A law
  type: law
  binding: binding
  subjects: []
  events: []
  confidence: seen
  sources:
${source('/law', `      seen: '2026-01-02'\n      quote: words of the law\n      hash: ${HASH}\n`)}${source('/changed', `      hash: ${HASH}\n`)}${source('/moved')}${source('/later')}${source('/round')}${source('/gone', `      archived: ${origin}/law\n`)}${source('/closed')}${source('/broken')}${source('/shy')}${source('/silent')}${source('/out')}`,
  );
});
afterAll(() => {
  copy.remove();
  server.closeAllConnections();
  server.close();
});

function sources(...args: readonly string[]): Promise<Outcome> {
  return runMerilo(['sources', 'instruments/SRB.yaml', ...args], copy.home);
}

describe('merilo sources', () => {
  it('lists each address once, with where it is cited, and asks none', async () => {
    const { stdout, stderr, exitCode } = await sources('--format', 'json');
    expect(exitCode).toBe(0);
    const found = JSON.parse(stdout) as { sources: readonly { href: string; cited: readonly { line: number }[] }[] };
    expect(found.sources).toHaveLength(11);
    expect(found.sources[0]).toMatchObject({
      href: `${origin}/law`,
      seen: '2026-01-02',
      quotes: ['words of the law'],
      hashes: [HASH],
      asked: null,
      cited: [
        { file: 'assessments/instruments/SRB.yaml', line: 12, title: 'At /law', isCopy: false },
        { line: 27, title: 'At /gone', isCopy: true },
      ],
    });
    expect(stderr).toBe('11 addresses; --check asks them\n');
    expect(asked).toEqual([]);
  });

  it('says what became of each, and exits 0 whatever it finds', async () => {
    const { stdout, stderr, exitCode } = await sources(
      '--check',
      '--allow-private',
      '--timeout',
      '1',
      '--format',
      'csv',
    );
    expect(exitCode).toBe(0);
    const rows = parseCsv(stdout)
      .rows.slice(1)
      .map(({ cells }) => cells);
    const told = Object.fromEntries(
      rows.map(([href = '', standing, words, leadsTo, same]) => [
        href.slice(origin.length),
        [standing, words, leadsTo?.slice(origin.length), same],
      ]),
    );
    expect(told).toEqual({
      '/law': ['resolves', 'status 200', '', 'true'],
      '/changed': ['resolves', 'status 200', '', 'false'],
      '/moved': ['moved', 'status 200', '/law', ''],
      '/later': ['resolves', 'status 200', '/law', ''],
      '/round': ['fault', 'it leads on more than 5 times', '', ''],
      '/gone': ['gone', 'status 404: there is nothing there', '', ''],
      '/closed': ['refused', 'status 403: it answers, but not to a program', '', ''],
      '/broken': ['fault', 'status 500: the server has a fault', '', ''],
      '/shy': ['resolves', 'status 200', '', ''],
      '/silent': ['no-answer', 'no answer within 1 s', '', ''],
      '/out': ['not-asked', 'ftp: is not http or https', '', ''],
    });
    expect(stderr).toContain(
      '11 addresses: 4 resolve, 1 moved, 1 gone, 1 not for programs, 2 server fault, 1 no answer, 1 not asked',
    );
    // A hash needs the text; the others are asked with HEAD, and with GET where that is refused.
    expect(asked.slice(0, 2)).toEqual(['GET /law', 'GET /changed']);
    expect(asked).toEqual(expect.arrayContaining(['HEAD /moved', 'HEAD /shy', 'GET /shy']));
  }, 60_000);

  it('shows what needs a look, with the copy that is kept', async () => {
    const { stdout } = await sources('--check', '--allow-private', '--timeout', '1');
    expect(stdout).toContain(
      `${origin}/gone\n  gone (status 404: there is nothing there)\n  a copy is kept at ${origin}/law\n`,
    );
    expect(stdout).toContain(`${origin}/changed\n  resolves (status 200)\n  not the same as when it was read\n`);
    expect(stdout).not.toContain(`${origin}/shy`);
  }, 60_000);

  it('does not ask private networks unless it is told to', async () => {
    asked.length = 0;
    const { stderr, exitCode } = await sources('--check');
    expect(exitCode).toBe(0);
    expect(stderr).toBe('11 addresses: 11 not asked\n');
    expect(asked).toEqual([]);
  }, 60_000);

  it('lists those of the whole data folder', async () => {
    const { stdout } = await runMerilo(['sources', '--format', 'csv']);
    const hrefs = parseCsv(stdout)
      .rows.slice(1)
      .map(({ cells }) => cells[0]);
    expect(hrefs.length).toBeGreaterThan(100);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  it.each([
    { args: ['--timeout', 'soon'], says: '--timeout soon: write seconds, from 1 to 300.' },
    { args: ['--format', 'xml'], says: 'unknown format "xml"' },
    { args: ['coverage/SBR.yaml'], says: 'there is no such data file. Did you mean "coverage/SRB.yaml"?' },
  ])('refuses $args', async ({ args, says }) => {
    const { exitCode, stderr } = await sources(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
  });
});

it.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['192.168.0.1', true],
  ['169.254.169.254', true],
  ['::1', true],
  ['::ffff:10.0.0.1', true],
  ['fe80::1', true],
  ['8.8.8.8', false],
  ['2606:4700::1111', false],
])('%s is of a private network: %s', (address, isPrivate) => expect(isPrivateAddress(address)).toBe(isPrivate));

it('asks one host one thing at a time, and different hosts together', async () => {
  const running = new Set<string>();
  const met: string[] = [];
  let done = 0;
  const task = async (item: string): Promise<string> => {
    const host = item.charAt(0);
    if (running.has(host)) met.push(item);
    running.add(host);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running.delete(host);
    return item.toUpperCase();
  };
  const items = ['a1', 'b1', 'a2', 'c1', 'a3', 'b2'];
  const results = await inTurn(items, (item) => item.charAt(0), task, {
    atOnce: 2,
    pause: 1,
    onDone: (count) => (done = count),
  });
  expect(results).toEqual(['A1', 'B1', 'A2', 'C1', 'A3', 'B2']);
  expect(met).toEqual([]);
  expect(done).toBe(6);
});
