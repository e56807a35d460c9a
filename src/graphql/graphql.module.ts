import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { RULES } from '../access/rules.js';
import { apolloConfig, type EdgeOptions } from './apollo-config.js';
import { ArgumentsPipe } from './arguments.pipe.js';
import { ExplorerController } from './explorer.controller.js';
import { LIMITS } from './limits.js';

/** What an app says of its edge; the rest is as usual: our limits, our rules, no kept answers. */
export type EdgeSettings = Pick<EdgeOptions, 'introspection'> & Partial<EdgeOptions>;

interface AsyncEdgeSettings<A extends readonly unknown[]> extends Pick<ModuleMetadata, 'imports'> {
  readonly inject: readonly (string | symbol | (abstract new (...args: never[]) => unknown))[];
  readonly useFactory: (...args: A) => EdgeSettings | Promise<EdgeSettings>;
}

/** Kept answers take this much at most where the app names the data's version. */
const ANSWER_BYTES = 32_000_000;

function withDefaults(settings: EdgeSettings): EdgeOptions {
  return {
    rules: RULES,
    limits: LIMITS,
    dataVersion: () => null,
    answerBytes: settings.dataVersion ? ANSWER_BYTES : 0,
    ...settings,
  };
}

/** The API: GraphQL, its limits, its errors, its explorer. Resolvers come with the modules of their domains. */
@Module({})
export class GraphqlModule {
  static with(settings: EdgeSettings): DynamicModule {
    return this.withFactory({ inject: [], useFactory: () => settings });
  }

  static withFactory<A extends readonly unknown[]>({
    imports,
    inject,
    useFactory,
  }: AsyncEdgeSettings<A>): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          ...(imports && { imports }),
          inject: [...inject],
          useFactory: async (...args: unknown[]) => apolloConfig(withDefaults(await useFactory(...(args as never)))),
        }),
      ],
      controllers: [ExplorerController],
      providers: [{ provide: APP_PIPE, useClass: ArgumentsPipe }],
      exports: [GraphQLModule],
    };
  }
}
