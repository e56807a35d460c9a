import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { didYouMean } from '../common/did-you-mean.js';
import { DomainError } from '../common/domain-error.js';

/** How the program is set up by its environment. Every variable is in the README, under Production. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** PostgreSQL; null: the embedded database. May hold a password: never logged. */
  readonly databaseUrl: string | null;
  /** The folder of the embedded database, of its lock and of kept reports. */
  readonly databaseDir: string;
  /** Where the site is reached from outside, without a slash at the end; null: as the request says. */
  readonly publicUrl: string | null;
  /** Origins that a browser may call the API from; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** Whether the schema can be asked for over the API. */
  readonly introspection: boolean;
  readonly logFormat: 'text' | 'json';
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** A folder of templates of an institution's own; null: those that ship alone. */
  readonly templatesDir: string | null;
  /** Threads that make reports and downloads. */
  readonly threads: number;
  /** How large an uploaded file of evidence may be, in megabytes (10⁶ bytes). */
  readonly evidenceMegabytes: number;
  /** Whose tokens people sign in by (OpenID Connect), and for whom they must be; null: by API keys alone. */
  readonly tokens: { readonly issuer: string; readonly audience: string } | null;
  /** Changes that a person may make over the API within a minute. */
  readonly changesPerMinute: number;
  /** Whether this server makes the reports that are asked for as jobs, or leaves them to workers. */
  readonly jobs: boolean;
}

interface Variable<T> {
  readonly read: (text: string) => T | undefined;
  /** What the value must be, for the message. */
  readonly expected: string;
  readonly fallback: T;
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : undefined;
  };
}

/** An issuer's name is compared letter by letter, so it stays as it is written. Without TLS on this machine alone. */
function issuer(text: string): string | undefined {
  if (!isUrl(text, ['http:', 'https:'])) return undefined;
  const { protocol, hostname, search, hash } = new URL(text);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || isHere) && search === '' && hash === '' ? text : undefined;
}

function onOrOff(text: string): boolean | undefined {
  return text === 'on' ? true : text === 'off' ? false : undefined;
}

function oneOf<T extends string>(values: readonly T[]): (text: string) => T | undefined {
  return (text) => values.find((value) => value === text);
}

function origins(text: string): readonly string[] | undefined {
  const all = text
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  const isOrigin = (origin: string): boolean =>
    origin === '*' || (isUrl(origin, ['http:', 'https:']) && new URL(origin).origin === origin);
  return all.every(isOrigin) ? all : undefined;
}

const LOG_FORMATS = ['text', 'json'] as const;
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** The settings as variables have them: what belongs together is joined afterwards. */
interface Read extends Omit<Settings, 'tokens'> {
  readonly oidcIssuer: string | null;
  readonly oidcAudience: string | null;
}

type Variables = { readonly [K in keyof Read]: Variable<Read[K]> & { readonly name: string } };

function variables(isTerminal: boolean): Variables {
  return {
    host: {
      name: 'HOST',
      read: (text) => (/^[A-Za-z0-9.:_-]+$/.test(text) ? text : undefined),
      expected: 'an address or a host name, such as 127.0.0.1',
      fallback: '127.0.0.1',
    },
    port: {
      name: 'PORT',
      read: wholeNumber(0, 65535),
      expected: 'a port from 0 (any free one) to 65535',
      fallback: 3000,
    },
    databaseUrl: {
      name: 'DATABASE_URL',
      read: (text) => (isUrl(text, ['postgres:', 'postgresql:']) ? text : undefined),
      expected: 'the address of a PostgreSQL database, such as postgres://user:password@localhost:5432/merilo',
      fallback: null,
    },
    databaseDir: {
      name: 'MERILO_DATABASE_DIR',
      read: (text) => text,
      expected: 'a folder',
      fallback: '.merilo',
    },
    publicUrl: {
      name: 'MERILO_PUBLIC_URL',
      read: (text) => (isUrl(text, ['http:', 'https:']) ? text.replace(/\/+$/, '') : undefined),
      expected: 'an address that begins with http:// or https://',
      fallback: null,
    },
    corsOrigins: {
      name: 'MERILO_CORS_ORIGINS',
      read: origins,
      expected: 'origins with commas between them, such as https://example.org, or *',
      fallback: [],
    },
    introspection: {
      name: 'MERILO_INTROSPECTION',
      read: onOrOff,
      expected: 'on or off',
      fallback: true,
    },
    logFormat: {
      name: 'MERILO_LOG_FORMAT',
      read: oneOf(LOG_FORMATS),
      expected: `one of ${LOG_FORMATS.join(', ')}`,
      fallback: isTerminal ? 'text' : 'json',
    },
    logLevel: {
      name: 'MERILO_LOG_LEVEL',
      read: oneOf(LOG_LEVELS),
      expected: `one of ${LOG_LEVELS.join(', ')}`,
      fallback: 'info',
    },
    templatesDir: {
      name: 'MERILO_TEMPLATES_DIR',
      read: (text) => text,
      expected: 'a folder',
      fallback: null,
    },
    threads: {
      name: 'MERILO_THREADS',
      read: wholeNumber(1, 64),
      expected: 'a number of threads from 1 to 64',
      fallback: Math.min(2, availableParallelism()),
    },
    evidenceMegabytes: {
      name: 'MERILO_EVIDENCE_MB',
      read: wholeNumber(1, 100),
      expected: 'a number of megabytes from 1 to 100',
      fallback: 20,
    },
    oidcIssuer: {
      name: 'MERILO_OIDC_ISSUER',
      read: issuer,
      expected: 'the address of an OpenID Connect issuer, with https:// (http:// on this machine alone)',
      fallback: null,
    },
    oidcAudience: {
      name: 'MERILO_OIDC_AUDIENCE',
      read: (text) => text,
      expected: 'a name that tokens are made out to',
      fallback: null,
    },
    changesPerMinute: {
      name: 'MERILO_CHANGES_PER_MINUTE',
      read: wholeNumber(1, 999_999),
      expected: 'a number of changes from 1 to 999999',
      fallback: 3000,
    },
    jobs: { name: 'MERILO_JOBS', read: onOrOff, expected: 'on or off', fallback: true },
  };
}

/** A value as a message may show it: what may hold a password is not repeated. */
function shown(name: string, text: string): string {
  return name === 'DATABASE_URL' ? 'its value' : `"${text}"`;
}

/**
 * Reads the settings out of an environment. An unknown `MERILO_…` or a value that cannot be read is CALL_INVALID, with
 * all that is wrong at once. An empty value is one that is not given.
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  { cwd, isTerminal }: { readonly cwd: string; readonly isTerminal: boolean },
): Settings {
  const known = variables(isTerminal);
  const names = Object.values(known).map(({ name }) => name);
  const faults = Object.keys(environment)
    .filter((name) => name.startsWith('MERILO_') && !names.includes(name))
    .map((name) => `unknown setting ${name}.${didYouMean(name, names) || ` There are: ${names.join(', ')}.`}`);
  const read = <K extends keyof Read>(key: K): Read[K] => {
    const { name, read: readText, expected, fallback }: Variables[K] = known[key];
    const text = environment[name]?.trim() ?? '';
    if (text === '') return fallback;
    const value = readText(text);
    if (value === undefined) faults.push(`${name}: ${shown(name, text)} is not ${expected}.`);
    return value ?? fallback;
  };
  const templatesDir = read('templatesDir');
  const [oidcIssuer, oidcAudience] = [read('oidcIssuer'), read('oidcAudience')];
  const settings: Settings = {
    host: read('host'),
    port: read('port'),
    databaseUrl: read('databaseUrl'),
    databaseDir: resolve(cwd, read('databaseDir')),
    publicUrl: read('publicUrl'),
    corsOrigins: read('corsOrigins'),
    introspection: read('introspection'),
    logFormat: read('logFormat'),
    logLevel: read('logLevel'),
    templatesDir: templatesDir === null ? null : resolve(cwd, templatesDir),
    threads: read('threads'),
    evidenceMegabytes: read('evidenceMegabytes'),
    jobs: read('jobs'),
    tokens: oidcIssuer !== null && oidcAudience !== null ? { issuer: oidcIssuer, audience: oidcAudience } : null,
    changesPerMinute: read('changesPerMinute'),
  };
  if (!settings.jobs && settings.databaseUrl === null) {
    faults.push(
      'MERILO_JOBS: off leaves reports to workers, which need a PostgreSQL server. Set DATABASE_URL, or leave it on.',
    );
  }
  if ((oidcIssuer === null) !== (oidcAudience === null)) {
    faults.push(
      'MERILO_OIDC_ISSUER, MERILO_OIDC_AUDIENCE: one is set without the other. Set both, so that only tokens that are made out to this server are good here; or neither.',
    );
  }
  if (faults.length > 0) throw new DomainError('CALL_INVALID', `the settings are wrong. ${faults.join(' ')}`);
  return settings;
}
