import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** How far the scores of a framework go, and what stands beside its answers. */
export class FrameworkSeries1795200000000 implements MigrationInterface {
  readonly name = 'FrameworkSeries1795200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "frameworks" ADD COLUMN "range" json');
    await runner.query('ALTER TABLE "frameworks" ADD COLUMN "series" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "frameworks" DROP COLUMN "series"');
    await runner.query('ALTER TABLE "frameworks" DROP COLUMN "range"');
  }
}
