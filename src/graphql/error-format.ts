import { unwrapResolverError } from '@apollo/server/errors';
import { HttpException } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode } from '../common/domain-error.js';
import { isUnavailable, UNAVAILABLE } from '../common/unavailable.js';
import { LIMIT_CODE, type LimitCode } from './limits.js';
import { WrongArguments } from './wrong-arguments.js';

/** What a domain's error is called over the API. A new code does not compile without its name here. */
const CODES: Readonly<Record<ErrorCode, string>> = {
  CALL_INVALID: 'BAD_USER_INPUT',
  NOT_FOUND: 'BAD_USER_INPUT',
  DATA_INVALID: 'DATA_INVALID',
  UNAVAILABLE: 'UNAVAILABLE',
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  WRONG_STATE: 'WRONG_STATE',
  IDEMPOTENCY_MISMATCH: 'IDEMPOTENCY_MISMATCH',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  TOO_LARGE: 'TOO_LARGE',
  WRONG_TYPE: 'WRONG_TYPE',
};

/** Codes of refusals that the client can mend, as they come out of the server's own stages. Others are masked. */
const CLIENT_CODES: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'COST_LIMIT' satisfies LimitCode,
]);

/** What is known of an error besides itself. */
export interface ErrorPlace {
  readonly requestId: string;
  /** Whether one of the rules about arguments found it, before anything ran. */
  readonly isArgument: boolean;
  /** The response path of its field, for an error that carries none. */
  readonly path: readonly string[] | undefined;
}

type LogFault = (error: unknown, place: Pick<ErrorPlace, 'requestId'>) => void;

/** A value that GraphQL itself refuses while it runs: a variable of null where a value must stand, say. */
function isRefusedValue(cause: unknown): boolean {
  return cause instanceof GraphQLError && cause.extensions['code'] === undefined && (cause.nodes?.length ?? 0) > 0;
}

function masked(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  return {
    message: `An internal fault, not yours. It is logged; if it comes again, report it with the request id ${requestId}.`,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/**
 * The one place where errors become what a client sees: a message, the place, the path and a stable code. What nobody
 * foresaw is logged whole and told without a word of its inside.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  place: ErrorPlace,
  logFault: LogFault,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const path = formatted.path ?? place.path;
  const told = (
    code: string,
    message: string,
    more: Readonly<Record<string, unknown>> = {},
  ): GraphQLFormattedError => ({
    message,
    ...(formatted.locations && { locations: formatted.locations }),
    ...(path && { path }),
    extensions: { ...more, code },
  });
  if (cause instanceof WrongArguments) return told('BAD_USER_INPUT', cause.message, { problems: cause.problems });
  if (cause instanceof DomainError) return told(CODES[cause.code], cause.message, cause.details);
  if (cause instanceof HttpException && cause.getStatus() < 500) {
    return told(cause.getStatus() === 403 ? 'FORBIDDEN' : 'BAD_REQUEST', cause.message);
  }
  const code = formatted.extensions?.['code'];
  if (code === 'GRAPHQL_PARSE_FAILED' && /Document contains more tha[nt] \d+ tokens/.test(formatted.message)) {
    return told('TOKEN_LIMIT' satisfies LimitCode, tooManyTokens(formatted.message));
  }
  if (place.isArgument || isRefusedValue(cause)) return told('BAD_USER_INPUT', formatted.message);
  const { limit, [LIMIT_CODE]: limitCode } = formatted.extensions ?? {};
  if (typeof limitCode === 'string') return told(limitCode, formatted.message, { limit });
  if (CLIENT_CODES.has(code)) return told(String(code), formatted.message);
  if (cause instanceof Error && cause.name === 'BusyError') return told('BUSY', cause.message);
  logFault(cause, place);
  if (isUnavailable(cause)) return told('UNAVAILABLE', UNAVAILABLE);
  return masked(formatted, place.requestId);
}

function tooManyTokens(message: string): string {
  const [most = ''] = /\d+/.exec(message) ?? [];
  return `The request has more than ${most} words and signs; ${most} are allowed. Name fewer fields, give values in variables, or split the request into several.`;
}
