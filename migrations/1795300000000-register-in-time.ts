import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What acts, subjects and answers say more: whose translation, what a subject holds, when an answer was given. */
const COLUMNS = [
  ['instruments', 'translations', 'json'],
  ['subjects', 'definition', 'json'],
  ['subjects', 'related', 'text[]'],
  ['answers', 'answered', 'text'],
  ['answers', 'gap', 'text'],
  ['answers', 'commitment', 'json'],
  ['provisions', 'addressee', 'text'],
] as const;

export class RegisterInTime1795300000000 implements MigrationInterface {
  readonly name = 'RegisterInTime1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS)
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse())
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
