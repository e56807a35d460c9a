import { createHash } from 'node:crypto';
import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { type ClientRequest, type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { ENGINE_VERSION } from '../common/version.js';

/** What became of an address. */
export const STANDINGS = ['resolves', 'moved', 'gone', 'refused', 'fault', 'no-answer', 'not-asked'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Asked {
  readonly standing: Standing;
  /** In a sentence: the status, or why there is none. */
  readonly words: string;
  /** Where it leads, where it leads elsewhere. */
  readonly leadsTo: string | null;
  /** Of what was read, where it was read whole: `sha256:` and 64 digits. */
  readonly hash: string | null;
}

export interface Asking {
  /** In milliseconds, of one request. */
  readonly timeout: number;
  readonly allowsPrivate: boolean;
  /** Whether the body is to be read and hashed. */
  readonly reads: boolean;
}

const MOST_REDIRECTS = 5;
const MOST_BYTES = 50_000_000;
const CALLED = `merilo/${ENGINE_VERSION} (asks whether cited sources still resolve)`;

/** Networks that are nobody's public address (RFC 6890): this host, private, link-local, shared, documentation, multicast. */
const PRIVATE = new BlockList();
for (const [net, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
]) {
  PRIVATE.addSubnet(net, prefix);
}
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['2001:db8::', 32],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(net, prefix, 'ipv6');
}

/** Whether a number is of a network that is nobody's public address. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return isPrivateAddress(mapped);
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** Thrown inside: the address is none that is asked. */
class NotAsked extends Error {}

/** Looks a host up as usual, and refuses it where it leads into a private network: what is connected to is what was looked at. */
const lookUpPublic: NonNullable<RequestOptions['lookup']> = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, []);
    if (found.some(({ address }) => isPrivateAddress(address))) return callback(new NotAsked('a private address'), []);
    const [first] = found;
    if (options.all === true || !first) return callback(null, found);
    return callback(null, first.address, first.family);
  });
};

function refuseUnasked(url: URL, { allowsPrivate }: Asking): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotAsked(`${url.protocol} is not http or https`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowsPrivate && isIP(host) > 0 && isPrivateAddress(host)) throw new NotAsked('a private address');
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly hash: string | null;
}

function readBody(response: IncomingMessage, request: ClientRequest, done: (hash: string | null) => void): void {
  const sum = createHash('sha256');
  let bytes = 0;
  response.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) request.destroy(new Error(`more than ${MOST_BYTES / 1_000_000} MB`));
    else sum.update(chunk);
  });
  response.on('end', () => done(`sha256:${sum.digest('hex')}`));
}

/** One request. The time is of all of it, body included. */
function send(url: URL, method: 'HEAD' | 'GET', asking: Asking): Promise<Answer> {
  refuseUnasked(url, asking);
  const make = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = make(url, {
      method,
      agent: false,
      headers: { 'User-Agent': CALLED, Accept: '*/*', 'Accept-Encoding': 'identity' },
      ...(asking.allowsPrivate ? {} : { lookup: lookUpPublic }),
    });
    const timer = setTimeout(
      () => request.destroy(new Error(`no answer within ${asking.timeout / 1000} s`)),
      asking.timeout,
    );
    const end = (finish: () => void): void => {
      clearTimeout(timer);
      finish();
    };
    request.on('error', (error) => end(() => reject(error)));
    request.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      const finish = (hash: string | null): void => end(() => resolve({ status, location: headers.location, hash }));
      response.on('error', (error) => end(() => reject(error)));
      if (method === 'GET' && asking.reads && status >= 200 && status < 300) return readBody(response, request, finish);
      finish(null);
      return void response.destroy();
    });
    request.end();
  });
}

/** HEAD where nothing is to be read, and GET where a server does not answer that as it would a reader. */
async function sendOnce(url: URL, asking: Asking): Promise<Answer> {
  if (asking.reads) return send(url, 'GET', asking);
  const answer = await send(url, 'HEAD', asking);
  return answer.status >= 400 ? send(url, 'GET', asking) : answer;
}

const PERMANENT = [301, 308];

function standingOf(status: number, isMoved: boolean): Standing {
  if (status >= 200 && status < 300) return isMoved ? 'moved' : 'resolves';
  if (status === 404 || status === 410) return 'gone';
  if (status === 401 || status === 403 || status === 429 || status === 451) return 'refused';
  return 'fault';
}

function wordsOf(status: number, standing: Standing): string {
  const words: Partial<Record<Standing, string>> = {
    gone: 'there is nothing there',
    refused: 'it answers, but not to a program',
    fault: 'the server has a fault',
  };
  return [`status ${status}`, words[standing]].filter(Boolean).join(': ');
}

function elsewhere(url: URL, href: string): string | null {
  return url.href === new URL(href).href ? null : url.href;
}

async function follow(href: string, asking: Asking): Promise<Asked> {
  let url = new URL(href);
  let isMoved = false;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const { status, location, hash } = await sendOnce(url, asking);
    if (status < 300 || status >= 400 || location === undefined) {
      const standing = standingOf(status, isMoved);
      return { standing, words: wordsOf(status, standing), leadsTo: elsewhere(url, href), hash };
    }
    if (PERMANENT.includes(status)) isMoved = true;
    url = new URL(location, url);
  }
  return {
    standing: 'fault',
    words: `it leads on more than ${MOST_REDIRECTS} times`,
    leadsTo: elsewhere(url, href),
    hash: null,
  };
}

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name of the host is not known',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses to be connected to',
  ECONNRESET: 'the host broke off',
  CERT_HAS_EXPIRED: 'its certificate has expired',
};

function reason(error: unknown): string {
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  return (code === undefined ? undefined : WHY[code]) ?? message ?? 'unknown reason';
}

/** Asks one address, along up to five redirects. Never throws: what goes wrong is told in words. */
export async function askAddress(href: string, asking: Asking): Promise<Asked> {
  try {
    return await follow(href, asking);
  } catch (error) {
    const standing = error instanceof NotAsked ? 'not-asked' : 'no-answer';
    return { standing, words: reason(error), leadsTo: null, hash: null };
  }
}
