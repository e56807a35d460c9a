import 'reflect-metadata';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo } from 'node:net';
import { AccessModule } from '../../src/access/access.module.js';
import { AssessmentsModule } from '../../src/assessments/assessments.module.js';
import { type Database } from '../../src/database/database.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import { FrameworksModule } from '../../src/frameworks/frameworks.module.js';
import { GraphqlModule } from '../../src/graphql/graphql.module.js';
import { InstrumentsModule } from '../../src/instruments/instruments.module.js';
import { loadFolder } from '../../src/loading/load-folder.js';
import { ScoreboardsModule } from '../../src/scoreboards/scoreboards.module.js';
import { countStatements, type StatementCount } from './statement-count.js';
import { testDatabase } from './database.js';

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string };
}

/** An answer of the API as it came over the wire. */
export interface ApiAnswer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors: readonly ApiError[];
}

/** A server on a port of its own, over a database that holds `assessments/`. */
export interface TestApi {
  /** Scheme, host and port. */
  readonly address: string;
  readonly database: Database;
  readonly counted: StatementCount;
  readonly query: <T>(text: string, variables?: Readonly<Record<string, unknown>>) => Promise<ApiAnswer<T>>;
  readonly close: () => Promise<void>;
}

@Module({})
class TestApp {}

/** Every module that answers over GraphQL. */
const DOMAINS: readonly Type[] = [InstrumentsModule, FrameworksModule, AssessmentsModule, ScoreboardsModule];

/** Starts a server with these modules beside the API's own, on a database of its own. A suite shares one. */
export async function testApi(
  modules: readonly (Type | DynamicModule)[] = DOMAINS,
  dataDir = 'assessments',
): Promise<TestApi> {
  const database = await testDatabase();
  await loadFolder(database, dataDir);
  const counted = countStatements(database);
  const app = await NestFactory.create<NestExpressApplication>(
    {
      module: TestApp,
      imports: [
        DatabaseModule.with(database),
        AccessModule.withRules(),
        GraphqlModule.with({ introspection: true }),
        ...modules,
      ],
    },
    { logger: false, abortOnError: false },
  );
  await app.listen(0, '127.0.0.1');
  // A suite may think for longer than the usual five seconds between two questions.
  app.getHttpServer().keepAliveTimeout = 60_000;
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    database,
    counted,
    query: async <T>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as { data: T; errors?: readonly ApiError[] };
      return { status: response.status, data, errors };
    },
    close: async () => {
      app.getHttpServer().closeAllConnections();
      await app.close();
      await database.close();
    },
  };
}
