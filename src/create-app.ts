import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type RequestListener } from 'node:http';
import { AppModule, type AppParts } from './app.module.js';
import { DataVersion } from './database/data-version.js';
import { type Log } from './logging/log.js';
import { NestLog } from './logging/nest-log.js';
import { HttpErrors } from './serving/http-errors.filter.js';
import { type Settings } from './settings/settings.js';

/** The largest body of a request: a query and its variables need a fraction of it. */
const LARGEST_BODY = '100kb';

/** The app without a port: what answers a request, and how it ends. */
export interface App {
  readonly listener: RequestListener;
  /** The number of the newest load, asked of the database. */
  readonly dataVersion: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export interface AppOptions extends AppParts {
  readonly settings: Settings;
  readonly log: Log;
}

/** Composes the app and makes it ready to answer. It opens no port. */
export async function createApp(options: AppOptions): Promise<App> {
  const { log, settings } = options;
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.with(options), {
    logger: new NestLog(log),
    abortOnError: false,
    bodyParser: false,
  });
  nest.disable('x-powered-by');
  nest.set('query parser', 'simple');
  if (settings.publicUrl !== null) nest.set('trust proxy', 'loopback');
  nest.useBodyParser('json', { limit: LARGEST_BODY });
  if (settings.corsOrigins.length > 0) {
    nest.enableCors({
      origin: settings.corsOrigins.includes('*') ? '*' : [...settings.corsOrigins],
      methods: ['GET', 'HEAD', 'POST'],
      exposedHeaders: ['ETag', 'Content-Disposition', 'X-Request-Id'],
      maxAge: 600,
    });
  }
  nest.useGlobalFilters(new HttpErrors(log));
  await nest.init();
  const version = nest.get(DataVersion);
  return {
    listener: nest.getHttpAdapter().getInstance(),
    dataVersion: () => version.current(),
    close: () => nest.close(),
  };
}
