import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What the ranks of an assessment are tried against. */
export class Robustness1795100000000 implements MigrationInterface {
  readonly name = 'Robustness1795100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "assessments" ADD COLUMN "robustness" json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "assessments" DROP COLUMN "robustness"');
  }
}
