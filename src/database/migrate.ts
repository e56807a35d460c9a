import { type DataSource, MigrationExecutor } from 'typeorm';
import { DomainError } from '../common/domain-error.js';

/**
 * Brings the tables to the state that the program knows, each step in a transaction of its own. A database that has
 * steps which the program does not know was made by a later one: it is refused, CALL_INVALID, and nothing is changed.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  const known = new Set(dataSource.migrations.map(({ name }) => name));
  const unknown = (await migrationsIn(dataSource)).filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new DomainError(
      'CALL_INVALID',
      `the database was made by a later version of Merilo: it has ${unknown.join(', ')}, which this version does not ` +
        'know. Start the later version, or use another database.',
    );
  }
  await dataSource.runMigrations({ transaction: 'each' });
}

/** The names of the steps that the tables have been through, oldest first. */
export async function migrationsIn(dataSource: DataSource): Promise<readonly string[]> {
  const runner = dataSource.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return [];
    const executed = await new MigrationExecutor(dataSource, runner).getExecutedMigrations();
    return executed.map(({ name }) => name).reverse();
  } finally {
    await runner.release();
  }
}
