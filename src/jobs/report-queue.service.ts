import { Injectable } from '@nestjs/common';
import { type ReportAddress } from '../reports/report-address.js';
import { type JobStage, type ReportJob, STAGES } from '../reports/report-job.js';
import { Database } from '../database/database.js';
import { Boss, QUEUE } from './boss.service.js';
import { BusyError } from './busy-error.js';
import { orderedId } from './ordered-id.js';
import { rowsOf } from './rows-of.js';

/** Jobs that may wait; one more is refused. */
export const MOST_QUEUED = 400;

/** Tries after the first. A report that can be made is made at the first; the others are for processes that end. */
const RETRIES = 3;
/** Seconds before another try. */
const RETRY_DELAY = 1;

/** The lock under which the queue grows, so that it is as long as it may be and no longer: "report" in ASCII. */
const QUEUE_LOCK = '0x7265706f7274';

const COLUMNS = `j."id", j."key", j."asked", j."state", j."stage", j."progress", j."error",
  j."createdAt", j."startedAt", j."finishedAt"`;

/** What is asked for, under its name. */
export interface WantedReport {
  readonly key: string;
  readonly asked: ReportAddress;
  /** Whether its file is there already: then it is done. */
  readonly isKept: boolean;
}

/** The reports that are asked for, as who asks sees them: one list for all processes on a database. */
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

  #jobs(ids: readonly string[]): Promise<ReportJob[]> {
    return this.#query<ReportJob>(
      `SELECT ${COLUMNS}, CASE WHEN j."state" = 'queued' THEN (SELECT count(*)::int FROM "report_jobs" o
          WHERE o."state" = 'queued' AND (o."createdAt", o."id") <= (j."createdAt", j."id")) END AS "queuePosition"
        FROM "report_jobs" j WHERE j."id" = ANY($1::uuid[])`,
      [ids],
    );
  }

  async #query<Row = object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.database.manager.query(statement, [...values]));
  }
}
