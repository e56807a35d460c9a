import { MIGRATIONS } from '../migrations/index.js';
import { ENGINE_VERSION } from './common/version.js';
import { createApp } from './create-app.js';
import { openDatabase } from './database/open-database.js';
import { ENTITIES } from './entities.js';
import { Readiness } from './health/readiness.js';
import { createLog } from './logging/log.js';
import { Ending } from './serving/ending.js';
import { untilStopped } from './serving/stop-signals.js';
import { type Settings } from './settings/settings.js';

/** How long what is begun may take after a signal, in milliseconds: longer than any report. */
const FINISHED_WITHIN = 90_000;

export interface WorkOptions {
  readonly settings: Settings;
  /** Jobs at the same time. */
  readonly concurrency: number;
  readonly write: (text: string) => void;
}

/**
 * Makes jobs until it is told to stop, and gives the exit code: 0 after Ctrl-C or SIGTERM, when what it has begun is
 * made; 3 after an internal fault. It is the server without a port, so that a report is the same whoever makes it.
 * Throws what keeps it from starting.
 */
export async function work({ settings, concurrency, write }: WorkOptions): Promise<0 | 3> {
  const log = createLog({ format: settings.logFormat, level: settings.logLevel, write });
  const ending = new Ending(log);
  const stopped = untilStopped(log);
  try {
    const database = await openDatabase({
      settings,
      entities: ENTITIES,
      migrations: MIGRATIONS,
      onNotice: (notice) => log.warn(notice),
    });
    ending.add('the database', () => database.close());
    const readiness = new Readiness('postgresql');
    const app = await createApp({ settings: { ...settings, threads: concurrency }, log, readiness, database });
    ending.add('the app', app.close);
    ending.add('the jobs', app.finishJobs);
    app.startJobs(concurrency);
    log.info('ready', { concurrency, database: 'PostgreSQL, by DATABASE_URL', engine: ENGINE_VERSION });
    return (await stopped).code;
  } finally {
    await ending.closeAll(FINISHED_WITHIN);
    log.debug('stopped');
    // What could not be closed in time must not keep the process.
    setTimeout(() => process.exit(), 50).unref();
  }
}
