import { afterEach, describe, expect, it } from '@jest/globals';
import { ENGINE } from '../../src/settings/engine.js';
import { readAssessment } from '../../src/files/read-assessment.js';
import { BusyError } from '../../src/jobs/busy-error.js';
import { type FileOrder } from '../../src/jobs/make-file.worker.js';
import { ThreadPool, type ThreadPoolOptions } from '../../src/jobs/thread-pool.js';
import { assess } from '../../src/scoreboards/assess.js';

const data = readAssessment('assessments', 'ddps-western-balkans-2020');
const ORDER: FileOrder = { kind: 'data', format: 'csv', assessed: { data, board: assess(data, ENGINE) } };

const open: ThreadPool[] = [];
afterEach(async () => {
  for (const pool of open.splice(0)) await pool.close();
});

function poolOf(options: Partial<ThreadPoolOptions>): ThreadPool {
  const pool = new ThreadPool({ threads: 1, ...options });
  open.push(pool);
  return pool;
}

describe('threads that make files', () => {
  it('make one at a time, let as many wait as they may, and refuse one more', async () => {
    const pool = poolOf({ queue: 1 });
    const made = [pool.make(ORDER), pool.make(ORDER)];
    await expect(pool.make(ORDER)).rejects.toThrow(BusyError);
    const [first, second] = await Promise.all(made);
    expect(new TextDecoder().decode(first)).toMatch(/^jurisdiction,element,score/);
    expect(second).toEqual(first);
  }, 60_000);

  it('break off what takes too long', async () => {
    await expect(poolOf({ within: 1 }).make(ORDER)).rejects.toThrow('takes too long');
  }, 60_000);

  it('break off when the server stops, and begin nothing after', async () => {
    const pool = poolOf({});
    const begun = expect(pool.make(ORDER)).rejects.toThrow('The server is stopping.');
    await pool.close();
    await begun;
    await expect(pool.make(ORDER)).rejects.toThrow('The server is stopping.');
  }, 60_000);
});
