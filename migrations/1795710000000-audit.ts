import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The trail, which nobody may change, its head, and the keys of requests that are done once. */
export class Audit1795710000000 implements MigrationInterface {
  readonly name = 'Audit1795710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "audit_entries" (
      "number" bigint NOT NULL,
      "at" timestamptz(3) NOT NULL,
      "person" uuid,
      "action" text NOT NULL,
      "round" text,
      "jurisdiction" text,
      "target" text,
      "before" json,
      "after" json,
      "previous" text NOT NULL,
      "hash" text NOT NULL,
      PRIMARY KEY ("number")
    )`);
    await runner.query(`CREATE INDEX "audit_entries_of_round" ON "audit_entries" ("round", "number")`);
    await runner.query(`CREATE TABLE "audit_head" (
      "only" boolean NOT NULL CONSTRAINT "audit_head_is_one" CHECK ("only"),
      "number" bigint NOT NULL,
      "hash" text NOT NULL,
      "at" timestamptz(3) NOT NULL,
      PRIMARY KEY ("only")
    )`);
    await runner.query(`CREATE FUNCTION "refuse_change_of_trail"() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the trail is append-only: % of % is refused', TG_OP, TG_TABLE_NAME;
      END
    $$`);
    await runner.query(`CREATE FUNCTION "refuse_head_going_back"() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW."number" <= OLD."number" OR NEW."at" < OLD."at" THEN
          RAISE EXCEPTION 'the trail is append-only: its head does not go back';
        END IF;
        RETURN NEW;
      END
    $$`);
    for (const change of ['UPDATE', 'DELETE', 'TRUNCATE']) await refuse(runner, change, 'audit_entries');
    for (const change of ['DELETE', 'TRUNCATE']) await refuse(runner, change, 'audit_head');
    await runner.query(`CREATE TRIGGER "refuse_head_going_back" BEFORE UPDATE ON "audit_head"
      FOR EACH ROW EXECUTE FUNCTION "refuse_head_going_back"()`);
    await runner.query(`CREATE TABLE "idempotency_keys" (
      "person" text NOT NULL,
      "key" text NOT NULL,
      "path" text NOT NULL,
      "operation" text NOT NULL,
      "arguments" text NOT NULL,
      "remembered" boolean NOT NULL,
      "result" json,
      "createdAt" timestamptz NOT NULL,
      PRIMARY KEY ("person", "key", "path")
    )`);
    await runner.query(`CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" ("createdAt")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "idempotency_keys"');
    await runner.query('DROP TABLE "audit_head"');
    await runner.query('DROP TABLE "audit_entries"');
    await runner.query('DROP FUNCTION "refuse_head_going_back"()');
    await runner.query('DROP FUNCTION "refuse_change_of_trail"()');
  }
}

async function refuse(runner: QueryRunner, change: string, table: string): Promise<void> {
  await runner.query(`CREATE TRIGGER "refuse_${change.toLowerCase()}" BEFORE ${change} ON "${table}"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_trail"()`);
}
