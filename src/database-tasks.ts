import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS } from '../migrations/index.js';
import { verifyTrail } from './audit/verify-trail.js';
import { type DatabasePlace, type DatabaseTasks } from './commands/database-tasks.js';
import { DomainError } from './common/domain-error.js';
import { backup } from './database/backup.js';
import { type Database } from './database/database.js';
import { openDatabase } from './database/open-database.js';
import { restore } from './database/restore.js';
import { ENTITIES } from './entities.js';
import { exportFolder } from './loading/export-folder.js';
import { loadFolder } from './loading/load-folder.js';

/** Does work on the database that the settings name, and closes it. */
async function on<T>({ settings, onNotice }: DatabasePlace, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ settings, entities: ENTITIES, migrations: MIGRATIONS, onNotice });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Refuses an embedded database that is not there: it would be made, to no end. */
function assertThere({ settings: { databaseUrl, databaseDir } }: DatabasePlace): void {
  if (databaseUrl !== null || existsSync(join(databaseDir, 'db'))) return;
  throw new DomainError(
    'CALL_INVALID',
    `there is no database in ${databaseDir}. Load data into it first (merilo load), or name another with ` +
      'MERILO_DATABASE_DIR or DATABASE_URL.',
  );
}

/** What the commands do with the database. */
export const databaseTasks: DatabaseTasks = {
  load: (place, dataDir, options) => on(place, (database) => loadFolder(database, dataDir, options)),

  exportTo: (place, folder, cwd) => {
    assertThere(place);
    return on(place, (database) => exportFolder(database, folder, cwd));
  },

  backup: (place, take) => {
    assertThere(place);
    return on(place, (database) => take(backup(database)));
  },

  verifyTrail: (place, head, onProgress) => {
    assertThere(place);
    return on(place, (database) => verifyTrail(database, head, onProgress));
  },

  restore: (place, lines) => on(place, (database) => restore(database, lines)),
};
