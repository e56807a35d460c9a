import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './error-code.js';

/** What tells one process from every other, as far as the system can say. What it cannot say is null. */
export interface ProcessMark {
  readonly pid: number;
  /** When it began, in the system's own words: a process id comes back, the pair does not. */
  readonly started: string | null;
  readonly host: string;
  /** Which start of the machine, and which set of process ids (each container has its own). */
  readonly space: string | null;
}

/** The mark of this process. */
export function markOfThisProcess(): ProcessMark {
  return { pid: process.pid, started: lifeOf(process.pid)?.started ?? null, host: hostname(), space: space() };
}

/**
 * Whether a process lives. `unknown` where it runs (or ran) on another machine or in another container, or where the
 * system does not say when a process began, so that another may have its id now.
 */
export function isAlive({ pid, started, host, space: itsSpace }: ProcessMark): 'yes' | 'no' | 'unknown' {
  if (host !== hostname() || itsSpace !== space()) return 'unknown';
  const life = lifeOf(pid);
  if (life === null) return 'no';
  if (started === null || life.started === null) return 'unknown';
  return life.started === started ? 'yes' : 'no';
}

/** When the process with an id began; null where there is none, or only what its parent has not yet cleared away. */
function lifeOf(pid: number): { started: string | null } | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: there is one, and it is another user's.
    if (codeOf(error) !== 'EPERM') return null;
  }
  if (process.platform === 'linux') return lifeInProc(pid);
  if (process.platform === 'darwin') return lifeByPs(pid);
  return { started: null };
}

/** proc(5): after the name in brackets, which may hold anything, come the state and, as field 22, the start. */
function lifeInProc(pid: number): { started: string | null } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ['Z', 'X', 'x'].includes(fields[0] ?? '') ? null : { started: fields[19] ?? null };
  } catch {
    return { started: null };
  }
}

function lifeByPs(pid: number): { started: string | null } | null {
  try {
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, timeout: 2000 } as const;
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], options).trim();
    return started === '' ? null : { started };
  } catch {
    return { started: null };
  }
}

function space(): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return null;
  }
}
