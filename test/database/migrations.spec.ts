import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { type Database } from '../../src/database/database.js';
import { migrate, migrationsIn } from '../../src/database/migrate.js';
import { SCHEMA, testDatabase } from '../support/database.js';

let database: Database;
let dataSource: DataSource;
beforeAll(async () => {
  database = await testDatabase();
  ({ dataSource } = database.manager);
}, 60_000);
afterAll(() => database.close());

/** What would have to be done to the tables before the entities fit them. */
async function missing(): Promise<readonly string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

const tables = async (): Promise<readonly string[]> => {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

describe('the migrations', () => {
  it('make the tables that the entities describe', async () => {
    expect(await missing()).toEqual([]);
  });

  it('would be told of a column that they do not make', async () => {
    await dataSource.query('ALTER TABLE "groups" DROP COLUMN "note"');
    expect(await missing()).toEqual(['ALTER TABLE "groups" ADD "note" text']);
    await dataSource.query('ALTER TABLE "groups" ADD "note" text');
  });

  it('run back to nothing, and forth again', async () => {
    const before = await tables();
    for (const name of SCHEMA.migrations) await dataSource.undoLastMigration({ transaction: 'each' }).catch(fail(name));
    expect(await tables()).toEqual(['migrations']);
    await migrate(dataSource);
    expect(await tables()).toEqual(before);
    expect(await missing()).toEqual([]);
  });

  it('run once only', async () => {
    const before = await migrationsIn(dataSource);
    await migrate(dataSource);
    expect(await migrationsIn(dataSource)).toEqual(before);
    expect(before).toEqual(SCHEMA.migrations.map(({ name }) => name));
  });

  it('refuse a database that a later version made, and change nothing', async () => {
    await dataSource.query(
      `INSERT INTO "migrations" ("timestamp", "name") VALUES (9999999999999, 'Later9999999999999')`,
    );
    await expect(migrate(dataSource)).rejects.toMatchObject({
      code: 'CALL_INVALID',
      message: expect.stringMatching(/later version of Merilo: it has Later9999999999999/),
    });
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" LIKE 'Later%'`);
  });
});

function fail({ name }: { readonly name: string }): (error: unknown) => never {
  return (error) => {
    throw new Error(`${name} does not run back`, { cause: error });
  };
}
