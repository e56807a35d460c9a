import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../src/create-app.js';
import { type Database } from '../../src/database/database.js';
import { Readiness } from '../../src/health/readiness.js';
import { createLog } from '../../src/logging/log.js';
import { readSettings } from '../../src/settings/settings.js';
import { countStatements, type StatementCount } from './statement-count.js';
import { loadedDatabase } from './loaded-database.js';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

/** An answer of the API as it came over the wire. */
export interface ApiAnswer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors: readonly ApiError[];
}

/** Who asks: by an API key or a token, and further headers. */
export interface Credentials {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole server on a port of its own, over a database that holds `assessments/`. */
export interface TestApi {
  /** Scheme, host and port. */
  readonly address: string;
  readonly database: Database;
  readonly counted: StatementCount;
  /** The lines of the log, from warnings on. */
  readonly logged: readonly string[];
  readonly query: <T>(
    text: string,
    variables?: Readonly<Record<string, unknown>>,
    as?: Credentials,
  ) => Promise<ApiAnswer<T>>;
  /** From now on the reports that are asked for as jobs are made. */
  readonly startJobs: () => void;
  /** From now on what is due is published. */
  readonly startPublishing: () => void;
  readonly close: () => Promise<void>;
}

/** Starts the whole app on a port and a database of its own, loaded with `assessments/` or other data. A suite shares one. */
export async function testApi(
  environment: Readonly<Record<string, string>> = {},
  data = 'assessments',
): Promise<TestApi> {
  const folder = mkdtempSync(join(tmpdir(), 'merilo-api-'));
  const settings = readSettings({ MERILO_DATABASE_DIR: folder, ...environment }, { cwd: folder, isTerminal: false });
  const database = await loadedDatabase(data);
  const counted = countStatements(database);
  const logged: string[] = [];
  const log = createLog({ format: 'json', level: 'warn', write: (line) => void logged.push(line) });
  const readiness = new Readiness(database.engine);
  const app = await createApp({ settings, log, readiness, database });
  readiness.loaded(app.dataVersion);
  // A suite may think for longer than the usual five seconds between two questions.
  const server = createServer({ keepAliveTimeout: 60_000 }, app.listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    database,
    counted,
    logged,
    startJobs: app.startJobs,
    startPublishing: app.startPublishing,
    query: async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}, as: Credentials = {}) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as.key !== undefined && { authorization: `Bearer ${as.key}` }),
          ...as.headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as { data: T; errors?: readonly ApiError[] };
      return { status: response.status, data, errors };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let shared: Promise<TestApi> | undefined;
let sharing = 0;

/** The server that the suites of one test file share; it ends when the last of them closes it. They may only read. */
export async function sharedApi(): Promise<TestApi> {
  sharing += 1;
  shared ??= testApi();
  const api = await shared;
  return {
    ...api,
    close: async () => {
      sharing -= 1;
      if (sharing === 0) await api.close();
    },
  };
}
