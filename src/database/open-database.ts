import { type Settings } from '../settings/settings.js';
import { type Database } from './database.js';
import { openEmbedded } from './embedded.js';
import { openPostgresql } from './postgresql.js';
import { type Schema } from './schema.js';

export interface OpenDatabase extends Schema {
  readonly settings: Pick<Settings, 'databaseUrl' | 'databaseDir'>;
  /** Takes what the operator should know, a sentence at a time. */
  readonly onNotice: (notice: string) => void;
  /**
   * Takes the error when the lock of an embedded database is lost while it is open. Two processes then write one
   * folder, so the process must end at once, without closing. Left out: the notice is given and the process ends.
   */
  readonly onLost?: (error: Error) => void;
}

/**
 * Opens the database that the settings name, brings its tables to the program's state and gives the one way to it.
 * What the operator can mend (an address, a folder, a second process) is CALL_INVALID.
 */
export function openDatabase({ settings, entities, migrations, onNotice, onLost }: OpenDatabase): Promise<Database> {
  const schema = { entities, migrations };
  return settings.databaseUrl === null
    ? openEmbedded(settings.databaseDir, schema, { onNotice, onLost })
    : openPostgresql(settings.databaseUrl, schema, onNotice);
}
