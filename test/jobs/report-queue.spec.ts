import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database } from '../../src/database/database.js';
import { Boss } from '../../src/jobs/boss.service.js';
import { BusyError } from '../../src/jobs/busy-error.js';
import { MOST_QUEUED, ReportQueue, type WantedReport } from '../../src/jobs/report-queue.service.js';
import { ReportWork } from '../../src/jobs/report-work.service.js';
import { type TakenJob } from '../../src/reports/report-job.js';
import { testDatabase } from '../support/database.js';

let database: Database;
let queue: ReportQueue;
let work: ReportWork;
beforeAll(async () => {
  database = await testDatabase();
  const boss = new Boss(database);
  queue = new ReportQueue(database, boss);
  work = new ReportWork(database, boss);
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.manager.query('DELETE FROM "report_jobs"');
  await database.manager.query('DELETE FROM merilo_jobs.job');
});

const wanted = (key: string, isKept = false): WantedReport => ({
  key,
  isKept,
  asked: { assessment: 'a', template: 'comparative', language: 'en' },
});

/** The next job, when it is due; what waits for another try is due at once. */
async function take(worker: string): Promise<TakenJob | null> {
  for (;;) {
    // Rows that another has in hand are made due by them: two who lock all rows, each in an order, would wait for each other.
    await database.manager.query(
      `UPDATE merilo_jobs.job SET start_after = start_after - interval '5 s'
       WHERE id IN (SELECT id FROM merilo_jobs.job FOR UPDATE SKIP LOCKED)`,
    );
    const job = await work.take(worker);
    if (job !== 'later') return job;
    await wait(5);
  }
}

describe('the queue', () => {
  it('gives jobs in the order in which they were asked for, each once, and says how many are before', async () => {
    const jobs = await queue.ask(['a', 'b', 'c'].map((key) => wanted(key)));
    expect(jobs.map(({ state, stage, progress, queuePosition }) => [state, stage, progress, queuePosition])).toEqual([
      ['queued', 'waiting', 0, 1],
      ['queued', 'waiting', 0, 2],
      ['queued', 'waiting', 0, 3],
    ]);
    const worker = randomUUID();
    const taken = [await take(worker), await take(worker)];
    expect(taken.map((job) => job?.id)).toEqual([jobs[0]?.id, jobs[1]?.id]);
    expect(taken[0]?.asked).toEqual({ assessment: 'a', template: 'comparative', language: 'en' });
    expect(await queue.job(jobs[2]?.id ?? '')).toMatchObject({ state: 'queued', queuePosition: 1 });
    expect(await queue.job(jobs[0]?.id ?? '')).toMatchObject({
      state: 'running',
      stage: 'reading',
      queuePosition: null,
    });
    expect(await take(worker)).toMatchObject({ id: jobs[2]?.id });
    expect(await take(worker)).toBeNull();
  });

  it('never gives a job to two who ask at the same moment', async () => {
    await queue.ask(Array.from({ length: 8 }, (_, i) => wanted(`k${i}`)));
    const taken = await Promise.all(Array.from({ length: 8 }, () => take(randomUUID())));
    expect(new Set(taken.map((job) => job?.id)).size).toBe(8);
  });

  it('makes one job of the same report, whether it waits or is being made', async () => {
    const [first, twin] = await queue.ask([wanted('a'), wanted('a')]);
    expect(twin?.id).toBe(first?.id);
    await take(randomUUID());
    const [again, other] = await queue.ask([wanted('a'), wanted('b')]);
    expect(again).toMatchObject({ id: first?.id, state: 'running' });
    expect(other?.id).not.toBe(first?.id);
  });

  it('makes one job of the same report for those who ask at the same moment', async () => {
    const jobs = await Promise.all(Array.from({ length: 5 }, () => queue.ask([wanted('a')])));
    expect(new Set(jobs.map(([job]) => job?.id)).size).toBe(1);
  });

  it('answers with a job that is done where the file is kept, and always with the same', async () => {
    const [job] = await queue.ask([wanted('a', true)]);
    expect(job).toMatchObject({ state: 'done', stage: 'kept', progress: 1, queuePosition: null });
    const [again] = await queue.ask([wanted('a', true)]);
    expect(again?.id).toBe(job?.id);
    expect(await take(randomUUID())).toBeNull();
  });

  it('makes it anew when it was done and its file is gone', async () => {
    const worker = randomUUID();
    const [job] = await queue.ask([wanted('a')]);
    await take(worker);
    await work.done(job?.id ?? '', worker, 'a');
    expect(await queue.job(job?.id ?? '')).toMatchObject({ state: 'done', progress: 1, finishedAt: expect.any(Date) });
    const [again] = await queue.ask([wanted('a')]);
    expect(again).toMatchObject({ state: 'queued' });
    expect(again?.id).not.toBe(job?.id);
  });

  it('takes so many and no more: all of a request, or none', async () => {
    await queue.ask(Array.from({ length: MOST_QUEUED - 1 }, (_, i) => wanted(`k${i}`)));
    await expect(queue.ask([wanted('a'), wanted('b')])).rejects.toThrow(BusyError);
    await expect(queue.ask([wanted('a'), wanted('b')])).rejects.toThrow('room for 1 more now, not for 2');
    const [kept, last] = await queue.ask([wanted('c', true), wanted('b')]);
    expect([kept?.state, last?.queuePosition]).toEqual(['done', MOST_QUEUED]);
    await expect(queue.ask([wanted('a')])).rejects.toThrow('room for 0 more now');
    const [joined] = await queue.ask([wanted('k0')]);
    expect(joined?.queuePosition).toBe(1);
  }, 30_000);

  it('says how far a job is, to nobody but who is at it', async () => {
    const worker = randomUUID();
    const [job] = await queue.ask([wanted('a')]);
    const id = job?.id ?? '';
    await take(worker);
    await work.reached(id, worker, 'setting');
    expect(await queue.job(id)).toMatchObject({ stage: 'setting', progress: 0.5 });
    await work.reached(id, randomUUID(), 'scoring');
    await work.done(id, randomUUID(), 'a');
    await work.failed(id, randomUUID(), 'no');
    expect(await queue.job(id)).toMatchObject({ state: 'running', stage: 'setting', error: null });
  });

  it('fails at once what cannot be made, with the reason', async () => {
    const worker = randomUUID();
    const [job] = await queue.ask([wanted('a')]);
    await take(worker);
    await work.failed(job?.id ?? '', worker, 'there is no such assessment');
    expect(await queue.job(job?.id ?? '')).toMatchObject({ state: 'failed', error: 'there is no such assessment' });
    expect(await take(worker)).toBeNull();
  });

  it('tries again what did not come to its end, four times in all', async () => {
    const worker = randomUUID();
    const [job] = await queue.ask([wanted('a')]);
    const id = job?.id ?? '';
    for (const state of ['queued', 'queued', 'queued', 'failed']) {
      expect(await take(worker)).toMatchObject({ id });
      await work.putBack(id, worker, 'a thread broke');
      expect(await queue.job(id)).toMatchObject({ state, error: state === 'failed' ? 'a thread broke' : null });
    }
    expect(await take(worker)).toBeNull();
  });

  it('puts back what a process was at that is not heard of, and leaves the others', async () => {
    const [lost, alive] = await queue.ask([wanted('a'), wanted('b')]);
    const [dead, living, third] = [randomUUID(), randomUUID(), randomUUID()];
    await take(dead);
    await take(living);
    await database.manager.query(`UPDATE "report_jobs" SET "beatAt" = now() - interval '1 minute'`);
    await work.beat(living);
    expect(await work.reclaim(20)).toBe(1);
    expect(await queue.job(lost?.id ?? '')).toMatchObject({ state: 'queued', stage: 'waiting', progress: 0 });
    expect(await queue.job(alive?.id ?? '')).toMatchObject({ state: 'running' });
    expect(await take(third)).toMatchObject({ id: lost?.id });
    // It was alive after all: what it has to say comes too late.
    await work.done(lost?.id ?? '', dead, 'a');
    expect(await queue.job(lost?.id ?? '')).toMatchObject({ state: 'running' });
    await work.done(lost?.id ?? '', third, 'a');
    expect(await queue.job(lost?.id ?? '')).toMatchObject({ state: 'done' });
  });

  it('cancels what nobody came to make within a day, and forgets what was over a week ago', async () => {
    const [waiting, over] = await queue.ask([wanted('a'), wanted('b', true)]);
    await database.manager.query(`UPDATE "report_jobs" SET "createdAt" = now() - interval '25 hours' WHERE "id" = $1`, [
      waiting?.id,
    ]);
    await database.manager.query(`UPDATE "report_jobs" SET "finishedAt" = now() - interval '8 days' WHERE "id" = $1`, [
      over?.id,
    ]);
    await work.tidy();
    expect(await queue.job(waiting?.id ?? '')).toMatchObject({
      state: 'cancelled',
      error: expect.stringContaining('Nobody came'),
      queuePosition: null,
    });
    expect(await queue.job(over?.id ?? '')).toBeNull();
    expect(await take(randomUUID())).toBeNull();
  });
});
