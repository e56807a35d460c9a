import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MIGRATIONS } from '../migrations/index.js';
import { ENGINE_VERSION } from './common/version.js';
import { openWorkshop } from './create-app.js';
import { DatabaseModule } from './database/database.module.js';
import { type Database } from './database/database.js';
import { openDatabase } from './database/open-database.js';
import { ENTITIES } from './entities.js';
import { createLog } from './logging/log.js';
import { NestLog } from './logging/nest-log.js';
import { ReportJobsService } from './reports/report-jobs.service.js';
import { ReportsModule, type Workshop } from './reports/reports.module.js';
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

/** The parts of the server that make reports, without those that answer requests. */
@Module({})
class WorkerModule {
  static with(database: Database, workshop: Workshop): DynamicModule {
    return { module: WorkerModule, imports: [DatabaseModule.with(database), ReportsModule.with(workshop)] };
  }
}

/**
 * Makes jobs until it is told to stop, and gives the exit code: 0 after Ctrl-C or SIGTERM, when what it has begun is
 * made; 3 after an internal fault. Throws what keeps it from starting.
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
    const threads = { ...settings, threads: concurrency };
    const workshop = openWorkshop({ settings: threads, log });
    ending.add('the threads', () => workshop.threads.close());
    const nest = await NestFactory.createApplicationContext(WorkerModule.with(database, workshop), {
      logger: new NestLog(log),
      abortOnError: false,
    });
    ending.add('the jobs', () => nest.close());
    nest.get(ReportJobsService, { strict: false }).start({ concurrency });
    log.info('ready', { concurrency, database: 'PostgreSQL, by DATABASE_URL', engine: ENGINE_VERSION });
    return (await stopped).code;
  } finally {
    await ending.closeAll(FINISHED_WITHIN);
    log.debug('stopped');
    setTimeout(() => process.exit(), 50).unref();
  }
}
