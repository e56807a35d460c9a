import { readFileSync, statSync } from 'node:fs';
import { codeOf } from './error-code.js';
import { type ProcessMark } from './process-life.js';

/** What stands in a lock file. */
export interface LockRecord extends ProcessMark {
  /** This one taking of the lock, and no other. */
  readonly token: string;
  readonly since: string;
  /** Where the holder can be reached; null until it is known. */
  readonly address: string | null;
}

/**
 * The record in a lock file, or null where there is no file. One that cannot be read, as after a power cut, stands for
 * a holder of which nothing is known.
 */
export function readLock(path: string): LockRecord | null {
  try {
    const text = readFileSync(path, 'utf8');
    return parse(text) ?? unknownSince(statSync(path).mtime);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function unknownSince(time: Date): LockRecord {
  const token = `unreadable-${time.getTime()}`;
  return { pid: 0, started: null, host: '', space: null, token, since: time.toISOString(), address: null };
}

function parse(text: string): LockRecord | null {
  let value: Partial<Record<keyof LockRecord, unknown>>;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return null;
  }
  const { pid, started, host, space, token, since, address } = value ?? {};
  const isText = (field: unknown): field is string => typeof field === 'string';
  const orNull = (field: unknown): string | null => (isText(field) ? field : null);
  if (typeof pid !== 'number' || !isText(host) || !isText(since)) return null;
  if (!isText(token) || !/^[0-9a-f-]{36}$/.test(token)) return null;
  return { pid, started: orNull(started), host, space: orNull(space), token, since, address: orNull(address) };
}
