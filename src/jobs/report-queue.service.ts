import { Injectable } from '@nestjs/common';
import { type ReportAddress } from '../reports/report-address.js';
import { Database } from '../database/database.js';
import { Boss, QUEUE } from './boss.service.js';
import { BusyError } from './busy-error.js';
import { orderedId } from './ordered-id.js';
import { type JobStage, type ReportJob, STAGES, type TakenJob } from '../reports/report-job.js';

/** Jobs that may wait; one more is refused. */
export const MOST_QUEUED = 400;

/** Tries after the first. A report that can be made is made at the first; the others are for processes that end. */
const RETRIES = 3;
/** Seconds before another try. */
const RETRY_DELAY = 1;

/** What is over is remembered for so long, and so many of it. */
const REMEMBERED = '7 days';
const MOST_REMEMBERED = 10_000;

/** What waits longer is waited for by nobody. */
const WAITS_AT_MOST = '1 day';

/** The lock under which the queue grows, so that it is as long as it may be and no longer: "report" in ASCII. */
const QUEUE_LOCK = '0x7265706f7274';

const ENDED = 'The process that made it ended before it was done.';
const NOBODY_CAME = 'Nobody came to make it within a day. Is a server or a worker running? Ask for it again.';

const COLUMNS = `j."id", j."key", j."asked", j."state", j."stage", j."progress", j."error",
  j."createdAt", j."startedAt", j."finishedAt"`;

/** What is asked for, under its name. */
export interface WantedReport {
  readonly key: string;
  readonly asked: ReportAddress;
  /** Whether its file is there already: then it is done. */
  readonly isKept: boolean;
}

/** The reports that wait to be made, and what became of them: one list for all processes on a database. */
@Injectable()
export class ReportQueue {
  constructor(
    private readonly database: Database,
    private readonly boss: Boss,
  ) {}

  /** The jobs of what is wanted, in its order: those that there are, and new ones. All, or BusyError and none. */
  async ask(wanted: readonly WantedReport[]): Promise<readonly ReportJob[]> {
    const boss = await this.boss.open();
    const ids = await this.database.transaction(async () => {
      await this.#query(`SELECT pg_advisory_xact_lock(${Number(QUEUE_LOCK)})`);
      const known = await this.#known(wanted);
      const missing = [...new Map(wanted.map((one) => [one.key, one])).values()].filter(({ key }) => !known.has(key));
      await this.#assertRoom(missing.filter(({ isKept }) => !isKept).length);
      for (const { key, asked, isKept } of missing) {
        const id = orderedId();
        known.set(key, id);
        await this.#insert(id, { key, asked, isKept });
        if (isKept) continue;
        await boss.send(QUEUE, {}, { id, retryLimit: RETRIES, retryDelay: RETRY_DELAY, expireInHours: 2 });
      }
      return wanted.map(({ key }) => known.get(key) ?? '');
    });
    const jobs = new Map((await this.#jobs(ids)).map((job) => [job.id, job]));
    return ids.flatMap((id) => jobs.get(id) ?? []);
  }

  /** A job and where it stands; null: there is none, or none any more. */
  async job(id: string): Promise<ReportJob | null> {
    const [job] = await this.#jobs([id]);
    return job ?? null;
  }

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
        await this.#query(
          `UPDATE "report_jobs" SET "state" = 'cancelled', "error" = $2, "finishedAt" = now()
            WHERE "id" = $1 AND "state" = 'queued'`,
          [id, NOBODY_CAME],
        );
        await boss.cancel(QUEUE, id);
      });
    }
    await this.#query(
      `DELETE FROM "report_jobs" WHERE "finishedAt" < now() - interval '${REMEMBERED}' OR "id" IN (
        SELECT "id" FROM "report_jobs" WHERE "finishedAt" IS NOT NULL ORDER BY "finishedAt" DESC OFFSET ${MOST_REMEMBERED})`,
    );
    await boss.maintain();
  }

  /** The ids of jobs for the same: of what is being made, and of what is made and kept. */
  async #known(wanted: readonly WantedReport[]): Promise<Map<string, string>> {
    const rows = await this.#query<{ key: string; id: string }>(
      `SELECT DISTINCT ON ("key") "key", "id" FROM "report_jobs"
        WHERE "key" = ANY($1) AND "state" IN ('queued', 'running') OR "key" = ANY($2) AND "state" = 'done'
        ORDER BY "key", "finishedAt" DESC NULLS LAST`,
      [
        wanted.flatMap(({ key, isKept }) => (isKept ? [] : [key])),
        wanted.flatMap(({ key, isKept }) => (isKept ? [key] : [])),
      ],
    );
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  async #assertRoom(more: number): Promise<void> {
    if (more === 0) return;
    const [row] = await this.#query<{ queued: number }>(
      `SELECT count(*)::int AS "queued" FROM "report_jobs" WHERE "state" = 'queued'`,
    );
    const room = MOST_QUEUED - (row?.queued ?? 0);
    if (more <= room) return;
    throw new BusyError(
      `Too many reports wait to be made: there is room for ${Math.max(0, room)} more now, not for ${more}. ` +
        'Nothing was queued. Try again in a minute, or ask for fewer.',
    );
  }

  async #insert(id: string, { key, asked, isKept }: WantedReport): Promise<void> {
    const stage: JobStage = isKept ? 'kept' : 'waiting';
    const at = isKept ? 'now()' : 'NULL';
    await this.#query(
      `INSERT INTO "report_jobs" ("id", "key", "asked", "state", "stage", "progress", "startedAt", "finishedAt")
        VALUES ($1, $2, $3, $4, $5, $6, ${at}, ${at})`,
      [id, key, JSON.stringify(asked), isKept ? 'done' : 'queued', stage, STAGES[stage]],
    );
  }

  async #fail(id: string, worker: string | null, why: string): Promise<boolean> {
    const rows = await this.#query(
      `UPDATE "report_jobs" SET "state" = 'failed', "error" = $3, "finishedAt" = now()
        WHERE "id" = $1 AND "worker" IS NOT DISTINCT FROM $2::uuid AND "state" IN ('queued', 'running') RETURNING "id"`,
      [id, worker, why],
    );
    return rows.length > 0;
  }

  #jobs(ids: readonly string[]): Promise<ReportJob[]> {
    return this.#query<ReportJob>(
      `SELECT ${COLUMNS}, CASE WHEN j."state" = 'queued' THEN (SELECT count(*)::int FROM "report_jobs" o
          WHERE o."state" = 'queued' AND (o."createdAt", o."id") <= (j."createdAt", j."id")) END AS "queuePosition"
        FROM "report_jobs" j WHERE j."id" = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** The rows of a statement; of an update TypeORM gives them with their number. */
  async #query<Row = object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    const answer = await this.database.manager.query<unknown>(statement, [...values]);
    const [rows, count] = answer as [unknown, unknown];
    return (Array.isArray(rows) && typeof count === 'number' ? rows : answer) as Row[];
  }
}
