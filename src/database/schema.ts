import { type MigrationInterface } from 'typeorm';

/** A class whose objects are rows of a table. */
export type EntityClass = abstract new () => object;

/** A class that changes the tables one step forth, or back. */
export type MigrationClass = new () => MigrationInterface;

/** What lies in a database: its tables, and the steps that make them, oldest first. */
export interface Schema {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}
