import { type PGlite } from '@electric-sql/pglite';
import { type DataSource } from 'typeorm';
import { Database } from './database.js';
import { makeDatabaseFolder } from './database-folder.js';
import { DomainError } from '../common/domain-error.js';
import { embeddedSource } from './embedded-source.js';
import { messageOf } from './error-code.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { migrate } from './migrate.js';
import { type Schema } from './schema.js';
import { startEngine } from './start-engine.js';

interface Listener {
  readonly onNotice: (notice: string) => void;
  readonly onLost?: ((error: Error) => void) | undefined;
}

/**
 * Opens the database that lies in a folder, and makes it where there is none: as a whole or not at all, also when the
 * process is killed meanwhile. The folder is locked until the database is closed; a second process is refused.
 */
export async function openEmbedded(folder: string, schema: Schema, listener: Listener): Promise<Database> {
  const { onNotice, onLost = endProcess(onNotice) } = listener;
  const lock = lockFolder(folder, onLost);
  try {
    const engine = await openFolder(await makeDatabaseFolder(folder, onNotice));
    const database = await openEngine(engine, schema, lock);
    onNotice(
      `the embedded database in ${folder} outlives an end of the program, but perhaps not a power cut. Where that ` +
        'matters, use a PostgreSQL server, named by DATABASE_URL.',
    );
    return database;
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The database on a running engine, migrated; closing it closes the engine, and then releases the lock. */
export async function openEngine(engine: PGlite, schema: Schema, lock?: FolderLock): Promise<Database> {
  const dataSource: DataSource = embeddedSource(engine, schema);
  const release = async (): Promise<void> => {
    await engine.close();
    lock?.release();
  };
  const database = new Database('embedded', dataSource, { describe: (address) => lock?.describe(address), release });
  try {
    await dataSource.initialize();
    await migrate(dataSource);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openFolder(folder: string): Promise<PGlite> {
  try {
    return await startEngine({ dataDir: folder });
  } catch (error) {
    throw new DomainError(
      'DATA_INVALID',
      `the embedded database in ${folder} cannot be opened: ${messageOf(error)}. ` +
        'Move the folder away, start again and restore a backup.',
    );
  }
}

/** Two processes write one folder: every further write may spoil it, so there is no tidying up. */
function endProcess(onNotice: (notice: string) => void): (error: Error) => void {
  return (error) => {
    onNotice(`${error.message} The program ends, to spoil nothing.`);
    process.exit(3);
  };
}
