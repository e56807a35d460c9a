import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Reports that are asked for as jobs: the queue (the tables of pg-boss, in a schema of their own), what is known of each
 * job beside it, and the files that processes share.
 */
export class Jobs1795620000000 implements MigrationInterface {
  readonly name = 'Jobs1795620000000';

  async up(runner: QueryRunner): Promise<void> {
    const { default: PgBoss } = await import('pg-boss');
    // Its plan is a transaction of its own; each step is one already.
    const plan = PgBoss.getConstructionPlans('merilo_jobs').replace(/^\s*BEGIN;|COMMIT;\s*$/g, '');
    await runner.query(plan);
    await runner.query(`SELECT merilo_jobs.create_queue('reports', '{"policy": "standard"}')`);
    await runner.query(`CREATE TABLE "report_jobs" (
      "id" uuid NOT NULL,
      "key" text NOT NULL,
      "asked" json NOT NULL,
      "state" text NOT NULL,
      "stage" text NOT NULL,
      "progress" double precision NOT NULL,
      "error" text,
      "createdAt" timestamptz NOT NULL DEFAULT now(),
      "startedAt" timestamptz,
      "finishedAt" timestamptz,
      "worker" uuid,
      "beatAt" timestamptz,
      PRIMARY KEY ("id")
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX "report_jobs_unfinished" ON "report_jobs" ("key") WHERE "state" IN ('queued', 'running')`,
    );
    await runner.query(
      `CREATE INDEX "report_jobs_queued" ON "report_jobs" ("createdAt", "id") WHERE "state" = 'queued'`,
    );
    await runner.query(`CREATE INDEX "report_jobs_finished" ON "report_jobs" ("finishedAt", "key")`);
    await runner.query(`CREATE TABLE "kept_files" (
      "key" text NOT NULL,
      "sha256" text NOT NULL,
      "bytes" bytea NOT NULL,
      "size" integer NOT NULL,
      "usedAt" timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY ("key")
    )`);
    // What is in a PDF is compressed already.
    await runner.query(`ALTER TABLE "kept_files" ALTER COLUMN "bytes" SET STORAGE EXTERNAL`);
    await runner.query(`CREATE INDEX "kept_files_used" ON "kept_files" ("usedAt")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "kept_files"');
    await runner.query('DROP TABLE "report_jobs"');
    await runner.query('DROP SCHEMA merilo_jobs CASCADE');
  }
}
