import { type DynamicModule, Module } from '@nestjs/common';
import { DataVersion } from './data-version.js';
import { Database } from './database.js';
import { KnownAt } from './known-at.js';

/** The open database, for every module. Whoever opened it closes it. */
@Module({})
export class DatabaseModule {
  static with(database: Database): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: Database, useValue: database }, DataVersion, KnownAt],
      exports: [Database, DataVersion, KnownAt],
    };
  }
}
