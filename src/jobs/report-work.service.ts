import { Injectable } from '@nestjs/common';
import { type JobStage, STAGES, type TakenJob } from '../reports/report-job.js';
import { Database } from '../database/database.js';
import { Boss, QUEUE } from './boss.service.js';
import { rowsOf } from './rows-of.js';

/** What is over is remembered for so long, and so many of it. */
const REMEMBERED = '7 days';
const MOST_REMEMBERED = 10_000;

/** What waits longer is waited for by nobody. */
const WAITS_AT_MOST = '1 day';

const ENDED = 'The process that made it ended before it was done.';
const NOBODY_CAME = 'Nobody came to make it within a day. Is a server or a worker running? Ask for it again.';

/**
 * The queue as who makes the reports sees it. Each step is one transaction over the queue's own tables and ours, and
 * counts only from the worker that has the job.
 */
@Injectable()
export class ReportWork {
  constructor(
    private readonly database: Database,
    private readonly boss: Boss,
  ) {}

  /** The job that is to be made next; `later`: those that wait are not due yet; null: none waits. */
  async take(worker: string): Promise<TakenJob | 'later' | null> {
    const boss = await this.boss.open();
    const [queued] = await this.#query(`SELECT FROM "report_jobs" WHERE "state" = 'queued' LIMIT 1`);
    if (!queued) return null;
    return this.database.transaction(async () => {
      const [due] = await boss.fetch(QUEUE, { batchSize: 1 });
      if (!due) return 'later';
      const [taken] = await this.#query<TakenJob>(
        `UPDATE "report_jobs" SET "state" = 'running', "stage" = 'reading', "progress" = $3, "worker" = $2,
          "startedAt" = now(), "beatAt" = now(), "error" = NULL WHERE "id" = $1 AND "state" = 'queued'
          RETURNING "id", "asked"`,
        [due.id, worker, STAGES.reading],
      );
      if (!taken) await boss.cancel(QUEUE, due.id);
      return taken ?? 'later';
    });
  }

  /** Says how far a job is. */
  async reached(id: string, worker: string, stage: JobStage): Promise<void> {
    await this.#query(
      `UPDATE "report_jobs" SET "stage" = $3, "progress" = $4, "beatAt" = now()
        WHERE "id" = $1 AND "worker" = $2 AND "state" = 'running'`,
      [id, worker, stage, STAGES[stage]],
    );
  }

  /** Says that a worker still is at its jobs. */
  async beat(worker: string): Promise<void> {
    await this.#query(`UPDATE "report_jobs" SET "beatAt" = now() WHERE "worker" = $1 AND "state" = 'running'`, [
      worker,
    ]);
  }

  /** A job is done; its file is kept under the key. */
  async done(id: string, worker: string, key: string): Promise<void> {
    const boss = await this.boss.open();
    await this.database.transaction(async () => {
      const [own] = await this.#query(
        `UPDATE "report_jobs" SET "state" = 'done', "stage" = 'kept', "progress" = 1, "key" = $3, "finishedAt" = now()
          WHERE "id" = $1 AND "worker" = $2 AND "state" = 'running' RETURNING "id"`,
        [id, worker, key],
      );
      if (own) await boss.complete(QUEUE, id);
    });
  }

  /** A job cannot be made, however often it is tried. */
  async failed(id: string, worker: string, why: string): Promise<void> {
    const boss = await this.boss.open();
    await this.database.transaction(async () => {
      if (await this.#fail(id, worker, why)) await boss.cancel(QUEUE, id);
    });
  }

  /** A job did not come to its end: another try where one is left. */
  async putBack(id: string, worker: string, why: string): Promise<void> {
    const boss = await this.boss.open();
    await this.database.transaction(async () => {
      const [own] = await this.#query(
        `UPDATE "report_jobs" SET "state" = 'queued', "stage" = 'waiting', "progress" = 0, "worker" = NULL
          WHERE "id" = $1 AND "worker" = $2 AND "state" = 'running' RETURNING "id"`,
        [id, worker],
      );
      if (!own) return;
      await boss.fail(QUEUE, id, {});
      const left = await boss.getJobById(QUEUE, id);
      if (left?.state !== 'retry') await this.#fail(id, null, why);
    });
  }

  /** Puts back what processes were at that have not been heard of for so many seconds. Gives their number. */
  async reclaim(silentFor: number): Promise<number> {
    const silent = await this.#query<{ id: string; worker: string }>(
      `SELECT "id", "worker" FROM "report_jobs"
        WHERE "state" = 'running' AND "beatAt" <= now() - $1 * interval '1 second'`,
      [silentFor],
    );
    for (const { id, worker } of silent) await this.putBack(id, worker, ENDED);
    return silent.length;
  }

  /** Lets go of what is long over, and of what waits for nobody. */
  async tidy(): Promise<void> {
    const boss = await this.boss.open();
    const tooOld = await this.#query<{ id: string }>(
      `SELECT "id" FROM "report_jobs" WHERE "state" = 'queued' AND "createdAt" < now() - interval '${WAITS_AT_MOST}'`,
    );
    for (const { id } of tooOld) {
      await this.database.transaction(async () => {
        const [own] = await this.#query(
          `UPDATE "report_jobs" SET "state" = 'cancelled', "error" = $2, "finishedAt" = now()
            WHERE "id" = $1 AND "state" = 'queued' RETURNING "id"`,
          [id, NOBODY_CAME],
        );
        if (own) await boss.cancel(QUEUE, id);
      });
    }
    await this.#query(
      `DELETE FROM "report_jobs" WHERE "finishedAt" < now() - interval '${REMEMBERED}' OR "id" IN (
        SELECT "id" FROM "report_jobs" WHERE "finishedAt" IS NOT NULL ORDER BY "finishedAt" DESC OFFSET ${MOST_REMEMBERED})`,
    );
    await boss.maintain();
  }

  async #fail(id: string, worker: string | null, why: string): Promise<boolean> {
    const rows = await this.#query(
      `UPDATE "report_jobs" SET "state" = 'failed', "error" = $3, "finishedAt" = now()
        WHERE "id" = $1 AND "worker" IS NOT DISTINCT FROM $2::uuid AND "state" IN ('queued', 'running') RETURNING "id"`,
      [id, worker, why],
    );
    return rows.length > 0;
  }

  async #query<Row = object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.database.manager.query(statement, [...values]));
  }
}
