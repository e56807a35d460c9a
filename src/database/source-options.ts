import pg from 'pg';
import { type Schema } from './schema.js';

/** What TypeORM is told of both engines alike: the tables are made by the steps alone, each in its own transaction. */
export function sourceOptions({ entities, migrations }: Schema) {
  return {
    type: 'postgres' as const,
    driver: pg,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTransactionMode: 'each' as const,
    synchronize: false,
    logging: false,
    installExtensions: false,
  };
}
