import { type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { Logger } from '@nestjs/common';
import { type ApolloDriverConfig } from '@nestjs/apollo';
import { type Request } from 'express';
import { type Rules } from '../access/rules.js';
import { AnswerCache, type DataVersion } from './answer-cache.js';
import { costPlugin } from './cost.plugin.js';
import { DocumentStore } from './document-store.js';
import { type EdgeContext, ErrorTeller } from './error.plugin.js';
import { explorerPlugin } from './explorer.plugin.js';
import { type Limits } from './limits.js';
import { requestIdOf } from './request-id.js';
import { sizeRule } from './size-rule.js';
import { transformSchema } from './transform-schema.js';

/** Where the API and, for browsers, its explorer are. */
export const GRAPHQL_PATH = '/graphql';

/** How the edge is set up. */
export interface EdgeOptions {
  readonly introspection: boolean;
  readonly rules: Rules;
  readonly limits: Limits;
  /** Names the state of the data, so that answers can be kept until it changes. */
  readonly dataVersion: DataVersion;
  /** Bytes of kept answers; 0 keeps none. */
  readonly answerBytes: number;
}

/** Bytes of kept documents. */
const DOCUMENT_BYTES = 16_000_000;

/** Apollo's own messages among the others of the program. */
function apolloLogger(): NonNullable<ApolloDriverConfig['logger']> {
  const logger = new Logger('Apollo');
  return {
    debug: (message: unknown) => logger.debug(message),
    info: (message: unknown) => logger.log(message),
    warn: (message: unknown) => logger.warn(message),
    error: (message: unknown) => logger.error(message),
  };
}

/**
 * GraphQL over GET and POST, one operation a request. Nothing runs for each field, nothing is traced and nobody outside
 * is told; requests that a browser could be tricked into are refused (`csrfPrevention`); a document is sent whole with
 * each request, since a store of persisted queries that anyone can write to bounds nothing.
 */
export function apolloConfig({
  introspection,
  rules,
  limits,
  dataVersion,
  answerBytes,
}: EdgeOptions): Omit<ApolloDriverConfig, 'driver'> {
  const errors = new ErrorTeller();
  const answers = new AnswerCache(dataVersion, rules, answerBytes);
  const plugins: ApolloServerPlugin<EdgeContext>[] = [
    errors.plugin,
    costPlugin(limits.cost),
    ...(answerBytes > 0 ? [answers.plugin] : []),
    explorerPlugin(),
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ];
  return {
    path: GRAPHQL_PATH,
    autoSchemaFile: true,
    sortSchema: true,
    transformSchema,
    buildSchemaOptions: { noDuplicatedFields: true },
    introspection,
    // Who may not read the schema is not told its names by way of errors either.
    hideSchemaDetailsFromClientErrors: !introspection,
    graphiql: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: new DocumentStore(DOCUMENT_BYTES),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [sizeRule(limits)],
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    autoTransformHttpErrors: false,
    stringifyResult: answers.stringify,
    formatError: errors.format,
    logger: apolloLogger(),
    plugins,
    context: ({ req }: { readonly req: Request }): EdgeContext & { readonly req: Request } => ({
      req,
      requestId: requestIdOf(req),
    }),
  };
}
