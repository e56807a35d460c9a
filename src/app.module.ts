import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { type Database } from './database/database.js';
import { DatabaseModule } from './database/database.module.js';
import { HealthModule } from './health/health.module.js';
import { type Readiness } from './health/readiness.js';

/** What the app is given: everything that is opened before it and closed after it. */
export interface AppParts {
  readonly database: Database;
  readonly readiness: Readiness;
}

/** The whole server, as a list of its parts. */
@Module({})
export class AppModule {
  static with({ database, readiness }: AppParts): DynamicModule {
    return {
      module: AppModule,
      imports: [DatabaseModule.with(database), AccessModule.withRules(), HealthModule.with(readiness)],
    };
  }
}
