import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { type JobList, JobRunner, type RunnerOptions } from './job-runner.js';

/** A list of jobs in memory, and what was asked of it. */
function listOf(
  waiting: (string | 'later')[],
): JobList<string> & { readonly calls: string[]; add: (job: string) => void } {
  const calls: string[] = [];
  return {
    calls,
    add: (job) => void waiting.push(job),
    take: () => Promise.resolve(waiting.shift() ?? null),
    beat: () => Promise.resolve(void calls.push('beat')),
    reclaim: (silentFor) => Promise.resolve(calls.push(`reclaim ${silentFor}`)),
    tidy: () => Promise.resolve(void calls.push('tidy')),
  };
}

/** Waits for what must come to be. */
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1000) throw new Error('it never came to be');
    await wait(5);
  }
}

/** Work that a test ends when it likes. */
function workshop() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    run: (job: string) =>
      new Promise<void>((resolve) => {
        begun.push(job);
        ends.set(job, resolve);
      }),
    end: (job: string) => ends.get(job)?.(),
  };
}

function runnerOf(options: Partial<RunnerOptions<string>> & Pick<RunnerOptions<string>, 'jobs' | 'run'>) {
  const faults: unknown[] = [];
  const runner = new JobRunner<string>({
    ...{ concurrency: 1, poll: null, silentFor: 0, onFault: (error: unknown) => void faults.push(error) },
    ...options,
  });
  return { runner, faults };
}

describe('who makes jobs', () => {
  it('makes as many at a time as it may, the next when one has ended', async () => {
    const { begun, run, end } = workshop();
    const { runner } = runnerOf({ jobs: listOf(['a', 'b', 'c']), run, concurrency: 2 });
    runner.start();
    await until(() => begun.length === 2);
    await wait(20);
    expect(begun).toEqual(['a', 'b']);
    end('a');
    await until(() => begun.length === 3);
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const job of ['b', 'c']) end(job);
    await runner.stop();
  });

  it('finds what was added when it is woken, and does not look before where it need not', async () => {
    const { begun, run, end } = workshop();
    const jobs = listOf([]);
    const { runner } = runnerOf({ jobs, run });
    runner.start();
    await wait(20);
    jobs.add('a');
    await wait(20);
    expect(begun).toEqual([]);
    runner.wake();
    await until(() => begun.length === 1);
    end('a');
    await runner.stop();
  });

  it('looks again and again where other processes add to the list', async () => {
    const { begun, run, end } = workshop();
    const jobs = listOf([]);
    const { runner } = runnerOf({ jobs, run, poll: 5 });
    runner.start();
    await wait(20);
    jobs.add('a');
    await until(() => begun.length === 1);
    end('a');
    await runner.stop();
  });

  it('looks again soon where a job is not due yet', async () => {
    const { begun, run, end } = workshop();
    const { runner } = runnerOf({ jobs: listOf(['later', 'a']), run });
    runner.start();
    await until(() => begun.length === 1);
    end('a');
    await runner.stop();
  });

  it('waits for what is begun when it is stopped, and begins nothing more', async () => {
    const { begun, run, end } = workshop();
    const { runner } = runnerOf({ jobs: listOf(['a', 'b']), run });
    runner.start();
    await until(() => begun.length === 1);
    let isStopped = false;
    const stopped = runner.stop().then(() => (isStopped = true));
    await wait(20);
    expect(isStopped).toBe(false);
    end('a');
    await stopped;
    expect(begun).toEqual(['a']);
  });

  it('goes on after a job that fails, and tells of it', async () => {
    const begun: string[] = [];
    const { runner, faults } = runnerOf({
      jobs: listOf(['a', 'b']),
      run: (job) => (begun.push(job), Promise.reject(new Error(`no ${job}`))),
    });
    runner.start();
    await until(() => faults.length === 2);
    await runner.stop();
    expect(begun).toEqual(['a', 'b']);
    expect(faults.map(String)).toEqual(['Error: no a', 'Error: no b']);
  });

  it('takes back first what was left by an earlier process; alone, once', async () => {
    const jobs = listOf([]);
    const { runner } = runnerOf({ jobs, run: () => Promise.resolve() });
    runner.start();
    await until(() => jobs.calls.includes('tidy'));
    runner.wake();
    await wait(20);
    await runner.stop();
    expect(jobs.calls).toEqual(['reclaim 0', 'tidy']);
  });

  it('says that it is still there while it is at a job with others', async () => {
    const { run, end } = workshop();
    const jobs = listOf(['a']);
    const { runner } = runnerOf({ jobs, run, silentFor: 1 });
    runner.start();
    await until(() => jobs.calls.includes('beat'));
    end('a');
    await runner.stop();
  });
});
