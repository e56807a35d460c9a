import { type Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { DomainError } from './common/domain-error.js';
import { type App } from './create-app.js';
import { type Database } from './database/database.js';
import { Readiness } from './health/readiness.js';
import { createLog, type Log } from './logging/log.js';
import { addressOf, announce } from './serving/announce.js';
import { Ending } from './serving/ending.js';
import { createGate, type Gate } from './serving/gate.js';
import { boundedServer, closeServer, listen } from './serving/http-server.js';
import { securityHeaders } from './serving/security-headers.js';
import { untilStopped } from './serving/stop-signals.js';
import { ADMINISTRATOR_KEY } from './settings/administrator-key.js';
import { type Settings } from './settings/settings.js';

/** How long the parts of an orderly end may take, in milliseconds; together less than the three seconds promised. */
const REQUESTS_END_WITHIN = 2000;
const START_ENDS_WITHIN = 500;
const CLOSED_WITHIN = 700;

export interface ServeOptions {
  readonly settings: Settings;
  readonly dataDir: string;
  readonly write: (text: string) => void;
}

interface Parts extends ServeOptions {
  readonly log: Log;
  readonly readiness: Readiness;
  readonly gate: Gate;
  readonly server: Server;
  readonly ending: Ending;
}

/**
 * Runs the server until it is told to stop, and gives the exit code: 0 after Ctrl-C or SIGTERM, 3 after an internal
 * fault. Throws what keeps it from starting, with everything closed again.
 */
export async function serve(options: ServeOptions): Promise<0 | 3> {
  const { settings, write } = options;
  const log = createLog({ format: settings.logFormat, level: settings.logLevel, write });
  const readiness = new Readiness(settings.databaseUrl === null ? 'embedded' : 'postgresql');
  const gate = createGate({ readiness, log, headers: securityHeaders(settings) });
  const ending = new Ending(log);
  const stopped = untilStopped(log);
  const server = boundedServer(gate.listener);
  const started = start({ ...options, log, readiness, gate, server, ending });
  try {
    const { code } = await Promise.race([stopped, started.then(() => stopped)]);
    return code;
  } finally {
    readiness.stopping();
    const settled = started.catch(() => undefined);
    await Promise.all([closeServer(server, REQUESTS_END_WITHIN), Promise.race([settled, wait(START_ENDS_WITHIN)])]);
    await ending.closeAll(CLOSED_WITHIN);
    log.debug('stopped');
    // What could not be closed in time must not keep the process.
    setTimeout(() => process.exit(), 50).unref();
  }
}

/** Listens first, so that `/health` answers; opens the database; then composes the app and loads, at the same time. */
async function start({ settings, dataDir, write, log, readiness, gate, server, ending }: Parts): Promise<void> {
  const listening = listen(server, settings);
  // Of two reasons not to start, the database in use is told first: it says who holds it.
  listening.then(
    (port) => log.debug('listening', { address: addressOf(settings, port) }),
    () => undefined,
  );

  const [{ openDatabase }, { ENTITIES }, { MIGRATIONS }] = await Promise.all([
    import('./database/open-database.js'),
    import('./entities.js'),
    import('../migrations/index.js'),
  ]);
  if (readiness.isStopping) return;
  const importing = import('./create-app.js');
  const opening = openDatabase({
    settings,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    onNotice: (notice) => log.warn(notice),
    onLost: (error) => {
      log.error(error.message);
      process.exit(3);
    },
  });
  ending.add('the database', async () => (await opening.catch(() => null))?.close());
  const database = await opening;
  const port = await listening;
  if (readiness.isStopping) return;
  database.describe(addressOf(settings, port));

  readiness.waitingFor('the data are being loaded');
  const loading = load(database, dataDir, { log, readiness });
  loading.catch(() => undefined);
  const { createApp } = await importing;
  const app = await createApp({ settings, log, readiness, database });
  ending.add('the app', app.close);
  gate.open(app.listener);
  await loading;
  if (readiness.isStopping) return;
  app.dataChanged();
  const report = await app.exampleReport();
  const administratorKey = await firstKey(settings, app);
  readiness.loaded(app.dataVersion);
  if (settings.jobs) app.startJobs();
  app.startPublishing();
  if (readiness.isReady) announce({ settings, port, report, administratorKey, log, write });
}

/** Where the key of the administrator lies that the first start of an embedded database makes; null: there are people. */
async function firstKey({ databaseUrl, databaseDir }: Settings, app: App): Promise<string | null> {
  if (databaseUrl !== null) return null;
  const file = join(databaseDir, ADMINISTRATOR_KEY);
  return (await app.makeAdministrator(file)) ? file : null;
}

/** Loads what is new or changed in the data folder, and logs what it was. Who is told to stop meanwhile loads nothing. */
async function load(
  database: Database,
  dataDir: string,
  { log, readiness }: Pick<Parts, 'log' | 'readiness'>,
): Promise<void> {
  const { loadFolder } = await import('./loading/load-folder.js');
  const { files, changed, added, closed } = await loadFolder(database, dataDir, {
    onProgress: (progress) => {
      if (readiness.isStopping) throw new DomainError('CALL_INVALID', 'the load was broken off');
      if (progress.step !== 'written') return;
      readiness.waitingFor(`the data are being loaded: ${progress.records} of ${progress.of} records`);
    },
  });
  log.info('data loaded', { files, changed, added, closed });
}
