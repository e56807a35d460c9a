import { type PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { type Schema } from './schema.js';

/** How long a query may wait for the one connection, in milliseconds: longer than any transaction should take. */
const LONGEST_WAIT = 30_000;

/** The embedded PostgreSQL as TypeORM's own driver for PostgreSQL sees it: a server with one connection. */
export function embeddedSource(engine: PGlite, { entities, migrations }: Schema): DataSource {
  class EmbeddedClient extends pg.Client {
    constructor() {
      super({ ...createPgConfig(engine) });
    }
  }
  return new DataSource({
    type: 'postgres',
    driver: pg,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    installExtensions: false,
    extra: { Client: EmbeddedClient, max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: LONGEST_WAIT },
  });
}
