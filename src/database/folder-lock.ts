import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '../common/domain-error.js';
import { codeOf, messageOf } from './error-code.js';
import { type LockRecord, readLock } from './lock-record.js';
import { isAlive, markOfThisProcess } from './process-life.js';

/** How often the holder shows that it lives, and after how long without that it is taken for dead; milliseconds. */
const BEAT = 5000;
const STALE = 30_000;

/** A folder that this process holds alone. */
export interface FolderLock {
  /** Says where the holder can be reached, for the message to a process that is refused. */
  describe(address: string): void;
  /** Gives the folder back. What another has taken meanwhile stays. */
  release(): void;
}

/**
 * Takes the lock of a folder, which is made where there is none, or refuses with CALL_INVALID that names the holder. A
 * living holder is never robbed; a dead one is followed at once, by exactly one of those who try. `onLost` is told,
 * once, when the lock is gone although it was not released: another process may use the folder then. A process that
 * ends by itself, however, releases what it holds.
 */
export function lockFolder(folder: string, onLost: (error: Error) => void): FolderLock {
  const lock = join(folder, 'lock');
  const token = randomUUID();
  const draft = join(folder, `lock.new-${token}`);
  const record: LockRecord = { ...markOfThisProcess(), token, since: new Date().toISOString(), address: null };
  const write = (written: LockRecord): void => writeFileSync(draft, `${JSON.stringify(written)}\n`);

  try {
    mkdirSync(folder, { recursive: true });
    write(record);
    take(folder, draft, token);
    rmSync(draft, { force: true });
  } catch (error) {
    if (existsSync(draft)) rmSync(draft, { force: true });
    throw error instanceof DomainError ? error : unusable(folder, error);
  }

  const isOurs = (): boolean => readLock(lock)?.token === token;
  const beat = setInterval(() => {
    if (stillOurs(isOurs, lock)) return;
    clearInterval(beat);
    onLost(new Error(`the lock of ${folder} is gone: it was removed, or another process has taken the folder.`));
  }, BEAT);
  beat.unref();

  const release = (): void => {
    clearInterval(beat);
    process.off('exit', release);
    if (isOurs()) rmSync(lock, { force: true });
  };
  // Whoever ends the process in a hurry leaves a database that opens again, and nobody who holds it.
  process.once('exit', release);

  return {
    describe: (address) => {
      if (!isOurs()) return;
      write({ ...record, address });
      renameSync(draft, lock);
    },
    release,
  };
}

function unusable(folder: string, error: unknown): DomainError {
  return new DomainError(
    'CALL_INVALID',
    `cannot write to the folder of the database, ${folder}: ${messageOf(error)}. Make room or give leave, or name ` +
      'another folder with MERILO_DATABASE_DIR, or a PostgreSQL server with DATABASE_URL.',
  );
}

/** Shows that the holder lives, where it is one. A file system that fails for a moment takes no lock away. */
function stillOurs(isOurs: () => boolean, lock: string): boolean {
  try {
    if (!isOurs()) return false;
    utimesSync(lock, new Date(), new Date());
  } catch {
    return true;
  }
  return true;
}

/**
 * The holder is the last of a chain: `lock` names the first, `lock.after-X` the one who follows X, who is dead. Such a
 * file is made whole and only where there is none, so one alone can follow X. Who follows puts itself in the place of
 * `lock` and then removes the links; who makes a link too late finds that `lock` does not lead to it, and tries again.
 */
function take(folder: string, draft: string, token: string): void {
  const lock = join(folder, 'lock');
  for (;;) {
    const { holder, path } = holderOf(folder);
    if (holder === null) {
      if (makeOnce(draft, lock)) return tidyUp(folder, draft);
      continue;
    }
    if (lives(holder, path, draft)) throw inUse(folder, holder, path, draft);
    const link = after(folder, holder);
    if (!makeOnce(draft, link)) continue;
    if (holderOf(folder).holder?.token === token) {
      makeOnce(draft, `${draft}.lock`);
      renameSync(`${draft}.lock`, lock);
      return tidyUp(folder, draft);
    }
    rmSync(link, { force: true });
  }
}

function after(folder: string, { token }: LockRecord): string {
  return join(folder, `lock.after-${token}`);
}

function holderOf(folder: string): { holder: LockRecord | null; path: string } {
  let path = join(folder, 'lock');
  let holder = readLock(path);
  while (holder) {
    const link = after(folder, holder);
    const next = readLock(link);
    if (next === null) break;
    [path, holder] = [link, next];
  }
  return { holder, path };
}

/** Makes a file with the draft's content, whole and only where there is none; false where there is one. */
function makeOnce(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
  }
  // A file system without hard links.
  try {
    writeFileSync(path, readFileSync(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the links of chains that are no more, and the drafts of processes that were killed a while ago. */
function tidyUp(folder: string, draft: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isLeft = name.startsWith('lock.after-') || (name.startsWith('lock.new-') && silence(path, draft) > 2 * STALE);
    if (isLeft) rmSync(path, { force: true });
  }
}

/** Whether a holder is to be taken for living: where nothing else tells, by when it last touched its file. */
function lives(holder: LockRecord, path: string, draft: string): boolean {
  const alive = isAlive(holder);
  return alive === 'yes' || (alive === 'unknown' && silence(path, draft) < STALE);
}

/** How long a file has not been touched, by the clock of the file system that both lie on. */
function silence(path: string, draft: string): number {
  const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
  utimesSync(draft, new Date(), new Date());
  return mtimeMs === undefined ? Infinity : Math.max(0, statSync(draft).mtimeMs - mtimeMs);
}

function inUse(folder: string, holder: LockRecord, path: string, draft: string): DomainError {
  const { pid, host, since, address } = holder;
  const isSure = isAlive(holder) === 'yes';
  const who = host === '' ? 'of which nothing is known' : isSure ? `process ${pid}` : `process ${pid} on ${host}`;
  const known = [who, `since ${since.slice(0, 19).replace('T', ' ')} UTC`, ...(address ? [`at ${address}`] : [])];
  const left = Math.ceil((STALE - silence(path, draft)) / 1000);
  const doubt = isSure ? '' : ` Should it be gone already, the folder is free in ${Math.max(1, left)} s.`;
  return new DomainError(
    'CALL_INVALID',
    `the database in ${folder} is in use by another Merilo (${known.join(', ')}). Use that one; or stop it; or give ` +
      'this one another folder with MERILO_DATABASE_DIR. Several processes can share a PostgreSQL server, named by ' +
      `DATABASE_URL.${doubt}`,
  );
}
