import 'reflect-metadata';
import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { tmpdir } from 'node:os';
import { AppModule } from './app.module.js';
import { unopenedDatabase } from './database/unopened-database.js';
import { Readiness } from './health/readiness.js';
import { KeptFiles } from './jobs/kept-files.js';
import { ThreadPool } from './jobs/thread-pool.js';
import { readSettings } from './settings/settings.js';

/**
 * The whole app as it is put together, to look at: its schema, its routes. Nothing is opened for it: no database, no
 * port, no thread.
 */
export async function unopenedApp(): Promise<INestApplication> {
  const folder = tmpdir();
  const app = await NestFactory.create(
    AppModule.with({
      database: unopenedDatabase(),
      readiness: new Readiness('postgresql'),
      settings: readSettings({}, { cwd: folder, isTerminal: false }),
      workshop: { threads: new ThreadPool({ threads: 1 }), kept: new KeptFiles({ folder, onFault: () => undefined }) },
    }),
    { logger: ['error'], abortOnError: false },
  );
  return app.init();
}
