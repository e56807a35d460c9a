import { DataSource } from 'typeorm';
import { Database } from './database.js';

/** A database that nobody opens: for what looks at how the app is put together and asks no data of it. */
export function unopenedDatabase(): Database {
  return new Database('postgresql', new DataSource({ type: 'postgres' }));
}
