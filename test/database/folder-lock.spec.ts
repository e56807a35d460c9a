import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FolderLock, lockFolder } from '../../src/database/folder-lock.js';
import { type ChildProgram, childProgram } from '../support/child-program.js';

/** Takes the lock of a folder at a moment, says so, and holds it until it is killed or its input ends. */
const HOLDER = `
  import { lockFolder } from '../../src/database/folder-lock.js';
  const [folder, moment = '0', address = ''] = process.argv.slice(2);
  while (Date.now() < Number(moment));
  try {
    const lock = lockFolder(folder, (error) => { console.log('lost', error.message); process.exit(3); });
    if (address) lock.describe(address);
    console.log('holds it');
    process.stdin.resume().on('end', () => { lock.release(); process.exit(0); });
  } catch (error) {
    console.log(error.code, error.message);
    process.exit(2);
  }
`;

/**
 * For two seconds takes the lock whenever it can, and then leaves it as a dead process would, for the others to follow
 * at once. Between the two no other may hold it.
 */
const HAMMER = `
  import { randomUUID } from 'node:crypto';
  import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
  import { lockFolder } from '../../src/database/folder-lock.js';
  const [folder, moment] = process.argv.slice(2);
  const [file, held, mine] = ['lock', 'held', 'mine-' + process.pid].map((name) => folder + '/' + name);
  let [taken, refused] = [0, 0];
  while (Date.now() < Number(moment));
  // Each so often that all together go past the bound on a slow machine too, and for two seconds at least.
  while (Date.now() < Number(moment) + 2000 || (taken < 30 && Date.now() < Number(moment) + 30000)) {
    let lock;
    try {
      lock = lockFolder(folder, () => {});
    } catch (error) {
      if (error.code !== 'CALL_INVALID') throw error;
      refused += 1;
      continue;
    }
    writeFileSync(held, '', { flag: 'wx' });
    taken += 1;
    rmSync(held);
    const record = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(mine, JSON.stringify({ ...record, pid: 999999999, token: randomUUID() }));
    renameSync(mine, file);
    lock.release();
  }
  console.log(JSON.stringify({ taken, refused }));
`;

let program: ChildProgram;
let folder: string;
let locks: FolderLock[];
beforeAll(() => {
  program = childProgram(HOLDER);
});
afterAll(() => program.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merilo-lock-'));
  locks = [];
});
afterEach(() => {
  for (const lock of locks) lock.release();
  rmSync(folder, { recursive: true, force: true });
});

function take(): FolderLock {
  const lock = lockFolder(folder, () => undefined);
  locks.push(lock);
  return lock;
}

const file = (): string => join(folder, 'lock');
const record = (): Record<string, unknown> => JSON.parse(readFileSync(file(), 'utf8')) as Record<string, unknown>;
const change = (fields: Record<string, unknown>): void =>
  writeFileSync(file(), JSON.stringify({ ...record(), ...fields }));
const touched = (secondsAgo: number): void => {
  const time = new Date(Date.now() - secondsAgo * 1000);
  utimesSync(file(), time, time);
};
/** A lock as a process leaves it that is killed. */
async function leaveBehind(): Promise<void> {
  const holder = program.start(folder);
  await holder.says('holds it');
  holder.process.kill('SIGKILL');
  await holder.ends();
}

describe('a folder that a process holds', () => {
  it('is refused to a second, which is told who holds it, where that is, and what to do', async () => {
    const holder = program.start(folder, '0', 'http://127.0.0.1:3999');
    await holder.says('holds it');
    const started = Date.now();
    expect(take).toThrow(
      expect.objectContaining({
        code: 'CALL_INVALID',
        message: expect.stringMatching(
          new RegExp(
            `${folder} .*process ${holder.process.pid}, since \\d{4}-.* UTC, at http://127\\.0\\.0\\.1:3999.*` +
              'MERILO_DATABASE_DIR.*DATABASE_URL',
          ),
        ),
      }),
    );
    expect(Date.now() - started).toBeLessThan(1000);
  });

  it('is refused to a second one in the same process', () => {
    take();
    expect(take).toThrow(`process ${process.pid}`);
  });

  it('stays with it however long it has not shown that it lives', async () => {
    const holder = program.start(folder);
    await holder.says('holds it');
    touched(3600);
    expect(take).toThrow('is in use');
  });

  it('is free once it is given back, and nothing is left', async () => {
    const holder = program.start(folder);
    await holder.says('holds it');
    holder.process.stdin?.end();
    expect(await holder.ends()).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    take();
  });
});

describe('a lock that a dead process left', () => {
  it('is taken over at once', async () => {
    await leaveBehind();
    take();
    expect(record()['pid']).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken over although another process has its id now', async () => {
    await leaveBehind();
    change({ pid: process.ppid });
    take();
    expect(record()['pid']).toBe(process.pid);
  });

  it('is taken over although one who followed it died before it was done', async () => {
    await leaveBehind();
    const dead = readFileSync(file(), 'utf8');
    await leaveBehind();
    const follower = readFileSync(file(), 'utf8');
    const { token } = JSON.parse(dead) as { token: string };
    writeFileSync(file(), dead);
    writeFileSync(join(folder, `lock.after-${token}`), follower);
    take();
    expect(record()['pid']).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is cleared away with what was left of starts that were killed', async () => {
    await leaveBehind();
    const old = new Date(Date.now() - 120_000);
    for (const name of ['lock.new-1', 'lock.new-2', 'lock.after-1']) writeFileSync(join(folder, name), '');
    utimesSync(join(folder, 'lock.new-1'), old, old);
    take();
    // The second may be of one who is about to try.
    expect(readdirSync(folder).sort()).toEqual(['lock', 'lock.new-2']);
  });

  it('is not taken from one who follows it and lives', async () => {
    await leaveBehind();
    const dead = readFileSync(file(), 'utf8');
    take();
    const { token } = JSON.parse(dead) as { token: string };
    writeFileSync(join(folder, `lock.after-${token}`), readFileSync(file(), 'utf8'));
    writeFileSync(file(), dead);
    expect(() => lockFolder(folder, () => undefined)).toThrow(`process ${process.pid}`);
  });
});

describe('a holder of which the system cannot say whether it lives', () => {
  it.each([
    { fields: { host: 'another-host' }, because: 'another machine' },
    { fields: { space: 'another start of the machine' }, because: 'another container' },
    { fields: { started: null, pid: process.pid }, because: 'no start time' },
  ])('$because: lives while it touches its file, and not half a minute after', async ({ fields }) => {
    await leaveBehind();
    change(fields);
    touched(20);
    expect(take).toThrow(/is in use.*free in (9|10|11) s/);
    touched(31);
    take();
    expect(record()['pid']).toBe(process.pid);
  });

  it.each(['', '{', '{"pid":1}', 'null'])('a file that holds %j counts as such a holder', (text) => {
    writeFileSync(file(), text);
    expect(take).toThrow('of which nothing is known');
    touched(31);
    take();
    expect(record()['pid']).toBe(process.pid);
  });

  it('is told of another machine by its name', async () => {
    await leaveBehind();
    change({ host: 'another-host', pid: 7 });
    expect(take).toThrow('process 7 on another-host');
    expect(hostname()).not.toBe('another-host');
  });
});

describe('the holder', () => {
  it('leaves what another has taken meanwhile', () => {
    const lock = take();
    change({ token: '00000000-0000-4000-8000-000000000000' });
    lock.release();
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('ends when it finds its lock gone', async () => {
    const holder = program.start(folder);
    await holder.says('holds it');
    rmSync(file());
    expect(await holder.ends()).toBe(3);
    expect(holder.said()).toContain(`lost the lock of ${folder} is gone`);
  }, 60_000);
});

describe('many that start at the same moment', () => {
  it.each([
    { after: 'nobody', prepare: () => Promise.resolve() },
    { after: 'a dead process', prepare: leaveBehind },
  ])(
    'after $after: one holds the folder, the others are refused',
    async ({ prepare }) => {
      await prepare();
      const moment = String(Date.now() + 1500);
      const racers = Array.from({ length: 12 }, () => program.start(folder, moment));
      await Promise.all(racers.map((racer) => Promise.race([racer.says('holds it'), racer.ends()]).catch(() => null)));
      const winners = racers.filter((racer) => racer.said().includes('holds it'));
      const refused = racers.filter((racer) => racer.said().includes('CALL_INVALID'));
      expect({ winners: winners.length, refused: refused.length }).toEqual({ winners: 1, refused: 11 });
      winners[0]?.process.kill('SIGKILL');
      await Promise.all(racers.map((racer) => racer.ends()));
      expect(readdirSync(folder)).toEqual(['lock']);
    },
    30_000,
  );

  it('never hold it together, however often it goes from the dead to the living', async () => {
    const hammer = childProgram(HAMMER);
    try {
      const moment = String(Date.now() + 700);
      const all = Array.from({ length: 4 }, () => hammer.start(folder, moment));
      const ends = await Promise.all(all.map((one) => one.ends()));
      expect({ ends, said: all.map(({ said }) => said()) }).toMatchObject({ ends: [0, 0, 0, 0] });
      const counts = all.map(({ said }) => JSON.parse(said()) as { taken: number; refused: number });
      expect(counts.reduce((sum, { taken }) => sum + taken, 0)).toBeGreaterThan(100);
      expect(counts.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(0);
    } finally {
      await hammer.remove();
    }
  }, 60_000);
});
