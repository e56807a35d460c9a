import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { serverDatabase, TEST_DATABASE_URL } from '../support/database.js';

const CLI = resolve('dist/src/cli.js');

/** How long anything that a test waits for may take, in milliseconds. */
const AT_MOST = 60_000;

/** A line of the log. */
export interface Event {
  readonly time: string;
  readonly level: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

/** The built program as it serves, in a process of its own. */
export interface RunningServer {
  readonly process: ChildProcess;
  /** The events that it has logged so far. */
  readonly events: () => readonly Event[];
  readonly stderr: () => string;
  /** Waits for an event; throws when the program ends without. */
  readonly says: (message: string) => Promise<Event>;
  /** Waits until it is ready, and gives its address without a slash at the end. */
  readonly isReady: () => Promise<string>;
  /** Waits for its end: its exit code, or the signal that killed it. */
  readonly ends: () => Promise<number | string>;
}

/** The variables of a program's environment that a test sets. */
export type Environment = Readonly<Record<string, string>>;

/** A folder and the servers of a test; `remove` ends and takes away all of it. */
export interface ServerRoom {
  readonly folder: string;
  /** What names the room's own database. */
  readonly database: Environment;
  /** Starts a server, on the room's own database where the environment names no other. */
  readonly start: (environment?: Environment, args?: readonly string[], command?: string) => RunningServer;
  /** What names another empty database, of the same engine as the room's. */
  readonly anotherDatabase: () => Promise<Environment>;
  readonly remove: () => Promise<void>;
}

/** Whether rooms are on the server of TEST_DATABASE_URL, else on the embedded database. */
export const isOnServer = TEST_DATABASE_URL !== null;

/** A room with a database of its own: on the server of TEST_DATABASE_URL, else embedded in its folder. */
export async function serverRoom(): Promise<ServerRoom> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing. These tests run the built program: npm run build first`);
  const folder = mkdtempSync(join(tmpdir(), 'merilo-server-'));
  const all: RunningServer[] = [];
  const drops: (() => Promise<void>)[] = [];
  let databases = 0;

  async function anotherDatabase(): Promise<Environment> {
    databases += 1;
    const own = { MERILO_DATABASE_DIR: join(folder, databases === 1 ? 'database' : `database-${databases}`) };
    if (TEST_DATABASE_URL === null) return own;
    const { url, drop } = await serverDatabase(TEST_DATABASE_URL);
    drops.push(drop);
    return { ...own, DATABASE_URL: url };
  }

  const database = await anotherDatabase();
  return {
    folder,
    database,
    anotherDatabase,
    start: (environment = {}, args = [], command = 'serve') => {
      const running = run(
        spawn(process.execPath, [CLI, command, ...args], {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            PATH: process.env['PATH'],
            PORT: '0',
            MERILO_LOG_FORMAT: 'json',
            MERILO_LOG_LEVEL: 'debug',
            ...database,
            ...environment,
          },
        }),
      );
      all.push(running);
      return running;
    },
    remove: async () => {
      for (const { process: child } of all) child.kill('SIGKILL');
      await Promise.all(all.map(({ ends }) => ends()));
      for (const drop of drops) await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(child: ChildProcess): RunningServer {
  let stdout = '';
  let stderr = '';
  let end: number | string | null = null;
  child.stdout?.on('data', (chunk) => (stdout += chunk));
  child.stderr?.on('data', (chunk) => (stderr += chunk));
  child.on('close', (code, signal) => (end = code ?? signal));
  const events = (): readonly Event[] =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Event);

  async function until<T>(what: string, found: () => T | null | undefined): Promise<T> {
    for (const last = Date.now() + AT_MOST; ; await wait(20)) {
      const result = found();
      if (result !== null && result !== undefined) return result;
      if (end !== null || Date.now() > last) throw new Error(`no ${what} (end: ${end}): ${stdout}${stderr}`);
    }
  }

  const says: RunningServer['says'] = (wanted) =>
    until(`"${wanted}"`, () => events().find(({ message }) => message === wanted));
  return {
    process: child,
    events,
    stderr: () => stderr,
    says,
    isReady: async () => String((await says('ready'))['page']).replace(/\/$/, ''),
    ends: async () => {
      for (const last = Date.now() + AT_MOST; end === null; await wait(10)) {
        if (Date.now() > last) throw new Error(`it does not end: ${stdout}${stderr}`);
      }
      return end;
    },
  };
}
