import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

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

/** A folder for databases and the servers of a test; `remove` ends and takes away all of it. */
export interface ServerRoom {
  readonly folder: string;
  readonly start: (environment?: Readonly<Record<string, string>>, args?: readonly string[]) => RunningServer;
  readonly remove: () => Promise<void>;
}

export function serverRoom(): ServerRoom {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing. These tests run the built program: npm run build first`);
  const folder = mkdtempSync(join(tmpdir(), 'merilo-server-'));
  const all: RunningServer[] = [];
  return {
    folder,
    start: (environment = {}, args = []) => {
      const running = run(
        spawn(process.execPath, [CLI, 'serve', ...args], {
          stdio: ['ignore', 'pipe', 'pipe'],
          env: {
            PATH: process.env['PATH'],
            PORT: '0',
            MERILO_DATABASE_DIR: join(folder, 'database'),
            MERILO_LOG_FORMAT: 'json',
            MERILO_LOG_LEVEL: 'debug',
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
