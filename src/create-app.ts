import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type RequestListener } from 'node:http';
import { join } from 'node:path';
import { FirstAdministrator } from './access/first-administrator.service.js';
import { AppModule, type AppParts } from './app.module.js';
import { AssessmentsService } from './assessments/assessments.service.js';
import { newestFirst } from './assessments/newest-first.js';
import { DataVersion } from './database/data-version.js';
import { prepareEdge } from './graphql/prepare-edge.js';
import { KeptFiles } from './jobs/kept-files.js';
import { ThreadPool } from './jobs/thread-pool.js';
import { errorFields, type Log } from './logging/log.js';
import { NestLog } from './logging/nest-log.js';
import { EmbargoesService } from './publishing/embargoes.service.js';
import { ReportJobsService } from './reports/report-jobs.service.js';
import { type Workshop } from './reports/reports.module.js';
import { HttpErrors } from './serving/http-errors.filter.js';
import { Templates } from './reports/own-templates.js';

/** The app without a port: what answers a request, and how it ends. */
export interface App {
  readonly listener: RequestListener;
  /** The number of the newest load, asked of the database. */
  readonly dataVersion: () => Promise<number>;
  /** After a load: what is kept in memory is read anew. */
  readonly dataChanged: () => void;
  /** The address of a report that there is. */
  readonly exampleReport: () => Promise<string | null>;
  /** Makes an administrator where there is nobody at all, with a key in a file; whether it did. */
  readonly makeAdministrator: (file: string) => Promise<boolean>;
  /** From now on makes the reports that are asked for as jobs: so many at the same time, or as many as leave a thread free. */
  readonly startJobs: (concurrency?: number) => void;
  /** From now on publishes the releases of rounds when their embargoes end. */
  readonly startPublishing: () => void;
  /** Begins no further job, and waits for those that are begun. */
  readonly finishJobs: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface AppOptions extends Omit<AppParts, 'workshop'> {
  readonly log: Log;
}

/** Threads for downloads, and the folder beside the database where they are kept. */
function openWorkshop({ settings, log }: AppOptions): Workshop {
  const templates = new Templates(settings.templatesDir);
  templates.check();
  return {
    templates,
    threads: new ThreadPool({ threads: settings.threads }),
    kept: new KeptFiles({
      folder: join(settings.databaseDir, 'cache'),
      onFault: (error) => log.warn('a download could not be kept; it is made again each time', errorFields(error)),
    }),
  };
}

/** The first report that there is, as a path: something to look at. */
async function exampleReport(assessments: AssessmentsService): Promise<string | null> {
  const [first] = [...(await assessments.all())].sort(newestFirst);
  return first ? `/reports/${first.id}/comparative.en.pdf` : null;
}

/** Composes the app and makes it ready to answer. It opens no port. */
export async function createApp(options: AppOptions): Promise<App> {
  const { log, settings } = options;
  const workshop = openWorkshop(options);
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.with({ ...options, workshop }), {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false,
  });
  nest.disable('x-powered-by');
  nest.set('query parser', 'simple');
  if (settings.publicUrl !== null) nest.set('trust proxy', 'loopback');
  prepareEdge(nest, settings);
  nest.useGlobalFilters(new HttpErrors(log));
  await nest.init();
  const version = nest.get(DataVersion, { strict: false });
  const jobs = nest.get(ReportJobsService, { strict: false });
  const embargoes = nest.get(EmbargoesService, { strict: false });
  const assessments = nest.get(AssessmentsService, { strict: false });
  const administrators = nest.get(FirstAdministrator, { strict: false });
  return {
    listener: nest.getHttpAdapter().getInstance(),
    dataVersion: () => version.current(),
    dataChanged: () => version.forget(),
    exampleReport: () => exampleReport(assessments),
    makeAdministrator: (file) => administrators.makeFor(file),
    // One thread, where there are several, is left to those who wait for a download.
    startJobs: (concurrency = Math.max(1, settings.threads - 1)) => jobs.start({ concurrency }),
    startPublishing: () => embargoes.start(),
    finishJobs: () => jobs.stop(),
    close: async () => {
      // What a thread is at is broken off, and put back for the next start or another process.
      const ended = jobs.stop();
      await workshop.threads.close();
      await ended;
      await nest.close();
    },
  };
}
