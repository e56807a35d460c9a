import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Tables of which a time before may be asked, and which grow with every version of a record. */
const TABLES = ['answers', 'comparators', 'instruments', 'coverage'];

/**
 * Indices for what was known at an instant: the rows whose `knownFrom` and `knownUntil` hold it. Over the range, for
 * which the planner has figures: of two columns apart it would guess that a quarter of all versions were current.
 */
export class KnownAt1795750000000 implements MigrationInterface {
  readonly name = 'KnownAt1795750000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(
        `CREATE INDEX "${table}_known" ON "${table}" USING gist (tstzrange("knownFrom", "knownUntil"))`,
      );
    }
    await runner.query(`CREATE INDEX "loads_at" ON "loads" ("at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "loads_at"`);
    for (const table of TABLES) await runner.query(`DROP INDEX "${table}_known"`);
  }
}
