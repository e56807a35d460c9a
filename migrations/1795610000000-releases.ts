import { type MigrationInterface, type QueryRunner } from 'typeorm';

const COLUMNS = {
  title: 'json',
  evidenceHorizon: 'text',
  besideDigest: 'text',
  frozen: 'text',
  embargo: 'text',
  why: 'text',
  licence: 'text',
  note: 'text',
  data: 'text',
};

/** What the file of a release says, and its frozen data. */
export class Releases1795610000000 implements MigrationInterface {
  readonly name = 'Releases1795610000000';

  async up(runner: QueryRunner): Promise<void> {
    const added = Object.entries(COLUMNS).map(([name, type]) => `ADD "${name}" ${type}`);
    await runner.query(`ALTER TABLE "releases" ${added.join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const dropped = Object.keys(COLUMNS).map((name) => `DROP COLUMN "${name}"`);
    await runner.query(`ALTER TABLE "releases" ${dropped.join(', ')}`);
  }
}
